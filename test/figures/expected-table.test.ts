import { metricJson } from '../../src/figures';
import { fixture, readSample } from './read-sample';

interface Json {
  readonly target: number | null;
  readonly latest: { series: string; period: string; value: number } | null;
  readonly series: { name: string; role: string; points: { period: string; value: number | null }[] }[];
  readonly source: Record<string, unknown> | null;
}

const declared: Record<string, [file: string, declaration?: string]> = {
  f01: ['halsoval-3-dagar.csv'],
  f02: ['telefoni-chatt.csv', 'source: { file: x.csv, dash: missing }'],
  f04: ['inom-9-minuter.csv', 'title: Besvarade inom 9 minuter'],
  'f05-andel': ['forsta-kontakt-regioner.csv', 'source: { file: x.csv, value: Andel väntande inom 90 dagar }'],
  'f05-antal': ['forsta-kontakt-regioner.csv', 'unit: antal\nsource: { file: x.csv, value: Antal väntande totalt }'],
  'f05-svar': ['forsta-kontakt-regioner.csv', 'source: { file: x.csv, value: Svarsfrekvens }'],
  'f07-andel': [
    'pxweb-lang.csv',
    'source: { file: x.csv, value: "Andel inom 90 dagar, procent", where: { vårdtyp: 02 - Operation/åtgärd } }',
  ],
  'f07-kontakt': [
    'pxweb-lang.csv',
    'source: { file: x.csv, value: "Andel inom 90 dagar, procent", where: { vårdtyp: 01 - Första kontakt } }',
  ],
  'f07-antal-zero': ['pxweb-lang.csv', 'unit: antal\nsource: { file: x.csv, value: Antal väntande, dash: zero }'],
  'f07-antal-missing': ['pxweb-lang.csv', 'unit: antal\nsource: { file: x.csv, value: Antal väntande, dash: missing }'],
  f10: [
    'akut-4-timmar.csv',
    'source: { file: x.csv, period: [År, Månad], series: Sjukhus, value: Andel inom 4 timmar, as: fraction }',
  ],
  'f12-besok': ['bup-30-dagar.csv', 'source: { file: x.csv, value: Första besök inom 30 dagar }'],
  'f12-utredning': ['bup-30-dagar.csv', 'source: { file: x.csv, value: Utredning inom 30 dagar }'],
  'f12-alla': ['bup-30-dagar.csv', 'title: BUP'],
  'f14-antal': ['aterbesok-mellanslag.csv', 'unit: antal\nsource: { file: x.csv, value: Genomförda återbesök }'],
  'f14-andel': ['aterbesok-mellanslag.csv', 'source: { file: x.csv, value: Andel inom måldatum }'],
  f18: ['startade-moment.csv', 'title: Antal startade moment\nunit: antal'],
  'f19-prognos': ['prognos-negativa.csv', 'unit: mnkr\nsource: { file: x.csv, at: 2025-10, value: Prognos oktober }'],
  'f19-avvikelse': [
    'prognos-negativa.csv',
    'unit: mnkr\nsource: { file: x.csv, at: 2025-10, value: Avvikelse mot budget }',
  ],
  f23: ['dubbelkodad.csv'],
  f27: ['bara-huvud.csv'],
};

function json(id: string): Json {
  const [file, declaration] = declared[id]!;
  return metricJson(readSample(fixture(file), declaration)) as Json;
}

