import type { EdgeCase } from './edge-case';

/** A metric `m` over a CSV file, as the files of a case; a source says where its keys go on with `, …`. */
function metric(csv: string, keys: string, source = ''): NonNullable<EdgeCase['files']> {
  return {
    'decks/metrics.yaml': `m: { title: Mått, illustrative: true, source: { file: ../series/m.csv, citation: Exempel${source} }, ${keys} }\n`,
    'series/m.csv': csv,
  };
}

const MONTHS = Array.from(
  { length: 27 },
  (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);

/** `Månad;Kalmar län;Riket` over 27 months to 2026-03, with the values of a function of the month's number. */
function months(own: (at: number) => string, country: (at: number) => string): string {
  return ['Månad;Kalmar län;Riket', ...MONTHS.map((month, at) => `${month};${own(at)};${country(at)}`), ''].join('\n');
}

const TWO = months(
  (at) => `${50 + at}`,
  (at) => `${45 + at}`,
);
const AREAS = ['Kalmar län', 'Riket', 'Blekinge', 'Kronoberg', 'Jönköping & "Ö"', 'Totalt'];
const SLIDE = '- { title: Läget, chart: m }';

/** Charts of every kind, of hardly any figures and of odd ones. */
export const CHARTS: readonly EdgeCase[] = [
  {
    name: 'a line for each of three years',
    slides: SLIDE,
    files: metric(TWO, 'unit: procent, chart: { type: line, compare: years, series: Kalmar län }'),
    finds: { pictures: 1, lines: ['mars: 2024 52; 2025 64; 2026 76'] },
  },
  {
    name: 'columns of two series with a target, a break and a set axis',
    slides:
      '- { title: Läget, chart: { metric: m, type: columns, compare: series, last: 12, axis: { min: 0, max: 100 } } }',
    files: metric(
      TWO,
      "unit: procent, target: { value: 90, label: Mål & <mer> }, breaks: [{ at: 2025-12, label: 'ny & <metod>' }]",
    ),
    finds: { pictures: 1, lines: ['mars 2026: Riket 71; Kalmar län 76'] },
  },
  {
    name: 'bars of categories at one period',
    slides: SLIDE,
    files: metric(
      `Region;Andel\n${AREAS.map((name, at) => `${name.replace(/^.*"$/, (odd) => `"${odd.replaceAll('"', '""')}"`)};${60 + at}`).join('\n')}\n`,
      'unit: procent, chart: { type: bars, compare: categories }',
      ', at: 2026-03',
    ),
    finds: { pictures: 1, lines: ['Kalmar län: 60', 'Jönköping & "Ö": 64'] },
  },
  {
    name: 'stacked answers',
    slides: SLIDE,
    files: metric(
      'Fråga;Ja;Delvis & <ibland>;Nej\nBemötande;60;30;10\n"Information & ""råd""";50;30;20\n',
      'unit: procent, chart: { type: stacked, compare: answers }',
      ', at: "2025", series: Fråga, value: [Ja, Delvis & <ibland>, Nej]',
    ),
    finds: { pictures: 1, lines: ['Information & "råd": Ja 50; Delvis & <ibland> 30; Nej 20'] },
  },
  {
    name: 'charts two, three and four on a slide',
    slides: [2, 3, 4]
      .map((count) => `- { title: Bild ${count}, charts: [${'{ metric: m, title: Del & <mer> },'.repeat(count)}] }\n`)
      .join(''),
    files: metric('Månad;A\n2026-01;1\n2026-02;2\n2026-03;3\n', 'unit: antal'),
    finds: { counts: { 'type="pic"': 0, '<p:pic>': 9 }, lines: ['Diagrammets siffror: Del & <mer>'] },
  },
  {
    name: 'a series of one point',
    slides: SLIDE,
    files: metric('Månad;A\n2026-03;7\n', 'unit: antal'),
    finds: { pictures: 1, lines: ['mars 2026: 7'] },
  },
  {
    name: 'a series without a single figure, drawn and beside another',
    slides: '- { title: Läget, chart: { metric: m, compare: series, series: [A, B] } }',
    files: metric('Månad;A;B\n2026-01;1;..\n2026-02;2;..\n2026-03;3;..\n', 'unit: antal, main: A'),
    finds: { pictures: 1 },
  },
  {
    name: 'nothing but missing figures',
    slides: SLIDE,
    files: metric('Månad;A\n2026-01;..\n2026-02;..\n2026-03;..\n', 'unit: antal'),
    told: ['nothing-to-draw'],
  },
  {
    name: 'holes in a line',
    slides: SLIDE,
    files: metric(
      months(
        (at) => (at % 3 === 1 ? '..' : `${at + 20}`),
        (at) => `${at + 1}`,
      ),
      'unit: minuter, main: Kalmar län, chart: { compare: series, last: 6 }',
    ),
    finds: { pictures: 1, lines: ['februari 2026: Riket 26; Kalmar län saknas'] },
  },
  {
    name: 'negative figures with a target of zero',
    slides: SLIDE,
    files: metric(
      months(
        (at) => `${10 - at}`,
        (at) => `${at - 5}`,
      ),
      'unit: mnkr, decimals: 1, main: Kalmar län, target: 0, chart: { compare: series, last: 6 }',
    ),
    finds: { pictures: 1, lines: ['mars 2026: Riket 21,0; Kalmar län \u221216,0'] },
  },
  {
    name: 'figures of seven digits',
    slides: SLIDE,
    files: metric(
      months(
        (at) => `${3_456_000 + at}`,
        (at) => `${1_234_567 + at}`,
      ),
      'unit: kr & öre, main: Kalmar län, chart: { last: 5, compare: series }',
    ),
    finds: { pictures: 1, lines: ['mars 2026: Riket 1\u00a0234\u00a0593; Kalmar län 3\u00a0456\u00a0026'] },
  },
  {
    name: 'figures of four decimals, near zero',
    slides: SLIDE,
    files: metric('Månad;A\n2026-01;0,0001\n2026-02;0,0003\n2026-03;0,0002\n', 'unit: index, decimals: 4'),
    finds: { pictures: 1, lines: ['mars 2026: 0,0002'] },
  },
  {
    name: 'thirty years, and weeks over a turn of the year',
    slides: '- { title: År, chart: { metric: m, last: 40 } }\n- { title: Veckor, chart: v }',
    files: {
      'decks/metrics.yaml': `m: { title: År, unit: index, illustrative: true, source: { file: ../series/m.csv, citation: A } }\nv: { title: Veckor, unit: antal, stale_after: 90d, illustrative: true, source: { file: ../series/v.csv, citation: B } }\n`,
      'series/m.csv': `År;Index\n${Array.from({ length: 30 }, (_, at) => `${1996 + at};${70 + (at % 7)}`).join('\n')}\n`,
      'series/v.csv': `Vecka;Antal\n2025v51;10\n2025v52;12\n2026v01;9\n2026v02;14\n2026v03;15\n`,
    },
    finds: { pictures: 2, lines: ['2025: 71'] },
  },
];
