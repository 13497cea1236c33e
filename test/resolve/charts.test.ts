import { buildCharts } from '../../src/resolve/charts/build-chart';
import { buildFacts } from '../../src/resolve/charts/build-facts';
import { chartMeasured, chartSource, headingOf, sharedSubtitle } from '../../src/resolve/charts/chart-lines';
import { planChart } from '../../src/resolve/charts/plan-chart';
import type { Indicator } from '../../src/model';
import type { ChartReferenceSpec } from '../../src/schema';
import { contextOf, indicator, series, tree } from './context';

const monthly = series('Kalmar län', 'main', {
  '2024-01': 71,
  '2024-02': 72,
  '2024-12': 74,
  '2025-01': 74,
  '2025-02': null,
  '2025-03': 78,
  '2025-12': 80,
  '2026-01': 84,
  '2026-02': 83,
  '2026-03': 82,
});
const riket = series('Riket', 'reference', { '2025-03': 45, '2026-03': 47 });
const bup = indicator('bup', [monthly, riket], { target: { value: 90 }, measure: 'väntande', illustrative: true });

function draw(of: Indicator, reference: ChartReferenceSpec = of.id) {
  const { context, found } = contextOf(of);
  const place = tree('chart: x');
  const plan = planChart(reference, place, context)!;
  const built = buildCharts([{ plan, place }], context)[0]!;
  const spaced = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(/\u00a0/g, ' ')) as T;
  return {
    plan,
    found,
    chart: spaced(built.chart),
    facts: spaced(buildFacts(plan, built.chart.target)),
    source: chartSource([plan], [built]),
  };
}

describe('a chart of years', () => {
  const { chart, facts, plan, source, found } = draw(bup);

  it('has a line per year over January to December, the last in focus and gaps as gaps', () => {
    expect(chart.form).toBe('lines');
    expect(chart.categories).toHaveLength(12);
    expect(chart.series.map(({ name, emphasis }) => [name, emphasis])).toEqual([
      ['2024', 'earlier2'],
      ['2025', 'earlier1'],
      ['2026', 'focus'],
    ]);
    expect(chart.series[1]?.values.slice(0, 3)).toEqual([74, null, 78]);
    expect(found).toEqual([]);
  });

  it('says in its facts what the metric knows', () => {
    expect(facts).toEqual([
      { value: '82 %', caption: 'mars 2026' },
      { value: '4 procentenheter högre', caption: 'än i mars 2025' },
      { value: '8 procentenheter under målet', caption: 'mål 90 %' },
      { value: '35 procentenheter över Riket', caption: 'Riket 47 %, mars 2026' },
    ]);
  });

  it('is described from its first figure to its last, whatever months the file goes on with', () => {
    const open = series('Kalmar län', 'main', { '2025-12': null, '2026-01': 84, '2026-03': 82, '2026-12': null });
    expect(draw(indicator('bup', [open])).chart.alt).toContain('januari 2026 till mars 2026. ');
    const one = series('Kalmar län', 'main', { '2026-03': 82, '2026-12': null });
    expect(draw(indicator('bup', [one])).chart.alt).toContain(', mars 2026. ');
  });

  it('is described from the same data', () => {
    expect(chart.alt).toBe(
      'Linjediagram som visar första besök BUP, januari 2024 till mars 2026. Senaste värdet är 82 procent (mars 2026), 4 procentenheter högre än i mars 2025; målet är 90 procent.',
    );
  });

  it('says measure, rhythm and place under the title', () => {
    expect(sharedSubtitle([chartMeasured(plan)], '')).toBe('Andel i procent per månad, väntande, Kalmar län');
  });

  it('leaves out under the title what the title says', () => {
    expect(sharedSubtitle([chartMeasured(plan)], 'BUP, andel väntande inom 30 dagar')).toBe(
      'Andel i procent per månad, Kalmar län',
    );
  });

  it('says of several charts what they share under the title, and in their headings where measures differ', () => {
    const own = chartMeasured(plan);
    const pair = chartMeasured(draw(bup, { metric: 'bup', compare: 'series' }).plan);
    const wait = chartMeasured(draw(indicator('w', [monthly], { unit: 'minuter' })).plan);
    expect(pair.rest).toEqual(['väntande', 'Kalmar län och Riket']);
    expect(sharedSubtitle([own, pair], 'Två diagram')).toBe('Andel i procent per månad, väntande');
    expect(headingOf('Första besök', own, [own, pair])).toBe('Första besök');
    expect(sharedSubtitle([own, wait], 'Två diagram')).toBeUndefined();
    expect(headingOf('Väntetid', wait, [own, wait])).toBe('Väntetid, minuter');
    expect(headingOf('Väntetid i minuter', wait, [own, wait])).toBe('Väntetid i minuter');
  });

  it('names the models of several charts in one sentence, and says of which chart a remark is true', () => {
    const other = draw(
      indicator('vup', [monthly], { illustrative: true, source: { file: 'x.csv', citation: 'Inera' } }),
      { metric: 'vup', axis: { min: 40, max: 100 } },
    );
    const built = (title: string, ...remarks: string[]) => ({ chart: { ...chart, title }, remarks });
    const charts = [built('BUP', 'Mars 2025 saknas.', 'Axeln börjar vid 60.'), built('VuP', 'Mars 2025 saknas.')];
    expect(chartSource([plan, other.plan], charts)).toBe(
      'Illustrativa siffror (förlagor: SKR; Inera). Mars 2025 saknas. Axeln börjar vid 60 i ”BUP”.',
    );
  });

  it('says that figures are illustrative, what is missing and where the axis starts', () => {
    expect(source).toBe(
      'Illustrativa siffror (förlaga: SKR). Mars–november 2024, februari 2025, april–november 2025 saknas. Axeln börjar vid 60.',
    );
  });
});

