import { complaintsText, readSample, seriesText } from './read-sample';

const read = (csv: string, declaration = '') => {
  const indicator = readSample(csv, declaration);
  return { series: seriesText(indicator), said: complaintsText(indicator), target: indicator.target?.value };
};

describe('periods', () => {
  test.each(['År;Månad nr;Andel', 'Ar;Manad;Andel', 'Kalenderår;Kalendermånad;Andel', 'År;Mån.;Andel'])(
    'are put together from years and numbered months under %s',
    (heading) => {
      const csv = `${heading}\n2025;12;69\n2026;1;59\n2026;2;60\n`;
      const { series } = read(csv, 'source: { file: x.csv, value: Andel }');
      expect(series).toEqual(['Andel [main] 2025-12=69 2026-01=59 2026-02=60']);
    },
  );

  test('of a date and of a month beside it must not differ', () => {
    expect(read('Svarsdatum;Månad;Andel\n2026-04-02;mars;74\n2026-05-02;april;75\n').said).toEqual([
      'error several-period-columns sample.csv:1:1',
    ]);
    expect(read('Datum;År;Månad;Vecka;Antal\n2026-03-31;2026;3;14;76\n', 'unit: antal').said).toEqual([]);
  });

  test('are no wards, though these may be called V1 and V2', () => {
    const { series } = read('Avdelning;Antal\nV1;5\nV2;3\nV3;7\n', 'unit: antal\nsource: { file: x.csv, at: 2026-03 }');
    expect(series).toEqual(['V1 [other] 2026-03=5', 'V2 [other] 2026-03=3', 'V3 [other] 2026-03=7']);
  });

  test('of title lines that can not be read are not made up from the rest', () => {
    expect(read('År: 2026\nKvartal: 1\n\nEnhet;Andel\nA;74\nB;75\n').said).toEqual(['error no-period sample.csv:1:1']);
    expect(read('Period: mars 2026\nAvser: Kalmar län\n\nEnhet;Andel\nA;74\nB;75\n').said).toEqual([]);
  });

  test('that are sums in a pivot table are left out, wherever they say so', () => {
    const csv = 'År;Månad;Antal\n2025;nov;69\n2025;dec;70\n2025;Totalt;139\n2026;jan;71\n';
    expect(read(csv, 'unit: antal')).toMatchObject({
      series: ['Antal [main] 2025-11=69 2025-12=70 2026-01=71'],
      said: [],
    });
  });
});

describe('names', () => {
  test('that `where` asks for in vain are told at their own key', () => {
    const csv = 'Ålder;Kön;Månad;Antal\nAlla;Kvinnor;2026-01;1\nAlla;Män;2026-01;2\n';
    const options = 'unit: antal\nsource: { file: x.csv, where: { Ålder: Alla, Kön: Alla } }';
    expect(read(csv, options).said).toEqual(['error unknown-cell metrics.yaml:2:51']);
  });

  test('that are left out must not differ within a series', () => {
    const csv = 'Enhet;Mått;Månad;Antal\nA;Antal;2026-01;1\nB;Andel;2026-01;2\nA;%s;2026-02;3\n';
    const options = 'unit: antal\nsource: { file: x.csv, series: Enhet }';
    expect(read(csv.replace('%s', 'Andel'), options).said).toEqual(['warning mixed-series sample.csv:4:3']);
    expect(read(csv.replace('%s', 'Antal'), options).said).toEqual([]);
    const chosen = 'unit: antal\nsource: { file: x.csv, series: Enhet, where: { Mått: Antal } }';
    expect(read(csv.replace('%s', 'Andel'), chosen).said).toEqual([]);
  });

  test('are not made of what is remarked on a figure', () => {
    const csv = 'Månad;Status;Antal\n2026-01;Definitiv;72\n2026-02;Definitiv;73\n2026-03;Preliminär;74\n';
    expect(read(csv, 'unit: antal').series).toEqual(['Antal [main] 2026-01=72 2026-02=73 2026-03=74']);
  });

  test('may begin with a figure', () => {
    const csv = 'Svar;Andel\n1 dag;40\n2 dagar;35\n';
    expect(read(csv, 'source: { file: x.csv, at: 2026-03 }').series).toEqual([
      '1 dag [other] 2026-03=40',
      '2 dagar [other] 2026-03=35',
    ]);
  });

  test('that are sentences are no totals', () => {
    const csv = 'Fråga;Andel\nAlla får komma till tals hos oss;80\nTotalt sett är jag nöjd;77\nJag trivs;60\n';
    const { series } = read(csv, 'source: { file: x.csv, at: 2026-03 }');
    expect(series.filter((each) => each.includes('[other]'))).toHaveLength(3);
  });

  test('of targets may say their unit', () => {
    expect(read('Månad;Utfall;Målnivå (%)\n2026-01;74;80\n2026-02;75;80\n').target).toBe(80);
    expect(read('Månad;Utfall;Mål:\n2026-01;74;80\n2026-02;75;80\n').target).toBe(80);
  });
});

test('thousands of columns without figures are refused at once', () => {
  const cells = (cell: (index: number) => string) => Array.from({ length: 6000 }, (_, index) => cell(index)).join(';');
  const csv = `Period;${cells((index) => `S${index}`)}\n2026-01;${cells(() => '1x')}\n`;
  const start = performance.now();
  expect(read(csv).said).toEqual(['error no-value-column sample.csv:1:1']);
  expect(performance.now() - start).toBeLessThan(4000);
});

describe('what is no cause for doubt', () => {
  test('rare categories among common ones', () => {
    const csv = 'Färg;Andel\nRöd;4,1\nOrange;22,5\nGul;44,5\nGrön;27,5\nBlå;1,4\n';
    expect(read(csv, 'source: { file: x.csv, at: 2026-03 }').said).toEqual([]);
  });

  test('several zeros of small counts', () => {
    const csv = 'Månad;Antal\n2026-01;3\n2026-02;0\n2026-03;4\n2026-04;0\n2026-05;5\n';
    expect(read(csv, 'unit: antal').said.filter((each) => each.includes('zero'))).toEqual([]);
  });

  test.each([
    ['mkr', 'Kostnad (mnkr)'],
    ['miljoner kronor', 'Kostnad (mkr)'],
    ['kronor', 'Kostnad (kr)'],
    ['dygn', 'Väntetid (dagar)'],
    ['kr/invånare', 'Kostnad (kr)'],
    ['procent av besöken', 'Andel (%)'],
  ])('%s under %s', (unit, heading) => {
    expect(read(`Månad;${heading}\n2026-01;74,5\n2026-02;75,5\n`, `unit: ${unit}`).said).toEqual([]);
  });

  test.each([
    ['mnkr', 'Utfall, tkr'],
    ['mnkr', 'Utfall [tkr]'],
    ['minuter', 'Väntetid (timmar)'],
  ])('unlike %s under %s', (unit, heading) => {
    expect(read(`Månad;${heading}\n2026-01;74,5\n2026-02;75,5\n`, `unit: ${unit}`).said).toEqual([
      'error other-unit sample.csv:1:7',
    ]);
  });
});
