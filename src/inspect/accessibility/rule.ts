import type { Measure } from '../../model';
import type { Report } from '../faults';
import type { OutlineSlide } from '../outline';
import type { SlideObject } from '../reading/objects';
import type { Presentation, ReadSlide } from '../reading/presentation';

/** What a rule for a slide works with. */
export interface Tools {
  readonly report: Report;
  /** Measures text with the metrics of the brand's font. */
  readonly measure: Measure;
  /** The language that the document says it is in. */
  readonly language: string | undefined;
}

/** A rule for one slide by itself. */
export type SlideRule = (slide: ReadSlide, tools: Tools) => void;

/** A rule for a presentation as a whole, which knows of its slides what their outlines say. */
export type DeckRule = (deck: Presentation, slides: readonly OutlineSlide[], report: Report) => void;

/** Where a fault of an object is. */
export function at(slide: ReadSlide, object: SlideObject): { readonly part: string; readonly shape: string } {
  return { part: slide.path, shape: object.name };
}
