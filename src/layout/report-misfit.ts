import { problems } from '../diagnostics';
import type { DeckSlide, Layout, Origin } from '../model';
import { entryOf } from '../source';
import type { SlideSetting } from './setting';
import type { Misfit } from './text/fit-text';

/** What a text is about: the thing in words, the keys it may have been written under, and what would help where it doesn't fit. */
export interface Subject {
  readonly what: string;
  readonly keys: readonly string[];
  readonly advice?: string;
}

/** The first of some keys that the author wrote, and its value; else the slide. */
export function originIn({ origin }: DeckSlide, keys: readonly string[]): Origin {
  for (const key of keys) {
    const entry = entryOf(origin, key);
    if (entry) return { key, span: entry.value.span };
  }
  return { span: origin.span };
}

/** Reports a text that doesn't fit at its smallest size; nothing when it fits. */
export function reportMisfit(subject: Subject, misfit: Misfit | undefined, setting: SlideSetting): void {
  if (!misfit) return;
  const { span } = originIn(setting.slide, subject.keys);
  const { what, advice = 'shorten the text' } = subject;
  const { measured, allowed, word } = misfit;
  setting.report(
    word === undefined
      ? problems.textDoesNotFit(span, { what, measured, allowed, advice })
      : problems.wordTooWide(span, { what, measured, allowed, word }),
  );
}

const RESERVED = new Set<string>(['cover', 'agenda', 'divider', 'subdivider']);

/** Reports that the author's layout has no box for something on the slide, and which layouts do. */
export function reportMissingBox(
  layout: Layout,
  { box, thing }: { readonly box: string; readonly thing: string },
  { slide, template, report }: SlideSetting,
): void {
  const fitting = Object.values(template.layouts).filter(
    ({ key, boxes }) => !RESERVED.has(key) && boxes[box] !== undefined,
  );
  report(
    problems.layoutLacksPlace(originIn(slide, ['layout']).span, {
      layout: `"${layout.name}"`,
      thing,
      fitting: fitting.map(({ name }) => name),
    }),
  );
}
