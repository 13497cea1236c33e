import { chartLook, contrast, type Chart, type Emphasis, type Hex } from '../../src/model';
import { chartConfig } from '../../src/render';
import { chart, colours, MONTHS, plainStyle, series, yearsChart } from './sample-chart';

/** What these tests read of a configuration. */
interface Config {
  readonly data: { readonly labels: string[][]; readonly datasets: readonly Dataset[] };
  readonly options: {
    readonly plugins: object;
    readonly indexAxis?: string;
    readonly devicePixelRatio: number;
    readonly layout: { readonly padding: { readonly right: number } };
    readonly scales: { readonly x: object; readonly y: ValueAxis };
  };
  readonly plugins: readonly { readonly id: string }[];
}

interface Dataset {
  readonly data: readonly (number | null)[];
  readonly backgroundColor: readonly string[];
  readonly borderColor: string | readonly string[];
  readonly borderDash: readonly number[];
  readonly borderWidth: number;
  readonly pointRadius: readonly number[];
}

interface ValueAxis {
  afterBuildTicks(axis: { ticks: { value: number }[] }): void;
  afterFit(axis: { width: number }): void;
  readonly ticks: { callback(value: number, at: number): string; font(context: { index: number }): { family: string } };
}

function configOf(drawn: Chart, width?: number): Config {
  return chartConfig(drawn, plainStyle(width)) as unknown as Config;
}

const css = (role: keyof typeof colours): string => `#${colours[role]}`;

describe('every form', () => {
  const forms = (['lines', 'columns', 'bars', 'answers'] as const).map((form) =>
    configOf(chart({ form, categories: ['jan', 'feb'], series: [series('A', 'plain', [1, 2])] })),
  );

  test('stands still, without legend, title and tooltip', () => {
    for (const { options } of forms) {
      expect(options).toMatchObject({ animation: false, responsive: false, events: [] });
      expect(options.plugins).toMatchObject({
        legend: { display: false },
        title: { display: false },
        tooltip: { enabled: false },
      });
    }
  });

  test('is drawn in points at 192 dots per inch on white paper', () => {
    for (const { options, plugins } of forms) {
      expect(options.devicePixelRatio).toBeCloseTo(192 / 72);
      expect(plugins[0]?.id).toBe('paper');
    }
  });
});

describe('lines', () => {
  const { data, options } = configOf(yearsChart());

  test('the year in focus is thick, in the focus colour, on top and has a point at its end', () => {
    expect(data.datasets[3]).toMatchObject({ borderColor: css('focus'), borderWidth: 3.25, borderDash: [], order: -3 });
    expect(data.datasets[3]!.pointRadius.slice(0, 4)).toEqual([0, 0, 5, 0]);
  });

  test('earlier years are greys with different dashes', () => {
    const earlier = data.datasets.slice(0, 3);
    expect(earlier.map((each) => each.borderColor)).toEqual([css('graphic3'), css('graphic2'), css('graphic1')]);
    expect(new Set(earlier.map((each) => String(each.borderDash))).size).toBe(3);
  });

  test('several plain series have a dash each, Riket is dark and dashed', () => {
    const hospitals = configOf(
      chart({
        form: 'lines',
        categories: ['jan', 'feb'],
        series: ['A', 'B', 'C', 'D']
          .map((name) => series(name, 'plain', [1, 2]))
          .concat(series('Riket', 'reference', [3, 4])),
      }),
    );
    expect(new Set(hospitals.data.datasets.map((each) => String(each.borderDash))).size).toBe(5);
    expect(hospitals.data.datasets[4]!.borderColor).toBe(css('ink'));
  });

  test('a missing figure stays a gap, a figure between gaps is a dot', () => {
    const gaps = configOf(
      chart({
        form: 'lines',
        categories: ['jan', 'feb', 'mar', 'apr'],
        series: [series('2025', 'earlier1', [1, null, 3, null])],
      }),
    );
    expect(gaps.data.datasets[0]).toMatchObject({ data: [1, null, 3, null], spanGaps: false });
    expect(gaps.data.datasets[0]!.pointRadius).toEqual([2.75, 0, 2.75, 0]);
  });

  test('are as wide as the template wants, the one in focus by itself', () => {
    const style = { ...plainStyle(), look: chartLook({ focusLine: 5, line: 1 }) };
    const { datasets } = (chartConfig(yearsChart(), style) as unknown as Config).data;
    expect(datasets.map(({ borderWidth }) => borderWidth).at(-1)).toBe(5);
    expect(Math.max(...datasets.slice(0, -1).map(({ borderWidth }) => borderWidth))).toBe(1);
  });

  test('the axis is the one decided, with ticks of its own', () => {
    expect(options.scales.y).toMatchObject({ min: 40, max: 100 });
    const axis = { ticks: [] as { value: number }[] };
    options.scales.y.afterBuildTicks(axis);
    expect(axis.ticks.map(({ value }) => value)).toEqual([40, 50, 60, 70, 80, 90, 100]);
    expect(axis.ticks.map((_, at) => options.scales.y.ticks.callback(0, at)).at(-1)).toBe('100\u00a0%');
  });

  test('in a very low chart only the latest year and the one before are drawn', () => {
    const low = chartConfig(yearsChart(), plainStyle(400, 110)) as unknown as Config;
    expect(low.data.datasets.map(({ borderColor }) => borderColor)).toEqual([css('graphic1'), css('focus')]);
  });

  test('the right margin holds the longest name', () => {
    const long = configOf(
      chart({
        form: 'lines',
        categories: ['jan', 'feb'],
        series: [series('Riket', 'reference', [1, 2]), series('Länssjukhuset', 'plain', [1, 2])],
      }),
    );
    expect(long.options.layout.padding.right).toBeGreaterThanOrEqual(12 + 'Länssjukhuset'.length * 13 * 0.5);
  });
});

