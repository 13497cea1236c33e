import type { Deck, Page } from '../model';
import type { Package } from './open-package';
import type { Document } from './xml';

/** What the passes know besides the package. */
export interface FinishInput {
  readonly deck: Deck;
  readonly pages: readonly Page[];
}

/** One mending or branding of the package, in place. */
export type Pass = (parts: Package, input: FinishInput) => void;

/** Path of a slide by its page number, from 1. */
export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

/** Path of the notes of a page. */
export function notesPath(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`;
}

/** A pass that looks at every slide with its page; slides are numbered by the order of the pages. */
export function slidePass(mend: (slide: Document, page: Page, input: FinishInput) => void): Pass {
  return (parts, input) => {
    input.pages.forEach((page, at) => {
      mend(parts.document(slidePath(at + 1)), page, input);
    });
  };
}
