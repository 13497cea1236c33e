import type { Frame, Measure } from '../../model';
import { childOf, wholeNumber, wordsIn, type Node } from '../xml/node';
import type { Layers } from './layers';
import type { SlideObject } from './objects';
import { ancestorsOf } from './placeholder';
import { runsIn } from './runs';
import { spacingOf } from './spacing';

/** Height of a line as a multiple of the font's size: Arial's own, which most fonts come near. */
const LINE = 1.15;
const INCH = 914_400;

/** A text as it stands in its box, in inches. */
export interface TextBlock {
  /** The box's room for text. */
  readonly room: Frame;
  readonly height: number;
  /** The widest word that can't be broken. */
  readonly width: number;
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Whether PowerPoint makes the box as high as its text. */
  readonly grows: boolean;
}

/** Measures the text of an object; undefined where it can't: turned, in columns, without a box. */
export function textBlockOf(object: SlideObject, layers: Layers, measure: Measure): TextBlock | undefined {
  const { node, frame, paragraphs } = object;
  const bodies = [node, ...ancestorsOf(node, layers)]
    .map((each) => childOf(each, 'p:txBody', 'a:bodyPr'))
    .filter((each) => each !== undefined);
  const said = (name: string): string | undefined =>
    bodies.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
  if (!frame || !STRAIGHT.has(said('vert') ?? 'horz') || Number(said('numCol') ?? 1) > 1) return undefined;
  const inset = (name: string, otherwise: number): number => (wholeNumber(said(name)) ?? otherwise) / INCH;
  const [left, right] = [inset('lIns', 91_440), inset('rIns', 91_440)];
  const [top, bottom] = [inset('tIns', 45_720), inset('bIns', 45_720)];
  const width = Math.max(0.01, frame.width - left - right);
  const wraps = said('wrap') !== 'none';
  const blocks = paragraphs.map((paragraph) =>
    measureParagraph(object, paragraph, { layers, measure, width: wraps ? width : Infinity }),
  );
  return {
    room: {
      ...frame,
      ...({ x: frame.x + left, y: frame.y + top, width, height: frame.height - top - bottom } as Frame),
    },
    height: blocks.reduce(
      (sum, { height, space }, at) => sum + height + (at < blocks.length - 1 ? space : 0),
      0,
    ),
    width: Math.max(0, ...blocks.map((block) => block.width)),
    anchor: ANCHORS[said('anchor') ?? 't'] ?? 'top',
    grows:
      bodies
        .find((body) => body.children.some(({ name }) => FITS.has(name)))
        ?.children.some(({ name }) => name === 'a:spAutoFit') ?? false,
  };
}

const STRAIGHT = new Set(['horz']);
const ANCHORS: Readonly<Record<string, TextBlock['anchor']>> = { t: 'top', ctr: 'middle', b: 'bottom' };
const FITS = new Set(['a:noAutofit', 'a:normAutofit', 'a:spAutoFit']);

interface Setting {
  readonly layers: Layers;
  readonly measure: Measure;
  readonly width: number;
}

function measureParagraph({ node }: SlideObject, paragraph: Node, { layers, measure, width }: Setting) {
  const runs = runsIn(node, [paragraph], layers);
  const { indent, leading, space } = spacingOf(node, paragraph, layers);
  const size = Math.max(0, ...runs.map(({ style }) => style.size));
  const words = runs.flatMap(({ words: text, style }) =>
    text.split(/(?<=[ \-–/\u00ad])/).map((word) => ({
      width: measure(word.trimEnd().replace(/\u00ad/g, ''), style) / 72,
      space: / $/.test(word) ? measure(' ', style) / 72 : 0,
    })),
  );
  const lines = linesOf(words, width - indent) + (wordsIn(paragraph).trim() === '' ? 1 : 0);
  return {
    height: (lines * size * leading * LINE) / 72,
    space,
    width: indent + Math.max(0, ...words.map((word) => word.width)),
  };
}

/** Lines that words take in a width, each on the first line with room for it. */
function linesOf(
  words: readonly { readonly width: number; readonly space: number }[],
  width: number,
): number {
  let lines = words.length === 0 ? 0 : 1;
  let filled = 0;
  for (const word of words) {
    if (filled > 0 && filled + word.width > width) {
      lines++;
      filled = 0;
    }
    filled += word.width + word.space;
  }
  return lines;
}
