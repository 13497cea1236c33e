import { wordsOf } from '../../src/model';
import { resolveParagraphs } from '../../src/resolve/rich-text';
import { positionAt } from '../../src/source';
import { contextOf, indicator, series, tree } from './context';

const bup = indicator(
  'bup-fb-30',
  [
    series('Kalmar län', 'main', { '2025-03': 77.6, '2025-04': null, '2026-03': 82.4 }),
    series('Riket', 'reference', { '2025-03': 45, '2026-03': 47 }),
  ],
  { target: { value: 90 } },
);

function say(text: string) {
  const { context, found } = contextOf(bup);
  const paragraphs = resolveParagraphs(tree(`|\n  ${text}\n`), context);
  return {
    said: paragraphs
      .map(wordsOf)
      .join('\n')
      .replace(/\u00a0/g, ' '),
    found,
  };
}

describe('a live figure', () => {
  it.each([
    ['((bup-fb-30))', '82 procent'],
    ['((bup-fb-30.period))', 'mars 2026'],
    ['((bup-fb-30.previous))', '78 procent'],
    ['((bup-fb-30.change))', '5 procentenheter högre'],
    ['((bup-fb-30.comparison))', '5 procentenheter högre än i mars 2025'],
    ['((bup-fb-30.target))', '90 procent'],
    ['((bup-fb-30[Riket]))', '47 procent'],
    ['((bup-fb-30@2025-03))', '78 procent'],
    ['((bup-fb-30[Riket]@2025-03))', '45 procent'],
    ['((bup-fb-30[Riket].change))', '2 procentenheter högre'],
    ['**((bup-fb-30))** i ((bup-fb-30.period)).', '82 procent i mars 2026.'],
  ])('%s says %s', (written, said) => {
    expect(say(written)).toEqual({ said, found: [] });
  });

  it.each(['(Sex (bup-fb-30))', '(bup-fb-30)', '(bup-fb-31))', '\\((bup-fb-30)'])('is not sought in %s', (text) => {
    expect(say(text).found).toEqual([]);
  });

  it('is left alone behind a backslash', () => {
    expect(say('\\((bup-fb-30))').said).toBe('((bup-fb-30))');
  });

  it.each([
    ['((bup-fb-31))', 'unknown-metric', 'did you mean "bup-fb-30"?'],
    ['((bup-fb-30[Rikt]))', 'unknown-series', 'did you mean "Riket"?'],
    ['((bup-fb-30@2020-01))', 'unknown-period', 'its figures run from 2025-03 to 2026-03'],
    ['((bup-fb-30@2025-04))', 'no-figure', 'leave the live figure out, or name another period or series'],
    ['((bup-fb-30.median))', 'bad-live-figure', undefined],
    ['((Bup fb))', 'bad-live-figure', undefined],
    ['((bup-fb-30)', 'bad-live-figure', undefined],
    ['((bup-fb-30.period]]', 'bad-live-figure', undefined],
    ['(bup-fb-30))', 'bad-live-figure', undefined],
    ['(bup-fb-30.change))', 'bad-live-figure', undefined],
  ])('%s is an error at its place: %s', (written, code, help) => {
    const { found } = say(`Nu är det ${written} där.`);
    expect(found.map((each) => each.code)).toEqual([code]);
    if (help !== undefined) expect(found[0]?.help).toBe(help);
    const { span } = found[0]!;
    expect(positionAt(span!.file, span!.start)).toEqual({ line: 2, column: 13 });
  });

  it('says that nothing changed as a sentence, whatever the period', () => {
    const same = (before: string, now: string): string | undefined => {
      const found = indicator('x', [series('X', 'main', { [before]: 5, [now]: 5 })]);
      const said = resolveParagraphs(tree('|\n  ((x.comparison))\n'), contextOf(found).context);
      return said.map(wordsOf)[0];
    };
    expect(same('2025-03', '2026-03')).toBe('oförändrat sedan mars\u00a02025');
    expect(same('2025-W12', '2026-W12')).toBe('oförändrat sedan vecka 12\u00a02025');
    expect(same('2024', '2025')).toBe('oförändrat sedan\u00a02024');
  });

  it('says the change of one minute and of a count in their own words', () => {
    const wait = indicator('wait', [series('1177', 'main', { '2025-03': 12, '2026-03': 11 })], { unit: 'minuter' });
    const count = indicator('count', [series('Moment', 'main', { '2025-03': 288, '2026-03': 309 })], { unit: 'antal' });
    const { context } = contextOf(wait, count);
    const said = resolveParagraphs(
      tree('|\n  ((wait.change)), ((count.change)), ((count[Moment]@2025-03.value))\n'),
      context,
    ).map(wordsOf);
    expect(said[0]?.replace(/\u00a0/g, ' ')).toBe('1 minut lägre, 21 fler, 288');
  });
});
