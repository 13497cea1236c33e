import { complaintsText, day, fixture, readSample, seriesText } from './read-sample';

describe('shapes of tables', () => {
  test('periods in headings: every row is a series', () => {
    const indicator = readSample('Region;2025-12;jan-26\nRiket;60,5;61\nKalmar län;70;\n');
    expect(seriesText(indicator)).toEqual([
      'Riket [reference] 2025-12=60.5 2026-01=61',
      'Kalmar län [main] 2025-12=70 2026-01=null',
    ]);
    expect(indicator.source).toMatchObject({ shape: 'wide', decimal: ',', delimiter: ';' });
  });

  test('measure and period in headings', () => {
    const indicator = readSample(fixture('pxweb-mellanslag.csv'));
    expect(seriesText(indicator)).toEqual([
      'Återbesök BUP [other] 2025-04=null 2025-05=72.7',
      'Utredning BUP [other] 2025-04=12.1 2025-05=13.4',
    ]);
    expect(indicator.source).toMatchObject({ delimiter: ' ', decimal: '.' });
  });

  test('weeks in rows of a UTF-16 file: every column is a series, a hyphen is a warning', () => {
    const indicator = readSample(fixture('qlik-vecka-utf16le.csv'));
    expect(seriesText(indicator)[1]).toBe('Oskarshamn [other] 2025-W51=80.1 2025-W52=null 2026-W01=79.9');
    expect(complaintsText(indicator)).toEqual(['warning lone-dash sample.csv:3:14']);
    expect(indicator.source?.encoding).toBe('utf-16le');
  });

  test('years in headings below a sep= line, which is counted as a row', () => {
    const indicator = readSample(fixture('hme-ar.csv'), 'unit: index');
    expect(seriesText(indicator)).toEqual([
      'Hälso- och sjukvård [other] 2021=75 2023=76 2025=77',
      'Psykiatri [other] 2021=74 2023=null 2025=79',
      'Totalt [total] 2021=75 2023=76 2025=78',
    ]);
    expect(indicator.series[1]?.points[2]?.cell).toMatchObject({ row: 4, column: 4, text: '79' });
    expect(complaintsText(indicator)).toEqual([]);
  });

  test('year in rows and months in headings are one series', () => {
    expect(seriesText(readSample('År;nov;dec\n2024;60;61\n2025;62;\n'))).toEqual([
      'Väntande [main] 2024-11=60 2024-12=61 2025-11=62 2025-12=null',
    ]);
  });

  test('years over months, merged', () => {
    expect(seriesText(readSample('Region;2024;;2025;\n;jan;feb;jan;feb\nRiket;60;61;62;63\n'))).toEqual([
      'Riket [reference] 2024-01=60 2024-02=61 2025-01=62 2025-02=63',
    ]);
  });

  test('year and month in two columns are found without being named', () => {
    expect(seriesText(readSample('År;Månad;Enhet;Andel\n2025;december;A;61,5\n2026;1;A;62\n2026;1;B;9\n'))).toEqual([
      'A [other] 2025-12=61.5 2026-01=62',
      'B [other] 2026-01=9',
    ]);
  });

  test('months without a year take it from `at`, and are an error without', () => {
    const csv = 'Region;jan;feb\nRiket;60;61\n';
    expect(seriesText(readSample(csv, 'source: { file: x.csv, at: 2026 }'))).toEqual([
      'Riket [reference] 2026-01=60 2026-02=61',
    ]);
    expect(complaintsText(readSample(csv))).toEqual(['error no-year sample.csv:1:8']);
  });

  test('a snapshot takes its period from `at`, else from a title line, else is an error', () => {
    const csv = 'Enhet;Andel\nA;67\nB;66\n';
    expect(seriesText(readSample(csv, 'source: { file: x.csv, at: 2026-W12 }'))).toEqual([
      'A [other] 2026-W12=67',
      'B [other] 2026-W12=66',
    ]);
    expect(seriesText(readSample(`Period;mars 2026\n${csv}`))).toEqual([
      'A [other] 2026-03=67',
      'B [other] 2026-03=66',
    ]);
    expect(complaintsText(readSample(csv))).toEqual(['error no-period sample.csv:1:1']);
  });

  test('serial dates are read when told, and suspected when not', () => {
    const csv = 'Månad;Andel\n46023;67\n46082;66\n';
    expect(seriesText(readSample(csv, 'source: { file: x.csv, period_as: serial-date }'))).toEqual([
      'Andel [main] 2026-01=67 2026-03=66',
    ]);
    expect(complaintsText(readSample(csv))).toEqual(['error serial-date sample.csv:2:1']);
    expect(
      seriesText(readSample('Region;46023;46082\nA;67;66\n', 'source: { file: x.csv, period_as: serial-date }')),
    ).toEqual(['A [main] 2026-01=67 2026-03=66']);
  });

  test('a list of value columns keeps their headings as parts of the names', () => {
    const indicator = readSample(
      'Fråga;Ja;Nej\nTrivs du?;80;20\n',
      'source: { file: x.csv, at: 2025, value: [Ja, Nej] }',
    );
    expect(indicator.series.map((each) => each.name)).toEqual(['Trivs du? / Ja', 'Trivs du? / Nej']);
  });

  test('several value columns beside names are an error that lists them', () => {
    const indicator = readSample('Enhet;Månad;Andel;Antal\nA;jan-26;6;7\n');
    expect(complaintsText(indicator)).toEqual(['error several-value-columns sample.csv:1:1']);
    expect(indicator.diagnostics[0]?.message).toContain('"Andel", "Antal"');
    expect(indicator.series).toEqual([]);
  });

  test('counts that look like years are still counts', () => {
    expect(
      seriesText(
        readSample('Enhet;Antal\nBerga;1955\nNybro;2010\nX;812\n', 'unit: antal\nsource: { file: x.csv, at: 2026 }'),
      ),
    ).toEqual(['Berga [other] 2026=1955', 'Nybro [other] 2026=2010', 'X [other] 2026=812']);
  });

  test('a first row that can not be read is not taken for headings', () => {
    expect(complaintsText(readSample('Månad;Andel\njan-26;60x\nfeb-26;61\n'))).toEqual([
      'error unreadable-number sample.csv:2:8',
    ]);
    expect(
      complaintsText(readSample('Region;Andel\nBerga;okänt\nNybro;61\n', 'source: { file: x.csv, at: 2026 }')),
    ).toEqual(['error no-header sample.csv:1:1']);
  });

  test('a code beside a name is no figure and no part of the name', () => {
    expect(seriesText(readSample('Kod;Region;2025\n0008;Kalmar län;60\n0000;Riket;61\n'))).toEqual([
      'Kalmar län [main] 2025=60',
      'Riket [reference] 2025=61',
    ]);
  });

  test('Kolada: declared columns, and a where for the gender', () => {
    const csv =
      'kpi,kpi_name,municipality,period,gender,count,status,value\nN1,"Väntande, andel (%)",0008,2021,T,1,,74.1\nN1,"Väntande, andel (%)",0008,2021,K,0,Missing,\n';
    expect(
      seriesText(readSample(csv, 'source: { file: x.csv, series: municipality, value: value, where: { gender: T } }')),
    ).toEqual(['0008 [main] 2021=74.1']);
  });
});

