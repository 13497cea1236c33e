import { cellWanted, columnLetters } from '../../src/cli/commands/cell-wanted';
import { memoryHost } from '../memory-host';
import { deck } from './recording-terminal';

const csv = [
  'Väntetider i vården;;;',
  '',
  'Region;Andel väntande;Antal väntande;Svarsfrekvens',
  'Riket;65 %;325\u00a0127 st;95 %',
  'Blekinge;66 %;4\u00a0566 st;100 %',
  'Gävleborg;Ej deltagit;Ej deltagit;Ej deltagit',
  'Halland;54 %;11\u00a0902 st;100 %',
  'Kalmar län;80 %;7\u00a0312 st;100 %',
].join('\r\n');

const metrics = `antal:
  title: Antal väntande
  unit: antal
  source: { file: skr.csv, value: Antal väntande, at: 2026-03 }
trasig:
  title: Trasig
  unit: antal
  source: { file: trasig.csv }
`;

const host = () =>
  memoryHost({
    files: {
      '/m/metrics.yaml': metrics,
      '/m/skr.csv': csv,
      '/m/trasig.csv': 'Månad;Antal\n2026-01;12\n2026-02;12x3\n',
    },
    cwd: '/m',
  });
const metric = (line: string) => deck(host(), `metrics --workspace /m ${line}`);

describe('a cell that is asked for', () => {
  test.each(['antal --cell 8:3', 'antal --cell C8', 'antal --cell 2026-03'])(
    'is shown to the letter by "%s", with what it was read as and what stands around it',
    async (line) => {
      const { code, out } = await metric(line);
      expect(code).toBe(0);
      const shown = out.slice(out.indexOf('  Cell')).replace(/\u00a0/g, '~');
      expect(shown).toBe(`  Cell        row 8, column 3 (C8 in Excel)
  Holds       "7~312 st"
  Characters  U+00A0 after "7"
  Read as     7~312  Kalmar län  2026-03

     A           B               C               D
  3  Region      Andel väntande  Antal väntande  Svarsfrekvens
  5  Blekinge    66 %            4~566 st        100 %
  6  Gävleborg   Ej deltagit     Ej deltagit     Ej deltagit
  7  Halland     54 %            11~902 st       100 %
> 8  Kalmar län  80 %            7~312 st        100 %
`);
    },
  );

  test('may be of another series, and may hold no figure', async () => {
    expect((await metric('antal --cell Gävleborg@2026-03')).out).toContain('missing  Gävleborg  2026-03');
    expect((await metric('antal --cell B8')).out).toContain('Read as     no figure of this metric');
  });

  test('is shown where the metric could not be read, which is when it is needed most', async () => {
    const { code, out, err } = await metric('trasig --cell 3:2');
    expect(code).toBe(1);
    expect(err).toContain('"12x3" in row 3, column 2');
    expect(out).toContain('> 3  2026-02  12x3');
  });

  test('that is not there is an error', async () => {
    const { code, err } = await metric('antal --cell Z99');
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('there is no cell Z99') });
  });

  test('of a figure that was not read is named by its place', async () => {
    const { code, err } = await metric('trasig --cell 2026-02');
    expect(code).toBe(1);
    expect(err).toContain('no figure of this metric was read for 2026-02');
  });

  test.each(['antal --cell överst', '--cell C8', 'antal trasig --cell C8', 'antal --cell C8 --json'])(
    'is wrong usage by "%s"',
    async (line) => {
      const { code, err } = await metric(line);
      expect(code).toBe(2);
      expect(err).toContain('--cell');
    },
  );

  test('fits the terminal', async () => {
    const wide = await deck(host(), 'metrics --workspace /m antal --cell C8', { columns: 44 });
    const view = wide.out.slice(wide.out.indexOf('  Cell')).split('\n');
    expect(view.filter((line) => line.length > 44)).toEqual([]);
    expect(view.join('\n')).toContain('> 8  ');
  });
});

test('columns go by the letters of Excel', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  for (const column of [1, 26, 27, 700, 16384])
    expect(cellWanted(`${columnLetters(column)}7`)).toEqual({ by: 'place', row: 7, column });
});
