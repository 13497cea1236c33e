import fc from 'fast-check';
import type {
  AgendaSlide,
  ContentSlide,
  CoverSlide,
  DeckSlide,
  DividerSlide,
  Person,
  SubdividerSlide,
} from '../../../src/model';
import { origin } from '../support';
import { bullets, maybe, paragraph, text } from './any-text';
import { visual } from './any-visual';

/** A slide without what makes it one of a deck: the deck gives it id, section and a title like no other. */
export type AnySlide = (nth: number) => DeckSlide;

const person: fc.Arbitrary<Person> = fc
  .record({ name: text(3), role: maybe(text(5)) })
  .map(({ name, role }) => ({ name, ...(role !== undefined && { role }) }));
const people = fc.array(person, { maxLength: 6 });
const title = fc.oneof({ weight: 9, arbitrary: text(8) }, { weight: 1, arbitrary: text(25) });
const notes = fc.array(paragraph(30), { maxLength: 2 });

const common = (words: string, nth: number) => ({
  id: `s${nth}`,
  title: `${nth} ${words}`,
  section: 'Avsnitt',
  origin,
});

const content: fc.Arbitrary<AnySlide> = fc
  .record({
    words: title,
    notes,
    visual: fc.option(visual, { freq: 4, nil: undefined }),
    more: fc.record(
      { kicker: text(6), subtitle: text(14), source: text(25), footnote: text(25) },
      { requiredKeys: [] },
    ),
    text: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(paragraph(80), { maxLength: 3 })),
    bullets: fc.oneof(fc.constant([]), bullets(8), bullets(40)),
  })
  .map(({ words, visual: shown, more, ...rest }) => (nth): ContentSlide => ({
    kind: 'content',
    ...common(words, nth),
    ...rest,
    ...more,
    ...(shown && { visual: shown }),
  }));

const cover: fc.Arbitrary<AnySlide> = fc
  .record({ words: title, notes, above: maybe(text(4)), below: text(8), organisation: text(3) })
  .map(({ words, above, ...rest }) => (nth): CoverSlide => ({
    kind: 'cover',
    ...common(words, nth),
    ...rest,
    ...(above !== undefined && { above }),
  }));

const agenda: fc.Arbitrary<AnySlide> = fc
  .record({
    words: title,
    notes,
    groups: fc.array(
      fc.record({ heading: title, items: fc.array(fc.record({ title, presenters: people }), { maxLength: 9 }) }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ words, ...rest }) => (nth): AgendaSlide => ({ kind: 'agenda', ...common(words, nth), ...rest }));

const divider: fc.Arbitrary<AnySlide> = fc
  .record({
    words: title,
    notes,
    number: fc.integer({ min: 1, max: 120 }),
    presenters: people,
    items: fc.array(title, { maxLength: 6 }),
  })
  .map(({ words, ...rest }) => (nth): DividerSlide => ({ kind: 'divider', ...common(words, nth), ...rest }));

const subdivider: fc.Arbitrary<AnySlide> = fc
  .record({
    words: title,
    notes,
    presenters: people,
    more: fc.record({ subtitle: text(20), kicker: text(6) }, { requiredKeys: [] }),
  })
  .map(({ words, more, ...rest }) => (nth): SubdividerSlide => ({
    kind: 'subdivider',
    ...common(words, nth),
    ...rest,
    ...more,
  }));

/** A slide of any kind with any of its keys. */
export const anySlide: fc.Arbitrary<AnySlide> = fc.oneof(
  { weight: 16, arbitrary: content },
  { weight: 1, arbitrary: cover },
  { weight: 2, arbitrary: agenda },
  { weight: 2, arbitrary: divider },
  { weight: 1, arbitrary: subdivider },
);