describe('what is not data', () => {
  test('notes that the delimiter cuts into cells are left out', () => {
    const csv =
      'Period,Kalmar,Riket\n2026-01,"60,5",61\n2026-02,60,61\n\nKälla: Väntetider i vården, SKR, 12\nUttag 2026-04-02, 3 filer\n';
    expect(seriesText(readSample(csv))).toEqual([
      'Kalmar [main] 2026-01=60.5 2026-02=60',
      'Riket [reference] 2026-01=61 2026-02=61',
    ]);
  });

  test('totals over periods are left out with an info', () => {
    const indicator = readSample('Månad;Andel\njan-26;60\nHelår 2025;61\nSumma;60\n');
    expect(seriesText(indicator)).toEqual(['Andel [main] 2026-01=60']);
    expect(complaintsText(indicator, true)).toEqual([
      'info ignored-period-total sample.csv:1:1',
      'info read-as sample.csv:1:1',
    ]);
  });

  test('a total column is a series of its own, never the main one', () => {
    expect(seriesText(readSample('Månad;Norr;Syd;Totalt\njan-26;1;2;3\n', 'unit: antal'))).toEqual([
      'Norr [other] 2026-01=1',
      'Syd [other] 2026-01=2',
      'Totalt [total] 2026-01=3',
    ]);
  });

  test('a repeated header row is skipped and a blank row does not end the table', () => {
    expect(seriesText(readSample('Månad;Andel\njan-26;60\n\nMånad;Andel\nfeb-26;61\n'))).toEqual([
      'Andel [main] 2026-01=60 2026-02=61',
    ]);
  });

  test('target levels of several periods: the last counts, and the declared one wins', () => {
    const csv = 'Region;2024;2025\nRiket;60;61\nMålnivå;75;80\nKalmar län;70;71\n';
    expect(readSample(csv).target).toEqual({ value: 80, label: 'Mål' });
    expect(readSample(csv, 'target: { value: 90, label: Regionens mål }').target).toEqual({
      value: 90,
      label: 'Regionens mål',
    });
    expect(readSample(csv).series).toHaveLength(2);
  });
});

