import fc from 'fast-check';
import type { Paragraph, Run } from '../../../src/model';

/** Words as authors write them: short and long ones, compounds with hyphens of every kind, figures with hard spaces, odd characters. */
const COMMON = fc.stringMatching(/^[a-zåäö]{1,14}$/);
const CAPITAL = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,18}$/);
const COMPOUND = fc.tuple(COMMON, fc.constantFrom('-', '–', '/', '\u00ad'), COMMON).map((each) => each.join(''));
const FIGURE = fc
  .tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 100, max: 999 }),
    fc.constantFrom('', '\u00a0%', '\u00a0mnkr'),
  )
  .map(([thousands, rest, unit]) => `${thousands}\u00a0${rest}${unit}`);
const ODD = fc.constantFrom(
  '🏥',
  '👩🏽‍⚕️',
  '🇸🇪',
  'e\u0301',
  'A\u030angermanland',
  'ﬁn',
  '–',
  '&',
  '<b>',
  '"citat"',
  '(se',
  '2026-03-25',
  '1177.se',
  'Ω',
  '中文字',
  'שלום',
);
const LONG = fc.constantFrom(
  'barnkonventionsimplementeringsarbetsgruppen',
  'läkemedels\u00adförsörjnings\u00adberedskaps\u00adsamordnare',
  'https://www.regionkalmar.se/samarbetsportalen/kvalitet/uppfoljning',
);
/** A word that no column has room for. */
const HUGE = fc.integer({ min: 60, max: 200 }).map((length) => 'ordet'.repeat(40).slice(0, length));

export const word: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: COMMON },
  { weight: 15, arbitrary: CAPITAL },
  { weight: 10, arbitrary: COMPOUND },
  { weight: 8, arbitrary: FIGURE },
  { weight: 5, arbitrary: ODD },
  { weight: 2, arbitrary: LONG },
);

/** One to so many words; once in a long while one that fits nowhere. A dash at the start would be a typed bullet (A8). */
export const text = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 599,
      arbitrary: fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' ').replace(/^–/, 'det')),
    },
    { weight: 1, arbitrary: HUGE },
  );

export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const LOOKS: readonly Partial<Run>[] = [
  {},
  { bold: true },
  { italic: true },
  { bold: true, italic: true },
  // An address is no label (A14).
  { text: 'rapporten om vården', link: 'https://www.regionkalmar.se/rapport' },
];

/** A paragraph of some runs in different faces; runs meet at a space or within a word. */
export const paragraph = (most: number, level = 0): fc.Arbitrary<Paragraph> =>
  fc
    .tuple(text(most), fc.array(fc.tuple(fc.constantFrom(...LOOKS), text(4), fc.boolean()), { maxLength: 3 }))
    .map(([first, others]) => ({
      level,
      runs: [
        { text: first },
        ...others.map(([look, words, apart]): Run => {
          const own = look.text ?? words;
          return { ...look, text: apart ? ` ${own}` : own };
        }),
      ],
    }));

/** Bullets of which none lies more than a level deeper than the one before it. */
export const bullets = (most: number): fc.Arbitrary<readonly Paragraph[]> =>
  fc
    .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: paragraph(12) }, paragraph(60)), fc.nat({ max: 4 })), {
      maxLength: most,
    })
    .map((all) => {
      let deepest = 0;
      return all.map(([each, level]) => {
        const own = Math.min(level, deepest);
        deepest = own + 1;
        return { ...each, level: own };
      });
    });