describe('a ranking', () => {
  const regions = indicator('fk', [
    series('Riket', 'reference', { '2026-03': 65 }),
    series('Gotland', 'other', { '2026-03': 60 }),
    series('Kalmar län', 'main', { '2025-03': 78, '2026-03': 80 }),
    series('Dalarna', 'other', { '2026-03': 82 }),
    series('Gävleborg', 'other', { '2026-03': null }),
    series('Summa', 'total', { '2026-03': 64 }),
  ]);
  const { chart, facts, source } = draw(regions, { metric: 'fk', compare: 'categories' });

  it('is sorted with the own region in focus and Riket marked, totals left out', () => {
    expect(chart.categories).toEqual(['Dalarna', 'Kalmar län', 'Riket', 'Gotland']);
    expect(chart.series[0]?.emphases).toEqual(['plain', 'focus', 'reference', 'plain']);
    expect(chart.axis.min).toBe(0);
  });

  it('tells the place among the regions and the distance to Riket', () => {
    expect(facts).toEqual([
      { value: '80 %', caption: 'Kalmar län, plats 2 av 3' },
      { value: '2 procentenheter högre', caption: 'än i mars 2025' },
      { value: '15 procentenheter över Riket', caption: 'Riket 65 %, mars 2026' },
    ]);
  });

  it('says who is missing', () => {
    expect(source).toBe('Källa: SKR. Uppgift saknas för Gävleborg.');
  });
});

describe('what is missing', () => {
  const weeks = (lacking: readonly number[]) =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`2025-W${20 + at}`, lacking.includes(20 + at) ? null : 40]),
    );
  const sourceOf = (...all: Parameters<typeof series>[]) =>
    draw(
      indicator(
        'x',
        all.map((each) => series(...each)),
      ),
      { metric: 'x', compare: 'series' },
    ).source;

  it('is said with the series that lack it', () => {
    expect(sourceOf(['På plats', 'other', weeks([])], ['Telefon', 'other', weeks([30, 31, 32])])).toContain(
      'SKR. Vecka 30–32 2025 saknas för Telefon.',
    );
    expect(sourceOf(['På plats', 'other', weeks([30])], ['Telefon', 'other', weeks([30])])).toContain(
      'SKR. Vecka 30 2025 saknas. ',
    );
  });

  it('is a number when it is much, and nothing before the first figure', () => {
    expect(sourceOf(['Telefon', 'main', weeks([20, 22, 24, 25, 27, 29])])).toContain(
      'SKR. Uppgift saknas för 5 veckor.',
    );
  });

  it('is also the last month that has begun by the meeting, where the year has a place for it', () => {
    const moment = series('Moment', 'main', { '2025-12': 60, '2026-01': 70, '2026-02': 80 });
    expect(draw(indicator('x', [moment])).source).toContain('SKR. Mars 2026 saknas.');
    expect(draw(indicator('x', [moment]), { metric: 'x', to: '2026-02' }).source).not.toContain('saknas');
  });
});

