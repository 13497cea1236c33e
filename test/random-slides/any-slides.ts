import * as fc from 'fast-check';

/** A slide as an author would write it, for a block file. */
export type AnySlide = Readonly<Record<string, unknown>>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöé'.split('');

/** A word of 1 to 13 letters, now and then a long one with soft hyphens, a number, an emoji or letters made of two signs. */
const word = fc.oneof(
  { weight: 20, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 13 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'vårdcentral\u00ads\u00adverksamheten',
      'upphandlings\u00adunderlag',
      'e-tjänst',
      'läns-/regionövergripande',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('2026', '12\u00a0345', '82 %', '−3,5', '🙂', 'a\u030angermanland', '&', '<b>'),
  },
);

/** So many words, the first with a capital: never a sign that YAML or deck's markup takes for its own. */
function words(from: number, to: number): fc.Arbitrary<string> {
  return fc.array(word, { minLength: from, maxLength: to }).map((all) => `Ord ${all.join(' ')}`.trim());
}

const bullets = (most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2 }), words(1, 16)), { minLength: 1, maxLength: most })
    .map((lines) => {
      let level = -1;
      return lines
        .map(([wanted, text]) => {
          level = Math.min(wanted, level + 1);
          return `${'  '.repeat(level)}- ${text}`;
        })
        .join('\n');
    });

const box = fc.oneof(words(0, 3), fc.record({ heading: words(0, 3), text: words(1, 10) }));

interface Node {
  readonly heading: string;
  readonly children?: readonly Node[];
  readonly down?: string;
  readonly up?: string;
}

/** A tree of at most 25 boxes. */
const tree: fc.Arbitrary<readonly Node[]> = fc
  .array(
    fc.record({
      heading: words(0, 2),
      children: fc.array(words(0, 2), { maxLength: 5 }),
      down: fc.option(words(0, 3), { nil: undefined }),
      up: fc.option(words(0, 3), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((roots) =>
    roots.map(({ heading, children, down, up }) => ({
      heading,
      ...(children.length > 0 && {
        children: children.map((child) => ({ heading: child })),
        ...(down !== undefined && { down }),
        ...(up !== undefined && { up }),
      }),
    })),
  );

const table = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 30 }))
  .chain(([columns, rows]) =>
    fc.record({
      columns: fc.array(words(0, 1), { minLength: columns, maxLength: columns }),
      rows: fc.array(
        fc.array(fc.oneof(words(0, 3), fc.integer({ min: -99_999, max: 99_999 }).map(String)), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );

const figures = fc.array(
  fc.record({
    value: fc.constantFrom('82 %', '1 234', '−5,6 mnkr', '12 min', '304'),
    label: words(0, 5),
  }),
  { minLength: 1, maxLength: 4 },
);

const chart = fc.record({
  metric: fc.constantFrom('bup', 'antal'),
  compare: fc.constantFrom('series', 'years'),
});

/** What a slide shows, one kind each. */
const content = fc.oneof(
  fc.record({ bullets: bullets(14) }),
  fc.record({ text: words(3, 40) }),
  fc.record({ text: words(3, 20), bullets: bullets(6) }),
  fc.record({ chart }),
  fc.record({ chart, bullets: bullets(4) }),
  fc.record({ charts: fc.array(chart, { minLength: 2, maxLength: 4 }) }),
  fc.record({ table }),
  fc.record({ figures }),
  fc.record({ figures, bullets: bullets(4) }),
  fc.record({ boxes: fc.array(box, { minLength: 1, maxLength: 5 }) }),
  fc.record({ steps: fc.array(box, { minLength: 1, maxLength: 6 }) }),
  fc.record({ tree }),
  fc.record({ tree, bullets: bullets(4) }),
);

/** A slide of any kind, with the lines around it that a slide may have. */
const contentSlide: fc.Arbitrary<AnySlide> = fc
  .tuple(
    words(0, 9),
    content,
    fc.record(
      {
        kicker: words(0, 4),
        subtitle: words(0, 6),
        source: words(0, 8),
        footnote: words(0, 8),
        notes: words(0, 30),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([title, what, around]) => ({ title, ...what, ...around }));

const subdivider: fc.Arbitrary<AnySlide> = fc.record(
  {
    section: words(0, 8),
    subtitle: words(0, 6),
    presenter: fc.array(fc.record({ name: words(0, 2), role: words(0, 3) }), { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['section'] },
);

/** A block of so many slides. */
export function anySlides(count: number): fc.Arbitrary<readonly AnySlide[]> {
  const slide = fc.oneof({ weight: 12, arbitrary: contentSlide }, { weight: 1, arbitrary: subdivider });
  return fc.array(slide, { minLength: count, maxLength: count });
}