describe('columns', () => {
  const years = [
    series('2022', 'earlier3', [110, 120]),
    series('2023', 'earlier2', [150, 160]),
    series('2024', 'earlier1', [190, 200]),
    series('2025', 'focus', [240, null]),
  ];

  test('start at zero even when the axis does not', () => {
    const { options } = configOf(
      chart({ form: 'columns', categories: ['jan', 'feb'], series: years, axis: { min: 100, max: 350 } }),
    );
    expect(options.scales.y).toMatchObject({ min: 0, max: 350 });
  });

  test('are outline, dark, mid and focus, each 3:1 to white', () => {
    const { data } = configOf(chart({ form: 'columns', categories: ['jan', 'feb'], series: years, unit: 'antal' }));
    expect(data.datasets.map((each) => each.backgroundColor[0])).toEqual([
      css('white'),
      css('graphic1'),
      css('graphic3'),
      css('focus'),
    ]);
    for (const each of data.datasets)
      expect(contrast(each.borderColor[0]!.slice(1) as Hex, colours.white)).toBeGreaterThanOrEqual(3);
  });

  test('of a lone series in focus only the latest is in focus', () => {
    const { data } = configOf(
      chart({
        form: 'columns',
        categories: ['2021', '2023', '2025'],
        series: [series('HME', 'focus', [76, 78, null])],
      }),
    );
    expect(data.datasets[0]!.backgroundColor).toEqual([css('graphic3'), css('focus'), css('focus')]);
  });

  test('that all have their values over them stand on a zero line alone, closer ones on a whole axis', () => {
    const ticksOf = (drawn: Chart): number[] => {
      const axis = { ticks: [] as { value: number }[] };
      configOf(drawn).options.scales.y.afterBuildTicks(axis);
      return axis.ticks.map(({ value }) => value);
    };
    const wide = chart({ form: 'columns', categories: ['2023'], series: [series('HME', 'focus', [79])] });
    const close = chart({
      form: 'columns',
      categories: MONTHS,
      series: years.map((each) => ({ ...each, values: MONTHS.map(() => 100) })),
    });
    expect(ticksOf(wide)).toEqual([0]);
    expect(ticksOf(close).length).toBeGreaterThan(3);
  });

  test('long category names are broken into lines', () => {
    const { data } = configOf(
      chart({
        form: 'columns',
        categories: ['Hälso- och sjukvårdsförvaltningen', 'Psykiatri', 'Primärvård'],
        series: years,
      }),
      400,
    );
    expect(data.labels[0]!.length).toBeGreaterThan(1);
  });
});