describe('a whole among its parts', () => {
  const parts = (own: Record<string, number>, name = 'Kalmar län') =>
    indicator('x', [
      series('Kalmar', 'other', { '2025': 80 }),
      series('Borgholm', 'other', { '2025': 76.4 }),
      series('Torsås', 'other', { '2025': 60 }),
      series(name, 'main', own),
      series('Riket', 'reference', { '2025': 70 }),
    ]);
  const factsOf = (own: Record<string, number>, name?: string) =>
    draw(parts(own, name), { metric: 'x', compare: 'categories' }).facts;

  it('has no place: the facts say how many lie higher', () => {
    expect(factsOf({ '2025': 76.4 })[0]?.caption).toBe('Kalmar län, 1 av 3 ligger högre');
    expect(factsOf({ '2025': 81 })[0]?.caption).toBe('Kalmar län, ingen av 3 ligger högre');
    expect(factsOf({ '2025': 77 }, 'Totalt')[0]?.caption).toBe('Totalt, 1 av 3 ligger högre');
    expect(factsOf({ '2025': 76.3 }, 'Nybro')[0]?.caption).toBe('Nybro, plats 3 av 4');
  });

  it('is held against its last figure where a series of years skips some', () => {
    expect(factsOf({ '2023': 78, '2025': 76 })[1]).toEqual({ value: '2 procentenheter lägre', caption: 'än 2023' });
  });
});

describe('the facts of money', () => {
  it('have one unit and say a year as a year', () => {
    const result = indicator('r', [series('Resultat', 'main', { '2024': -212.7, '2025': 38.6 })], { unit: 'mnkr' });
    const { facts, chart } = draw(result);
    expect(facts).toEqual([
      { value: '38,6 mnkr', caption: '2025' },
      { value: '251,3 mnkr högre', caption: 'än 2024' },
    ]);
    expect(chart.alt).toContain('251,3 miljoner kronor högre än 2024');
  });

  it('are left out when they only repeat what stands at the mark', () => {
    expect(draw(indicator('r', [series('Resultat', 'main', { '2025': 38.6 })])).facts).toEqual([]);
  });
});

describe('counts per month and year', () => {
  it('are columns from zero', () => {
    const moment = indicator('sob', [series('Moment', 'main', { '2024-01': 235, '2025-01': 307 })], { unit: 'antal' });
    const { chart, facts } = draw(moment);
    expect(chart.form).toBe('columns');
    expect(chart.axis.min).toBe(0);
    expect(facts[1]).toEqual({ value: '72 fler', caption: 'än i januari 2024' });
  });
});

describe('lower is better', () => {
  it('is said in words that are right', () => {
    const wait = indicator('wait', [series('1177', 'main', { '2025-03': 14, '2026-03': 8 })], {
      unit: 'minuter',
      better: 'lower',
      target: { value: 9 },
    });
    expect(draw(wait).facts.slice(1)).toEqual([
      { value: '6 min lägre', caption: 'än i mars 2025' },
      { value: '1 min under målet', caption: 'mål högst 9 min, uppnått' },
    ]);
  });
});

describe('what cannot be drawn', () => {
  it.each<[ChartReferenceSpec, string]>([
    [{ metric: 'bup', from: '2030-01' }, 'nothing-to-draw'],
    [{ metric: 'bup', compare: 'years', type: 'bars' }, 'chart-mismatch'],
    [{ metric: 'bup', series: 'Rikt' }, 'unknown-series'],
    [{ metric: 'pub' }, 'unknown-metric'],
  ])('%j is an error: %s', (reference, code) => {
    const { context, found } = contextOf(bup);
    expect(planChart(reference, tree('chart: { metric: bup, type: bars }'), context)).toBeUndefined();
    expect(found.map((each) => each.code)).toEqual([code]);
  });

  it('is a column cut off by its axis', () => {
    const { found } = draw(bup, { metric: 'bup', type: 'columns', axis: { min: 50 } });
    expect(found.map(({ code }) => code)).toEqual(['axis-hides']);
  });
});