type Row = [id: string, series: string, period: string, value: number | null | undefined, role?: string];
const expected: Row[] = [
  ['f01', 'Offentlig', '2022-01', 86.5],
  ['f01', 'Offentlig', '2024-03', 90.3],
  ['f01', 'Offentlig', '2026-03', 91.2],
  ['f01', 'Privat', '2023-07', null],
  ['f01', 'Riket', '2026-03', 88.9, 'reference'],
  ['f02', 'Norrliden', '2026-03', 89.7],
  ['f02', 'Mönsterås', '2025-04', 90.8],
  ['f02', 'Högsby', '2025-07', null],
  ['f02', 'Borgholm', '2025-12', null],
  ['f02', 'Totalt offentlig regi', '2026-03', 90.1, 'total'],
  ['f04', 'Besvarade inom 9 minuter', '2022-01', 7.7, 'main'],
  ['f04', 'Besvarade inom 9 minuter', '2024-03', 44.3],
  ['f04', 'Besvarade inom 9 minuter', '2026-03', 51.4],
  ['f04', 'Besvarade inom 9 minuter', '2026-04', null],
  ['f05-andel', 'Kalmar län', '2026-03', 80, 'main'],
  ['f05-andel', 'Riket', '2026-03', 65, 'reference'],
  ['f05-andel', 'Gävleborg', '2026-03', null],
  ['f05-antal', 'Kalmar län', '2026-03', 7312],
  ['f05-svar', 'Uppsala', '2026-03', null],
  ['f07-andel', '08 - Kalmar län', '2026-03', 73.9, 'main'],
  ['f07-andel', '00 - Riket', '2026-03', undefined, 'reference'],
  ['f07-kontakt', '08 - Kalmar län', '2024-01', null],
  ['f07-antal-zero', '08 - Kalmar län / 02 - Operation/åtgärd', '2022-07', 0],
  ['f07-antal-missing', '08 - Kalmar län / 02 - Operation/åtgärd', '2022-07', null],
  ['f07-antal-zero', '00 - Riket / 01 - Första kontakt', '2026-03', 153689],
  ['f10', 'Länssjukhuset Kalmar', '2026-03', 66.6],
  ['f10', 'Västerviks sjukhus', '2026-03', 83.8],
  ['f12-besok', 'Kalmar län', '2026-03', 92, 'main'],
  ['f12-utredning', 'Riket', '2023-09', 18],
  ['f12-alla', 'Behandling inom 30 dagar / Kalmar län', '2022-03', null],
  ['f14-antal', 'Genomförda återbesök', '2025-04', 10737],
  ['f14-antal', 'Genomförda återbesök', '2025-05', 11969],
  ['f14-antal', 'Genomförda återbesök', '2025-06', 11787],
  ['f14-antal', 'Genomförda återbesök', '2025-07', 13685],
  ['f14-andel', 'Andel inom måldatum', '2025-08', null],
  ['f18', 'Antal startade moment', '2025-11', 286],
  ['f18', 'Antal startade moment', '2025-12', null],
  ['f18', 'Antal startade moment', '2022-07', 70],
  ['f19-prognos', 'Hälso- och sjukvårdsförvaltningen', '2025-10', -5649.8],
  ['f19-avvikelse', 'Primärvårdsförvaltningen', '2025-10', -6.1],
  ['f19-avvikelse', 'Psykiatriförvaltningen', '2025-10', -4.4],
  ['f19-avvikelse', 'Kalmar länstrafik', '2025-10', -4.7],
  ['f19-avvikelse', 'Finansförvaltningen', '2025-10', 59.5],
  ['f19-prognos', 'Region Kalmar län', '2025-10', 262.5, 'total'],
  ['f23', 'Mönsterås', '2026-03', 90.3],
];

describe('the sample files read as the contract says', () => {
  test.each(expected.map(([id, name, period, value, role]) => ({ id, name, period, value, role })))(
    '$id: $name in $period is $value',
    ({ id, name, period, value, role }) => {
      const series = json(id).series.find((each) => each.name === name);
      const point = series?.points.find((each) => each.period === period);
      expect(point).toBeDefined();
      if (value !== undefined) expect(point!.value).toBe(value);
      if (role !== undefined) expect(series!.role).toBe(role);
    },
  );

  test('neither the total row nor the filter footer of a Power BI export is a series', () => {
    expect(json('f10').series.map((each) => each.name)).toEqual([
      'Länssjukhuset Kalmar',
      'Oskarshamns sjukhus',
      'Västerviks sjukhus',
    ]);
  });

  test('notes below a table are not series', () => {
    expect(json('f02').series).toHaveLength(12);
    expect(json('f05-andel').series).toHaveLength(22);
  });

  test('a row of target levels fills the target', () => {
    expect(json('f12-besok').target).toBe(90);
    expect(json('f12-utredning').target).toBe(80);
    expect(json('f12-alla').target).toBeNull();
  });

  test('a file with headings alone is an error', () => {
    const indicator = readSample(fixture('bara-huvud.csv'));
    expect(indicator.series).toEqual([]);
    expect(indicator.diagnostics.map((each) => each.code)).toEqual(['no-data-rows']);
  });

  test('what was detected is told', () => {
    expect(json('f07-andel').source).toEqual({
      file: 'sample.csv',
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: '.',
      shape: 'long',
      header: 1,
      period: ['månad'],
      series: ['region'],
      value: ['Andel inom 90 dagar, procent'],
      sha256: 'abc',
    });
    expect(json('f04').source).toMatchObject({ encoding: 'utf-8-bom', decimal: ',', shape: 'cross' });
    expect(json('f05-andel').source).toMatchObject({ shape: 'category' });
    expect(json('f01').source).toMatchObject({ shape: 'wide' });
  });

  test('the latest figure is the last that is not missing', () => {
    expect(json('f18').latest).toEqual({ series: 'Antal startade moment', period: '2025-11', value: 286 });
    expect(json('f27').latest).toBeNull();
  });
});