describe('names and roles', () => {
  const csv = 'Enhet;Månad;Andel\n08 - Kalmar län;jan-26;67\n00 - Riket;jan-26;66\nX;jan-26;5\n';

  test('keep by names without codes, rename last, main by the new name', () => {
    const declaration = 'main: Vi\nsource: { file: x.csv, keep: [Kalmar län, Riket], rename: { Kalmar län: Vi } }';
    expect(seriesText(readSample(csv, declaration))).toEqual([
      'Vi [main] 2026-01=67',
      '00 - Riket [reference] 2026-01=66',
    ]);
  });

  test('drop is the opposite', () => {
    expect(readSample(csv, 'source: { file: x.csv, drop: [X] }').series).toHaveLength(2);
  });

  test('a bad cell in a series that is left out is nobody’s business', () => {
    expect(
      complaintsText(readSample(csv.replace('X;jan-26;5', 'X;jan-26;abc'), 'source: { file: x.csv, drop: [X] }')),
    ).toEqual([]);
  });

  test('every name that is not in the file is an error at its key, with the nearest name', () => {
    const indicator = readSample(csv, 'main: Kalmar lan\nsource: { file: x.csv, keep: [Riket, Xx], rename: { Z: W } }');
    expect(complaintsText(indicator)).toEqual([
      'error unknown-series-name metrics.yaml:2:38',
      'error unknown-series-name metrics.yaml:2:53',
      'error unknown-series-name metrics.yaml:1:7',
    ]);
    expect(indicator.diagnostics[0]?.help).toBe('did you mean "X"?');
  });

  test('columns and cells that are not in the file are errors at their keys', () => {
    expect(
      complaintsText(readSample(csv, 'source: { file: x.csv, value: Andl, series: Enhett, period: Manad }')),
    ).toEqual([
      'error unknown-column metrics.yaml:1:61',
      'error unknown-column metrics.yaml:1:45',
      'error unknown-column metrics.yaml:1:31',
    ]);
    expect(complaintsText(readSample(csv, 'source: { file: x.csv, where: { Enhet: Y } }'))).toEqual([
      'error unknown-cell metrics.yaml:1:40',
    ]);
  });

  test('the sum of the others in a snapshot is a total, unless `main` names it', () => {
    const money = 'Förvaltning;Prognos\nA;-10,5\nB;12,7\nC;0,1\nRegion Kalmar län;2,3\n';
    const source = 'unit: mnkr\nsource: { file: x.csv, at: 2025-10 }';
    expect(readSample(money, source).series[3]?.role).toBe('total');
    expect(readSample(money, `${source}\nmain: Region Kalmar län`).series[3]?.role).toBe('main');
  });
});

describe('what sums up others', () => {
  test('a year beside months is left out, in headings and in rows', () => {
    const wide = readSample('Enhet;2025;jan-26;feb-26\nA;70;71;72\n');
    expect(seriesText(wide)).toEqual(['A [main] 2026-01=71 2026-02=72']);
    const long = readSample('Period;Andel\n2025-11;70\n2025-12;72\n2025;71\n2026-01;73\n');
    expect(seriesText(long)).toEqual(['Andel [main] 2025-11=70 2025-12=72 2026-01=73']);
    for (const each of [wide, long]) expect(complaintsText(each, true).join()).toContain('info ignored-period-total');
  });

  test('years alone are periods like any other', () => {
    expect(seriesText(readSample('Enhet;2024;2025\nA;70;71\n'))).toEqual(['A [main] 2024=70 2025=71']);
  });

  test('a target level may name its year', () => {
    const { target, series } = readSample('Månad;Andel;Mål 2026\njan-26;60;90\nfeb-26;61;90\n');
    expect(target?.value).toBe(90);
    expect(series.map(({ name }) => name)).toEqual(['Andel']);
  });
});

describe('what is no period', () => {
  test('a school year is not a month', () => {
    expect(complaintsText(readSample('Läsår;Andel\n2009/10;70\n2010/11;71\n2011/12;72\n'))).toEqual([
      'error unreadable-period sample.csv:2:1',
    ]);
  });

  test('the day that does not exist is the one that is pointed at', () => {
    expect(complaintsText(readSample('Datum;Antal\n2026-01-31;70\n2026-02-30;72\n', 'unit: antal'))).toEqual([
      'error unreadable-period sample.csv:3:1',
    ]);
  });
});

