import type { Measure } from '../../model';
import type { Report } from '../faults';
import type { SlideObject } from '../reading/objects';
import type { Presentation, ReadSlide } from '../reading/presentation';

/** What a rule works with. */
export interface Tools {
  readonly report: Report;
  /** Measures text with the metrics of the brand's font. */
  readonly measure: Measure;
}

/** A rule for a presentation as a whole. */
export type DeckRule = (deck: Presentation, tools: Tools) => void;

/** A rule for one slide after the other. */
export function slideRule(check: (slide: ReadSlide, tools: Tools, deck: Presentation) => void): DeckRule {
  return (deck, tools) => {
    for (const slide of deck.slides) check(slide, tools, deck);
  };
}

/** Where a fault of an object is. */
export function at(slide: ReadSlide, object: SlideObject): { readonly part: string; readonly shape: string } {
  return { part: slide.path, shape: object.name };
}
