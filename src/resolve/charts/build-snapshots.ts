import { latestOf, periodKey, valueAt, type ChartSeries, type Emphasis, type Period, type Series } from '../../model';
import { EARLIER, figureWords, listed, periodsOf, type ChartPlan, type Drawing } from './plan-chart';
import { askedIn, pairOf } from './questions';

/** Bars that still can be read on a slide. */
const MOST_BARS = 25;

interface Ranked {
  readonly series: Series;
  readonly value: number;
}

/** One horizontal bar per series at one period, the best first; own region in focus, Riket as reference. */
export function buildCategories(plan: ChartPlan): Drawing {
  const period = rankedPeriod(plan);
  const ranked = rank(plan, period);
  const shown = fewEnough(plan, ranked);
  const known = new Set(ranked.map((each) => each.series));
  const missing = plan.series.filter((series) => !known.has(series));
  const write = figureWords(plan);
  return {
    categories: shown.map((each) => each.series.name),
    series: [
      {
        name: plan.indicator.declaration.title,
        emphasis: 'plain',
        values: shown.map((each) => each.value),
        emphases: shown.map((each) => emphasisOf(plan, each.series)),
      },
    ],
    periods: [period],
    remarks: [
      ...(shown.length < ranked.length ? [`Visar ${shown.length} av ${ranked.length}.`] : []),
      ...(missing.length > 0 ? [`Uppgift saknas för ${listed(missing.map(({ name }) => name))}.`] : []),
    ],
    figures: [['Namn', periodKey(period)], ...ranked.map(({ series, value }) => [series.name, write(value)])],
  };
}

/** The period a ranking shows: the last one with a figure for the main series, else for any. */
export function rankedPeriod({ main, series }: ChartPlan): Period {
  const period = latestOf(main)?.period ?? periodsOf(series.map(withFigures)).at(-1);
  if (!period) throw new Error('a plan has at least one figure');
  return period;
}

function withFigures(series: Series): Series {
  return { ...series, points: series.points.filter(({ value }) => value !== null) };
}

/** The series with a figure at a period, the best first; equal ones by name. */
export function rank({ series, indicator }: ChartPlan, period: Period): readonly Ranked[] {
  const better = indicator.declaration.better === 'lower' ? 1 : -1;
  const byName = new Intl.Collator('sv');
  return series
    .map((each) => ({ series: each, value: valueAt(each, period) }))
    .filter((each): each is Ranked => each.value !== null)
    .sort((a, b) => better * (a.value - b.value) || byName.compare(a.series.name, b.series.name));
}

function fewEnough(plan: ChartPlan, ranked: readonly Ranked[]): readonly Ranked[] {
  if (ranked.length <= MOST_BARS) return ranked;
  const kept = ranked.filter((each) => emphasisOf(plan, each.series) !== 'plain');
  const rest = ranked.filter((each) => !kept.includes(each)).slice(0, Math.max(0, MOST_BARS - kept.length));
  return ranked.filter((each) => kept.includes(each) || rest.includes(each));
}

function emphasisOf({ highlight }: ChartPlan, { name, role }: Series): Emphasis {
  if (highlight.length > 0 ? highlight.includes(name) : role === 'main') return 'focus';
  return role === 'reference' || role === 'total' ? 'reference' : 'plain';
}

/**
 * Where the main series of a ranking stands among the others, without Riket and totals: its place where it is one of them,
 * else how many lie higher, which is true also of a whole among its parts. Undefined without a main series or others.
 * @example 'plats 2 av 21', '8 av 12 ligger högre'
 */
export function rankOfMain(plan: ChartPlan, period: Period): string | undefined {
  const { main, reference } = plan;
  const ranked = rank(plan, period);
  const own = ranked.find((each) => each.series === main);
  const others = ranked.filter(({ series }) => series !== main && series !== reference && series.role !== 'total');
  if (!own || others.length === 0) return undefined;
  const higher = others.filter(({ value }) => value > own.value).length;
  const lower = others.filter(({ value }) => value < own.value).length;
  const names = others.map(({ series }) => series.name);
  const better = plan.indicator.declaration.better === 'lower' ? lower : higher;
  return reference && isOneOf(own.series.name, names)
    ? `plats ${outOf(1 + better, 1 + others.length)}`
    : `${outOf(higher === 0 ? 'ingen' : higher, others.length)} ligger högre`;
}

/** `8 av 12`, which isn't broken over two lines. */
function outOf(some: number | string, all: number): string {
  return `${some}\u00a0av\u00a0${all}`;
}

/** A whole isn't one of its parts: a total, or a region among what mostly aren't regions. */
function isOneOf(name: string, others: readonly string[]): boolean {
  if (TOTAL.test(name)) return false;
  return !isRegion(name) || others.filter(isRegion).length > others.length / 2;
}

/** A main series may be a total when the metric says so. */
const TOTAL = /^(total|summa|alla)/i;

/** The 21 regions by what all ways to write them have in common. */
const STEMS = [
  ...['blekinge', 'dalarna', 'gotland', 'gävleborg', 'halland', 'jämtland', 'jönköping', 'kalmar'],
  ...['kronoberg', 'norrbotten', 'skåne', 'stockholm', 'sörmland', 'södermanland', 'uppsala', 'värmland'],
  ...['västerbotten', 'västernorrland', 'västmanland', 'västra götaland', 'örebro', 'östergötland'],
];

/** Whether a name is a region's or a county's: `Gotland`, `Region Skåne`, `Jönköpings län`, `Jämtland Härjedalen`. */
export function isRegion(name: string): boolean {
  const bare = name
    .toLocaleLowerCase('sv')
    .replace(/^region /, '')
    .replace(/s? län$|sregionen$| härjedalen$/, '');
  return STEMS.includes(bare);
}

const SHADES: readonly Emphasis[] = ['focus', ...EARLIER];

/** One 100 % bar per question, one piece per answer; series are named `question / answer`. */
export function buildAnswers(plan: ChartPlan): Drawing {
  const { questions, answers, byPair } = askedIn(plan.series);
  const drawn = answers.map((answer, index): ChartSeries => ({
    name: answer,
    emphasis: SHADES[index] ?? 'earlier4',
    values: questions.map((question) => latestOf(byPair.get(pairOf(question, answer)))?.value ?? null),
  }));
  const write = figureWords(plan);
  return {
    categories: questions,
    series: drawn,
    periods: [latestOf(plan.series[0])?.period],
    remarks: [],
    figures: [
      ['Fråga', ...answers],
      ...questions.map((question, at) => [question, ...drawn.map(({ values }) => write(values[at]))]),
    ],
  };
}