describe('what is ambiguous is said and settled by a key', () => {
  test.each([
    [
      'point before three digits',
      'Månad;Antal\njan-26;357.697\n',
      'unit: antal',
      ['error ambiguous-number sample.csv:2:8'],
    ],
    [
      'comma before three digits',
      'Month,Antal\nJan-26,"1,234"\n',
      'unit: antal',
      ['error ambiguous-number sample.csv:2:8'],
    ],
    [
      'point among decimal commas',
      'Månad;Antal\njan-26;12,5\nfeb-26;12.554\n',
      'unit: antal',
      ['error undeclared-thousands sample.csv:3:8'],
    ],
    [
      'two decimal marks',
      'Månad;Antal\njan-26;12,5\nfeb-26;12,6\nmar-26;12.5\n',
      'unit: antal',
      ['error mixed-decimal sample.csv:4:8'],
    ],
    [
      'minutes with a comma',
      'Månad;Tid\njan-26;26,59\nfeb-26;19,49\n',
      'unit: minuter',
      ['error minutes-or-clock sample.csv:2:8'],
    ],
    ['minutes with a colon', 'Månad;Tid\njan-26;26:59\n', 'unit: minuter', ['error clock-time sample.csv:2:8']],
    ['fractions', 'Månad;Andel\njan-26;0,67\nfeb-26;1\n', '', ['error fraction-or-percent sample.csv:2:8']],
    [
      'a fraction among percentages',
      'Månad;Andel\njan-26;71,1\nfeb-26;0,70\nmar-26;70,3\n',
      'jump: 200',
      ['warning mixed-fraction sample.csv:3:8'],
    ],
    ['another unit', 'Månad;Antal\njan-26;60 %\n', 'unit: antal', ['error other-unit sample.csv:2:8']],
    ['same value twice', 'Månad;Andel\njan-26;60\njan-26;60\n', '', ['warning duplicate-value sample.csv:3:8']],
    ['two values', 'Månad;Andel\njan-26;60\njan-26;61\n', '', ['error conflicting-values sample.csv:3:8']],
    [
      'counts that are called procent',
      'Månad;Andel\njan-26;277\nfeb-26;351\nmar-26;290\napr-26;90\n',
      'unit: procent\njump: 20',
      ['error unlikely-unit metrics.yaml:1:7'],
    ],
    [
      'counts outside a range of their own',
      'Månad;Andel\njan-26;277\nfeb-26;351\nmar-26;290\n',
      'unit: procent\nrange: [0, 300]',
      ['error out-of-range sample.csv:3:8'],
    ],
    ['outside the range', 'Månad;Andel\njan-26;60\nfeb-26;160\n', '', ['error out-of-range sample.csv:3:8']],
    [
      'a jump, told once at the top of the spike',
      'Månad;Antal\njan-26;60\nfeb-26;600\nmar-26;61\n',
      'unit: antal',
      ['warning jump sample.csv:3:8'],
    ],
    ['an isolated zero', 'Månad;Andel\njan-26;60\nfeb-26;0\nmar-26;61\n', '', ['warning isolated-zero sample.csv:3:8']],
    [
      'a zero among regions',
      'Region;Andel\nA;60\nB;0\nC;61\nD;62\n',
      'source: { file: x.csv, at: 2026 }',
      ['warning isolated-zero sample.csv:3:3'],
    ],
    ['a gap', 'Månad;Andel\njan-25;60\nfeb-25;60\nmar-25;61\njun-25;61\n', '', ['warning gap sample.csv:5:8']],
    [
      'what Excel left behind',
      'Månad;Andel\njan-26;#DIVISION/0!\nfeb-26;6\n',
      '',
      ['warning excel-error sample.csv:2:8'],
    ],
    [
      'a cell that says something else',
      'Månad;Andel\njan-26;cirka 60\nfeb-26;61\n',
      '',
      ['error unreadable-number sample.csv:2:8'],
    ],
    [
      'a misspelt period',
      'Månad;Andel\njan-26;60\nfeb-2O6;61\nmar-26;61\n',
      '',
      ['error unreadable-period sample.csv:3:1', 'warning gap sample.csv:4:8'].slice(0, 1),
    ],
    ['a pivot with blanks', 'Enhet;Månad;Andel\nA;jan-26;60\n;feb-26;61\n', '', ['error blank-key sample.csv:3:1']],
    ['half years', 'Period;Andel\nVår 2025;60\n', '', ['error unreadable-period sample.csv:2:1']],
    [
      'the same mark twice',
      'Månad;Andel\njan-26;60\n',
      'source: { file: x.csv, decimal: ",", thousands: "," }',
      ['error same-marks metrics.yaml:1:38'],
    ],
    [
      'a header row outside the file',
      'Månad;Andel\njan-26;60\n',
      'source: { file: x.csv, header: 9 }',
      ['error header-outside metrics.yaml:1:32'],
    ],
  ])('%s', (_, csv, declaration, expected) => {
    expect(complaintsText(readSample(csv, declaration))).toEqual(expected);
  });

  test.each([
    ['thousands', 'Månad;Antal\njan-26;357.697\n', 'unit: antal\nsource: { file: x.csv, thousands: "." }', 357697],
    ['decimal', 'Månad;Antal\njan-26;357.697\n', 'unit: antal\nsource: { file: x.csv, decimal: "." }', 357.697],
    ['as mm:ss', 'Månad;Tid\njan-26;26,30\n', 'unit: minuter\nsource: { file: x.csv, as: "mm:ss" }', 26.5],
    ['as number', 'Månad;Tid\njan-26;26,30\n', 'unit: minuter\nsource: { file: x.csv, as: number }', 26.3],
    ['as fraction', 'Månad;Andel\njan-26;0,666\n', 'source: { file: x.csv, as: fraction }', 66.6],
    ['dash', 'Månad;Antal\njan-26;-\n', 'unit: antal\nsource: { file: x.csv, dash: zero }', 0],
    ['range', 'Månad;Andel\njan-26;160\n', 'range: [0, 200]', 160],
  ])('%s settles it', (_, csv, declaration, value) => {
    const indicator = readSample(csv, declaration);
    expect(complaintsText(indicator)).toEqual([]);
    expect(indicator.series[0]?.points[0]?.value).toBe(value);
  });

  test('`accept` settles a warning about a series whose name is an address, of which complaints show less', () => {
    const name = 'https://x.se/?b=1';
    const csv = `Månad;${name};B\n2026-01;80;1\n2026-02;0;1\n2026-03;81;1\n`;
    const accept = (series: string) => `accept: [{ code: isolated-zero, series: "${series}", why: stängt }]`;
    expect(complaintsText(readSample(csv, accept(name)))).toEqual([]);
    expect(complaintsText(readSample(csv, accept('B')))).toHaveLength(2);
  });

  test('`accept` settles a warning; one that settles nothing, or an error, is a warning', () => {
    const csv = 'Månad;Andel\njan-26;60\nfeb-26;0\nmar-26;61\n';
    const accept = (code: string, period: string): string =>
      `accept: [{ code: ${code}, period: ${period}, why: stängt }]`;
    expect(complaintsText(readSample(csv, accept('isolated-zero', '2026-02')))).toEqual([]);
    expect(complaintsText(readSample(csv, accept('isolated-zero', '2026-01')))).toEqual([
      'warning isolated-zero sample.csv:3:8',
      'warning unused-accept metrics.yaml:1:10',
    ]);
    expect(complaintsText(readSample('Månad;Andel\njan-26;160\n', accept('out-of-range', '2026-01')))).toEqual([
      'error out-of-range sample.csv:2:8',
      'warning accept-of-error metrics.yaml:1:10',
    ]);
  });

  test('a break that is declared is no jump', () => {
    const csv = 'Månad;Antal\njan-26;60\nfeb-26;600\nmar-26;610\n';
    expect(complaintsText(readSample(csv, 'unit: antal\nbreaks: [{ at: 2026-02, label: ny metod }]'))).toEqual([]);
  });

  test('periods after the meeting are warned of once, the one that contains it is told', () => {
    const csv = 'Region;feb-26;mar-26;apr-26;maj-26\nA;60;61;62;\nB;60;61;62;\n';
    expect(complaintsText(readSample(csv, '', { meeting: day('2026-03-25') }), true)).toEqual([
      'info period-of-meeting sample.csv:2:6',
      'warning period-after-meeting sample.csv:2:9',
      'info read-as sample.csv:1:1',
    ]);
    expect(complaintsText(readSample(csv, '', { today: day('2026-02-28') }))).toEqual([
      'warning future-period sample.csv:2:6',
      'warning future-period sample.csv:2:9',
    ]);
  });

  test('a flood of complaints is cut short', () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${1950 + index};abc`);
    const indicator = readSample(
      `År;Andel\n1949;1\n${rows.join('\n')}\n2001;2\n2002;3\n2003;4\n`,
      'source: { file: x.csv, period: År, value: Andel }',
    );
    expect(indicator.diagnostics.filter((each) => each.code === 'unreadable-number')).toHaveLength(20);
    expect(indicator.diagnostics.at(-1)?.message).toBe(
      'there are 30 more complaints of the kind unreadable-number about this metric',
    );
  });
});
