import type { Report } from '../diagnostics';
import type { Measure, StyledParagraph, Template } from '../model';

/** A face of the brand font. */
export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The smallest part of a text that stays on one line, in points at the style's full size. */
export interface Word {
  readonly text: string;
  readonly width: number;
  /** Width of the space after it, which doesn't count at a line's end. */
  readonly space: number;
  /** Width of the hyphen that a soft hyphen shows at a line's end; 0 otherwise. */
  readonly hyphen: number;
  /** Whether the next word belongs to it as long as a line has room for both: a piece of an address. */
  readonly goesOn?: boolean;
}

/** What everything that is laid out needs at hand. */
export interface Setting {
  readonly template: Template;
  /** Width of a text in points when set in 1 pt: widths grow in proportion to the size. */
  readonly widthOf: (text: string, face: Face) => number;
  readonly report: Report;
  /** The words of paragraphs that were split before: a paragraph is tried at many sizes. */
  readonly words: WeakMap<StyledParagraph, readonly Word[]>;
}

/** A setting that measures every word once: a word's width at 100 pt serves for all sizes. */
export function settingOf(template: Template, measure: Measure, report: Report): Setting {
  const known = new Map<string, number>();
  const widthOf = (text: string, { bold, italic }: Face): number => {
    const key = `${bold ? 'b' : ''}${italic ? 'i' : ''} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const width = measure(text, { size: 100, bold, italic }) / 100;
    known.set(key, width);
    return width;
  };
  return { template, widthOf, report, words: new WeakMap() };
}
