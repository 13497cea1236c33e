import { frame, type Frame, type Measure } from '../../model';
import { childOf, firstAttribute, wholeNumber } from '../../package/node';
import { INCH } from './frame';
import type { SlideObject } from './objects';
import type { ReadParagraph } from './paragraphs';

/** Height of a line as a multiple of the font's size: Arial's own, which most fonts come near. */
const LINE = 1.15;

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
export function textBlockOf(object: SlideObject, measure: Measure): TextBlock | undefined {
  const { node, ancestors, frame: box, paragraphs } = object;
  const bodies = [node, ...ancestors]
    .map((each) => childOf(each, 'p:txBody', 'a:bodyPr'))
    .filter((each) => each !== undefined);
  const attribute = (name: string): string | undefined => firstAttribute(bodies, name);
  if (!box || (attribute('vert') ?? 'horz') !== 'horz' || Number(attribute('numCol') ?? 1) > 1) return undefined;
  const room = roomIn(box, attribute);
  const width = attribute('wrap') === 'none' ? Infinity : room.width;
  const blocks = paragraphs.map((paragraph) => measureParagraph(paragraph, width, measure));
  const gaps = blocks.slice(0, -1).reduce((sum, { space }) => sum + space, 0);
  return {
    room,
    height: blocks.reduce((sum, { height }) => sum + height, gaps),
    width: Math.max(0, ...blocks.map((block) => block.width)),
    anchor: ANCHORS[attribute('anchor') ?? 't'] ?? 'top',
    grows: bodies.flatMap(({ children }) => children).find(({ name }) => FITS.has(name))?.name === 'a:spAutoFit',
  };
}

const ANCHORS: Readonly<Record<string, TextBlock['anchor']>> = { t: 'top', ctr: 'middle', b: 'bottom' };
const FITS = new Set(['a:noAutofit', 'a:normAutofit', 'a:spAutoFit']);

/** A box without its margins, which are a tenth and a twentieth of an inch when nobody says them. */
function roomIn(box: Frame, attribute: (name: string) => string | undefined): Frame {
  const inset = (name: string, otherwise: number): number => (wholeNumber(attribute(name)) ?? otherwise) / INCH;
  const [left, right] = [inset('lIns', 91_440), inset('rIns', 91_440)];
  const [top, bottom] = [inset('tIns', 45_720), inset('bIns', 45_720)];
  const width = Math.max(0.01, box.width - left - right);
  return frame(box.x + left, box.y + top, width, Math.max(0.01, box.height - top - bottom));
}

function measureParagraph(paragraph: ReadParagraph, width: number, measure: Measure) {
  const { runs, indent, leading, space } = paragraph;
  const size = Math.max(0, ...runs.map((run) => run.size));
  const words = runs.flatMap((run) =>
    run.words
      .split(/(?<=[ \-–/\u00ad])/)
      .map((word) => ({
        width: measure(word.trimEnd().replace(/\u00ad/g, ''), run) / 72,
        space: word.endsWith(' ') ? measure(' ', run) / 72 : 0,
      })),
  );
  return {
    height: (linesOf(words, width - indent) * size * leading * LINE) / 72,
    space,
    width: indent + Math.max(0, ...words.map((word) => word.width)),
  };
}

/** Lines that words take in a width, each on the first line with room for it. */
function linesOf(words: readonly { readonly width: number; readonly space: number }[], width: number): number {
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
