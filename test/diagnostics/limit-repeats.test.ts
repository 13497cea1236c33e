import { error, problems, limitRepeats, type Diagnostic } from '../../src/diagnostics';
import { LIMITS, sourceFile, span } from '../../src/source';

const file = sourceFile('a.yaml', `${'((a'.repeat(300)}\n${'x\n'.repeat(300)}`);
const onLine = (line: number): Diagnostic =>
  problems.refusedLink(span(file, file.lineStarts[line] ?? 0, (file.lineStarts[line] ?? 0) + 1), { address: 'x' });

const counts = (all: readonly Diagnostic[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(all.map(({ code }) => code))].map((code) => [code, all.filter((each) => each.code === code).length]),
  );

test('of many complaints in one line ten are listed, the others counted where the first of them stands, as severe as they are', () => {
  const all = Array.from({ length: 300 }, (_, at) =>
    problems.refusedLink(span(file, at * 3, at * 3 + 3), { address: 'x' }),
  );
  const shown = limitRepeats(all);
  expect(counts(shown)).toEqual({ 'refused-link': LIMITS.alikeInLine, 'more-of-the-same': 1 });
  const more = shown.at(-1);
  expect(more?.message).toBe('there are 290 more complaints of the kind refused-link in this line');
  expect(more?.severity).toBe('error');
  expect(more?.span?.start).toBe(30);
});

test('of many in one file a hundred are listed, whatever line they stand in', () => {
  const shown = limitRepeats(Array.from({ length: 300 }, (_, at) => onLine(at)));
  expect(counts(shown)).toEqual({ 'refused-link': LIMITS.alikeInFile, 'more-of-the-same': 1 });
  expect(shown.at(-1)?.message).toContain('there are 200 more complaints of the kind refused-link in this file');
});

test('other kinds, other files and other weights are counted on their own', () => {
  const other = sourceFile('b.yaml', 'x');
  const few = [
    onLine(1),
    onLine(2),
    problems.refusedLink(span(other, 0, 1), { address: 'x' }),
    problems.noDataRows(undefined, {}),
  ];
  expect(limitRepeats(few)).toEqual(few);
  const left = limitRepeats(Array.from({ length: 101 }, (_, at) => onLine(at))).at(-1);
  expect(left?.message).toBe('there is 1 more complaint of the kind refused-link in this line');
});

describe('a complaint', () => {
  const huge = '1'.repeat(1_000_000);
  const made = error(
    'made-up',
    (p: { raw: string; name: string; known: readonly string[]; deep: { text: string } }) => ({
      message: `${p.raw} ${p.name}`,
      help: `${p.known.join()} ${p.deep.text}`,
    }),
  );

  it('echoes no megabyte, wherever in its parameters that stands', () => {
    const { message, help, params } = made(undefined, {
      raw: huge,
      name: huge,
      known: [huge, huge],
      deep: { text: huge },
    });
    expect(message).toHaveLength(LIMITS.quotation + 1 + LIMITS.sentence);
    expect(help).toHaveLength(2 * LIMITS.sentence + 1 + 1 + LIMITS.quotation);
    expect(params['raw']).toBe(huge);
  });

  it('says in full what is no longer than people write', () => {
    const name = 'Andel patienter som fått tid inom vårdgarantin, kvinnor, Region Kalmar län / besök';
    expect(made(undefined, { raw: '7 312 st', name, known: [], deep: { text: '' } }).message).toBe(`7 312 st ${name}`);
  });

  it('compares no megabytes to find what was meant', () => {
    const known = Array.from({ length: 1000 }, () => huge);
    expect(problems.unknownMetric(undefined, { id: `${huge}2`, known }).message.length).toBeLessThan(400);
  });
});