describe('bars', () => {
  const regions = ['Dalarna', 'Kalmar län', 'Riket'];
  const marks: Emphasis[] = ['plain', 'focus', 'reference'];
  const { data, options } = configOf(
    chart({
      form: 'bars',
      categories: regions,
      series: [series('Andel', 'plain', [82, 80, 65], marks)],
      axis: { min: 50, max: 100 },
    }),
  );

  test('start at zero and have no value axis', () => {
    expect(options.indexAxis).toBe('y');
    expect(options.scales.x).toMatchObject({ display: false, min: 0, max: 100 });
  });

  test('show the own region in focus and Riket dark, both bold', () => {
    expect(data.datasets[0]!.backgroundColor).toEqual([css('graphic3'), css('focus'), css('ink')]);
    expect([0, 1, 2].map((index) => options.scales.y.ticks.font({ index }).family)).toEqual([
      'regular',
      'bold',
      'bold',
    ]);
  });

  test('leave room for the longest name', () => {
    const axis = { width: 0 };
    options.scales.y.afterFit(axis);
    expect(axis.width).toBeGreaterThanOrEqual('Kalmar län'.length * 13 * 0.5);
  });

  test('twenty-five names have a line each', () => {
    const many = configOf(
      chart({
        form: 'bars',
        categories: Array.from({ length: 25 }, (_, at) => `Hälsocentralen med det långa namnet nummer ${at}`),
        series: [
          series(
            'Andel',
            'plain',
            Array.from({ length: 25 }, () => 50),
          ),
        ],
      }),
    );
    for (const lines of many.data.labels) expect(lines).toHaveLength(1);
  });
});

describe('answers', () => {
  const config = configOf(
    chart({
      form: 'answers',
      categories: ['Fråga 1', 'Fråga 2'],
      series: [series('Ja', 'focus', [54, 2]), series('Delvis', 'plain', [36, 1]), series('Nej', 'plain', [9, null])],
    }),
  );

  test('fill the bar to 100 whatever they add up to', () => {
    const sum = (question: number): number =>
      config.data.datasets.reduce((total, each) => total + (each.data[question] ?? 0), 0);
    expect(sum(0)).toBeCloseTo(100);
    expect(sum(1)).toBeCloseTo(100);
    expect(config.data.datasets[2]!.data[1]).toBeNull();
  });

  test('are stacked, with the one in focus in the focus colour', () => {
    expect(config.options.scales.x).toMatchObject({ stacked: true, min: 0, max: 100 });
    expect(config.data.datasets.map((each) => each.backgroundColor)).toEqual([
      css('focus'),
      css('graphic1'),
      css('graphic2'),
    ]);
  });
});

test('the same chart and style give the same configuration', () => {
  const written = (): string => JSON.stringify(chartConfig(yearsChart({ categories: MONTHS }), plainStyle()));
  expect(written()).toBe(written());
});

test('plots of one row begin level: a key above one makes room above the other', () => {
  const plain = chart({ form: 'columns', categories: ['2023', '2025'], series: [series('HME', 'focus', [79, 78])] });
  const keyed = chart({
    form: 'columns',
    categories: ['2023', '2025'],
    series: ['Motivation i arbetet', 'Ledarskap i vardagen', 'Styrning'].map((name) => series(name, 'plain', [81, 80])),
  });
  const narrow = plainStyle(240);
  const topOf = (of: Chart): number =>
    (chartConfig(of, narrow).options?.layout?.padding as { readonly top: number }).top;
  expect(topOf(plain)).toBeLessThan(topOf(keyed));
  expect(topOf({ ...plain, beside: [keyed] })).toBe(topOf(keyed));
  expect(topOf({ ...keyed, beside: [plain] })).toBe(topOf(keyed));
});

describe('years over narrow columns', () => {
  const topOf = (drawn: Chart): number =>
    (chartConfig(drawn, plainStyle()).options?.layout?.padding as { readonly top: number }).top;
  const yearsFrom = (firsts: readonly number[]): Chart =>
    chart({
      form: 'columns',
      categories: MONTHS,
      series: firsts.map((first, at) =>
        series(
          String(2023 + at),
          at === firsts.length - 1 ? 'focus' : 'plain',
          MONTHS.map(() => first),
        ),
      ),
    });

  test('are named upright where the columns differ in height, and in a key where the names would run together', () => {
    const [differing, alike] = [yearsFrom([20, 45, 70, 100]), yearsFrom([97, 98, 99, 100])];
    // Both reach the top of the axis: an upright name needs more room over it than a key.
    expect(topOf(differing)).toBeGreaterThan(topOf(alike));
  });
});
