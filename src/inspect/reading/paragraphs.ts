import type { Hex } from '../../model';
import { childOf, firstAttribute, type Node, saysYes, shareIn, wholeNumber, wordsIn } from '../../package/node';
import type { Layers } from './placeholder';
import { INCH } from './frame';
import { runColour } from './colour';

/** A piece of text with one look, once everything it inherits is reckoned in. */
export interface ReadRun {
  readonly words: string;
  /** Points, as seen: shrinking to fit is reckoned in. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Undefined when it isn't known. */
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
      ...level.paragraph,
      runs: runs.map((run) => readRun(run, level, setting)).filter(({ words }) => words.trim() !== ''),
    };
  });
}

function readRun(run: Node, level: Level, { scale, fontColour, layers }: TextSetting): ReadRun {
  const own = childOf(run, 'a:rPr');
  const attribute = (name: string): string | undefined => own?.attributes[name] ?? firstAttribute(level.runs, name);
  return {
    words: wordsIn(run),
    size: ((wholeNumber(attribute('sz')) ?? DEFAULT_SIZE * 100) / 100) * scale,
    bold: saysYes(attribute('b')),
    italic: saysYes(attribute('i')),
    ...runColour(own, [fontColour, ...level.runs], layers),
    language: attribute('lang'),
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

/** What a paragraph's own properties and the list styles behind it say, the nearest word first. */
type Level = ReturnType<typeof levelOf>;

/** The properties that list styles (`a:lstStyle`, `p:bodyStyle`) have for a level, from 0; looked up once a level. */
function linesOf(styles: readonly Node[]): (level: number) => readonly Node[] {
  const known = new Map<number, readonly Node[]>();
  return (level) => {
    const found =
      known.get(level) ??
      styles
        .map((style) => childOf(style, `a:lvl${level + 1}pPr`) ?? childOf(style, 'a:defPPr'))
        .filter((each) => each !== undefined);
    known.set(level, found);
    return found;
  };
}

const MARKS = new Set(['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip']);

/** A paragraph by its own properties and those it inherits. */
function levelOf(own: Node | undefined, inherited: readonly Node[]) {
  const places = own ? [own, ...inherited] : inherited;
  const attribute = (name: string): string | undefined => firstAttribute(places, name);
  const spacing = (name: string): Node | undefined =>
    places.map((place) => childOf(place, name)).find((each) => each !== undefined)?.children[0];
  const mark = places.flatMap(({ children }) => children).find(({ name }) => MARKS.has(name));
  return {
    /** The run properties that its runs inherit. */
    runs: inherited.map((each) => childOf(each, 'a:defRPr')).filter((each) => each !== undefined),
    paragraph: {
      bulleted: mark !== undefined && mark.name !== 'a:buNone',
      rightToLeft: saysYes(attribute('rtl')),
      indent: (wholeNumber(attribute('marL')) ?? 0) / INCH,
      leading: leadingOf(spacing('a:lnSpc')),
      space: inchesOf(spacing('a:spcAft')) + inchesOf(spacing('a:spcBef')),
    },
  };
}

/** Line spacing as a share; one in points is of a size that nobody knows here. */
function leadingOf(node: Node | undefined): number {
  return node?.name === 'a:spcPct' ? (shareIn(node.attributes['val']) ?? 1) : 1;
}

function inchesOf(node: Node | undefined): number {
  return node?.name === 'a:spcPts' ? (wholeNumber(node.attributes['val']) ?? 0) / 100 / 72 : 0;
}
