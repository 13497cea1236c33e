import type { Deck, Page } from '../model';
import type { Package } from './open-package';
import type { Document } from './xml';

/** What the passes know besides the package. */
export interface FinishInput {
  readonly deck: Deck;
  readonly pages: readonly Page[];
  /** PNGs of charts by `PictureBox.picture.file`. */
  readonly charts: ReadonlyMap<string, Uint8Array>;
  /** When the package says it was made, `2026-03-20T14:05:09Z`; the meeting's day when left out. */
  readonly dated?: string;
}

/** A page of the deck and its number, from 1, which its slide and its notes carry in their paths. */
export interface Place {
  readonly page: Page;
  readonly number: number;
}

/** One mending or branding of the package as a whole, in place. */
export type Pass = (parts: Package, input: FinishInput) => void;

/** One mending of the slide of a page, of its notes and of what they lead to, in place. */
export type PagePass = (parts: Package, place: Place, input: FinishInput) => void;

/** Path of a slide by its page number, from 1. */
export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

/** Path of the notes of a page. */
export function notesPath(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`;
}

/** A page pass that looks at the slide alone. */
export function slidePass(mend: (slide: Document, page: Page, input: FinishInput) => void): PagePass {
  return (parts, { page, number }, input) => {
    mend(parts.document(slidePath(number)), page, input);
  };
}
