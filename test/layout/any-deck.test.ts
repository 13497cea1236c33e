import fc from 'fast-check';
import { anySlide } from './any/any-slide';
import { judge } from './any/judge';

/** Slides in one deck; `DECK_PROPERTY_RUNS=2000 npx jest test/layout/any-deck --testTimeout=3000000` makes 2000 slides. */
const IN_A_DECK = 20;
const numRuns = Math.ceil(Number(process.env['DECK_PROPERTY_RUNS'] ?? 60) / IN_A_DECK);
const MISFITS = /^(text|diagram)-does-not-fit|word-too-wide|table-(too-wide|row-too-tall)$/;

test('a slide of any kind makes a deck without a fault, or an error that says what is too large', async () => {
  const count = { slides: 0, laidOut: 0 };
  const slides = fc.array(anySlide, { minLength: IN_A_DECK, maxLength: IN_A_DECK });
  const template = fc.constantFrom('region-kalmar', 'neutral');
  await fc.assert(
    fc.asyncProperty(slides, template, async (makers, key) => {
      const { laidOut, errors, faults } = await judge(
        makers.map((make, at) => make(at + 1)),
        key,
      );
      expect(faults).toEqual([]);
      for (const { code, message } of errors) {
        expect(code).toMatch(MISFITS);
        expect(message).toMatch(/ needs? \d{3,} % of /);
      }
      count.slides += makers.length;
      count.laidOut += laidOut.length;
    }),
    { numRuns, seed: 20260325 },
  );
  expect(count.laidOut / count.slides).toBeGreaterThan(0.6);
});
