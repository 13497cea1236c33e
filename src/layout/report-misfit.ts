import { problems } from '../diagnostics';
import type { DeckSlide, Layout, Template } from '../model';
import { entryOf, type Span } from '../source';
import type { Setting } from './setting';
import type { Fit, Misfit } from './text/fit-text';

/** What a misfit is about: the thing in words, the keys it may have been written under, and what would help. */
export interface Subject {
  readonly what: string;
  readonly keys: readonly string[];
  readonly advice?: string;
}

/** The place of the first of some keys that the author wrote, else the slide's. */
export function placeOf(slide: DeckSlide, keys: readonly string[]): Span {
  const written = keys.map((key) => entryOf(slide.origin, key)).find((entry) => entry !== undefined);
  return written?.value.span ?? slide.origin.span;
}

/** Reports a text that doesn't fit at its smallest size; nothing when it fits. */
export function complainOfMisfit(slide: DeckSlide, subject: Subject, fit: Fit, setting: Setting): void {
  if (fit.misfit) setting.report(misfitComplaint(slide, subject, fit.misfit));
}

function misfitComplaint(slide: DeckSlide, subject: Subject, misfit: Misfit) {
  const span = placeOf(slide, subject.keys);
  const { measured, allowed, word } = misfit;
  return word === undefined
    ? problems.textDoesNotFit(span, {
        what: subject.what,
        measured,
        allowed,
        advice: subject.advice ?? 'shorten the text',
      })
    : problems.wordTooWide(span, { what: subject.what, measured, allowed, word });
}

/** Reports that the author's layout has no box for something on the slide, and which layouts do. */
export function complainOfLayout(
  slide: DeckSlide,
  layout: Layout,
  missing: { box: string; thing: string },
  setting: Setting,
): void {
  const fitting = layoutsWith(setting.template, missing.box).map(({ name }) => name);
  const { thing } = missing;
  setting.report(
    problems.layoutLacksPlace(placeOf(slide, ['layout']), { layout: `"${layout.name}"`, thing, fitting }),
  );
}

function layoutsWith(template: Template, box: string): readonly Layout[] {
  const reserved = new Set(['cover', 'agenda', 'divider', 'subdivider']);
  return Object.values(template.layouts).filter(
    (layout) => !reserved.has(layout.key) && layout.boxes[box] !== undefined,
  );
}
