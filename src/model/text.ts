import type { ColourRole } from './colour';

/** A stretch of text in one style. Never holds a line break. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** An http, https or mailto address. */
  readonly link?: string;
  /** Only where a run differs from its paragraph. */
  readonly colour?: ColourRole;
}

/** A paragraph: its runs, and for bullets the level (0 outermost). */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly level: number;
}

/** A paragraph of one plain run. */
export function plain(text: string, style: Omit<Run, 'text'> = {}): Paragraph {
  return { runs: [{ text, ...style }], level: 0 };
}

/** The words of a paragraph without their style. */
export function wordsOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

/** The same where nothing can be clicked, as in notes: the address of a link stands after its label. */
export function wordsAndAddresses({ runs }: Paragraph): string {
  return runs.map(({ text, link }) => (link === undefined || link === text ? text : `${text} (${link})`)).join('');
}

/** A piece of an author's line: text in a style, or a live figure between double parentheses. */
export type Inline =
  | ({ readonly kind: 'text' } & Run)
  | {
      readonly kind: 'live';
      /** What stands between `((` and `))`, trimmed: `bup-fb-30.change`. */
      readonly expression: string;
      /** Where the expression with its parentheses stands in the parsed text, UTF-16 offsets. */
      readonly start: number;
      readonly end: number;
      readonly bold?: boolean;
      readonly italic?: boolean;
    };

/** A link that can't be followed safely, e.g. `javascript:…`; reported by the caller, who knows the place. */
export interface RefusedLink {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** `((bup-fb-30)`: two parentheses that open a live figure which nothing closes; reported by the caller. */
export interface UnclosedFigure {
  readonly start: number;
  readonly end: number;
}

/** Reads `**bold**`, `*italic*`, `[label](https://…)`, `((live))` and escapes in one line of text. */
export type InlineParser = (text: string) => {
  readonly pieces: readonly Inline[];
  readonly refused: readonly RefusedLink[];
  readonly unclosed: readonly UnclosedFigure[];
};

/** PowerPoint's single line spacing as a multiple of the font size; Arial's own is 1.15, the rest is margin. */
const SINGLE_SPACING = 1.2;

/** Height of a line in inches: points, and a multiple of single spacing. */
export function lineHeight(size: number, leading: number): number {
  return (size * SINGLE_SPACING * leading) / 72;
}

/** What goes on: once `Läget (forts.)`; of several, numbered, `Läget (forts. 1)`, `Läget (forts. 2)`. */
export function continued(text: string, time = 1, numbered = time > 1): string {
  return numbered ? `${text} (forts.\u00a0${time})` : `${text} (forts.)`;
}

/** Stands where a text is still to be written: `deck new` leaves it where the last meeting's text stood. A text that holds it is a warning. */
export const UNWRITTEN = '(skriv här)';

/** Whether a text holds the words that stand for one. @example isUnwritten('- (skriv här)') // true */
export function isUnwritten(text: string): boolean {
  return text.normalize('NFC').toLowerCase().includes(UNWRITTEN);
}
