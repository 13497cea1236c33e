import type { Hex } from '../../model';
import { childOf, saysYes, wholeNumber, wordsIn, type Node } from '../../package/node';
import type { Layers } from './layers';
import { levelOf, linesOf, type Level } from './levels';
import { runColour } from './run-colour';

/** A piece of text with one look, once everything it inherits is reckoned in. */
export interface ReadRun {
  readonly words: string;
  /** Points, as seen: shrinking to fit is reckoned in. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Undefined when it can't be told. */
  readonly colour: Hex | undefined;
  /** Whether the run says its colour itself. */
  readonly ownColour: boolean;
  /** `sv-SE`; undefined when nobody says one. */
  readonly language: string | undefined;
}

/** A paragraph with how it stands. */
export interface ReadParagraph {
  readonly node: Node;
  /** All its words. */
  readonly words: string;
  /** From 0. */
  readonly level: number;
  readonly bulleted: boolean;
  readonly rightToLeft: boolean;
  /** Inches from the box's edge to the text. */
  readonly indent: number;
  /** Line height as a multiple of the font's own. */
  readonly leading: number;
  /** Inches to the next paragraph. */
  readonly space: number;
  /** Runs and fields that have words. */
  readonly runs: readonly ReadRun[];
}

/** What the paragraphs of one text inherit. */
export interface TextSetting {
  /** List styles, nearest first. */
  readonly styles: readonly Node[];
  /** How far the text was shrunk to fit, 1 when it wasn't. */
  readonly scale: number;
  /** Where a shape's style says the colour of its text. */
  readonly fontColour: Node | undefined;
  readonly layers: Layers;
}

/** PowerPoint's size when nobody says one, in points. */
const DEFAULT_SIZE = 18;

/** Reads paragraphs (`a:p`) with what they inherit. */
export function readParagraphs(paragraphs: readonly Node[], setting: TextSetting): readonly ReadParagraph[] {
  const levels = linesOf(setting.styles);
  return paragraphs.map((node) => {
    const own = childOf(node, 'a:pPr');
    const number = wholeNumber(own?.attributes['lvl']) ?? 0;
    const level = levelOf(own, levels(number));
    const runs = node.children.filter(({ name }) => name === 'a:r' || name === 'a:fld');
    return {
      node,
      words: wordsIn(node),
      level: number,
      bulleted: level.bulleted(),
      rightToLeft: saysYes(level.said('rtl')),
      ...level.spacing(),
      runs: runs.map((run) => readRun(run, level, setting)).filter(({ words }) => words.trim() !== ''),
    };
  });
}

function readRun(run: Node, level: Level, { scale, fontColour, layers }: TextSetting): ReadRun {
  const own = childOf(run, 'a:rPr');
  const said = (name: string): string | undefined => own?.attributes[name] ?? level.saidOfRuns(name);
  return {
    words: wordsIn(run),
    size: ((wholeNumber(said('sz')) ?? DEFAULT_SIZE * 100) / 100) * scale,
    bold: saysYes(said('b')),
    italic: saysYes(said('i')),
    ...runColour(own, [fontColour, ...level.runs], layers),
    language: said('lang'),
  };
}

/** The words of paragraphs on one line. */
export function textOf(paragraphs: readonly { readonly words: string }[]): string {
  return paragraphs
    .map(({ words }) => words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
