import type { Report } from '../diagnostics';
import type { DeckSlide, Measure, Page, Box, Template } from '../model';
import type { LayoutKey } from '../schema';
import type { TextSetting } from '../text';

/** What the layout of a deck is made with. */
export interface Setting extends TextSetting {
  readonly report: Report;
}

/** The same for one slide. */
export interface SlideSetting<S extends DeckSlide = DeckSlide> extends Setting {
  readonly slide: S;
}

/** A setting in which no paragraph was split yet. */
export function settingOf(template: Template, measure: Measure, report: Report): Setting {
  return { template, measure, report, words: new WeakMap() };
}

/** A page that has no number yet. */
export type Draft = Omit<Page, 'number'>;

/** The first page of a slide. */
export function draftOf(slide: DeckSlide, layout: LayoutKey, boxes: readonly Box[]): Draft {
  const { id, section, title, notes, origin } = slide;
  return { id, layout, section, title, boxes, notes, origin };
}
