import type { Figure } from '../model';

/** A deck as it was at one time, known from a manifest, a build or a .pptx: what of it is compared. */
export interface Edition {
  /** `bakgrundsmaterial` */
  readonly name: string;
  readonly slides: readonly EditionSlide[];
  /** The latest figures in use; absent where they aren't known, as in a .pptx. */
  readonly indicators?: readonly Figure[];
}

/** What a reader meets on a slide, line by line, each tidied by `tidyLine`. */
export interface SlideContent {
  /** Paragraphs and table rows in reading order, the title apart. */
  readonly text: readonly string[];
  /** Alternative texts of pictures, tables and groups. */
  readonly alt: readonly string[];
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
}

/** A slide of an edition. */
export interface EditionSlide extends SlideContent {
  readonly number: number;
  /** Stable id; a .pptx has none. */
  readonly id?: string;
  /** `` without one. */
  readonly title: string;
}

/** A line as it is compared: no soft hyphens or other marks without width, hard spaces and breaks as spaces, NFC. */
export function tidyLine(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .normalize('NFC')
    .trim();
}
