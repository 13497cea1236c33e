import { problems } from '../../diagnostics';
import {
  comparePeriods,
  mainSeries,
  parsePeriodKey,
  periodKey,
  type ChartForm,
  type Indicator,
  type Period,
  type Point,
  type Series,
} from '../../model';
import type { ChartOptions, ChartReferenceSpec, ChartSpec } from '../../schema';
import { childAt, keySpanAt, LIMITS, spanAt, type Span, type Step, type Tree } from '../../source';
import type { Context } from '../context';
import { findSeries } from '../live-figures';
import { resolveAlt, resolveWords } from '../rich-text';
import { askedIn } from './questions';

export type Comparison = 'years' | 'series' | 'categories' | 'answers';

/** A chart decided: what is compared, in which form, with which series and periods. */
export interface ChartPlan {
  readonly indicator: Indicator;
  readonly options: ChartOptions & Pick<ChartSpec, 'title' | 'alt'>;
  readonly compare: Comparison;
  readonly form: ChartForm;
  /** Drawn series, cut to the asked periods; never empty, and at least one value among them. */
  readonly series: readonly Series[];
  /** The series that facts and `latest` speak of. */
  readonly main: Series | undefined;
  readonly reference: Series | undefined;
  /** Names to put in the focus colour. */
  readonly highlight: readonly string[];
  /** Where the author wrote it. */
  readonly at: Span;
}

const FORMS: Readonly<Record<Comparison, Readonly<Record<string, ChartForm>>>> = {
  years: { line: 'lines', columns: 'columns' },
  series: { line: 'lines', columns: 'columns' },
  categories: { bars: 'bars' },
  answers: { stacked: 'answers' },
};

/** Decides a chart from the slide's words, the metric's own and the shape of its data; reports what can't be drawn. */
export function planChart(
  reference: ChartReferenceSpec,
  place: Tree,
  context: Context,
): ChartPlan | undefined {
  const spec: ChartSpec = typeof reference === 'string' ? { metric: reference } : reference;
  const at = typeof reference === 'string' ? spanAt(place) : spanAt(place, 'metric');
  if (!context.ids.has(spec.metric)) {
    context.report(problems.unknownMetric(at, { id: spec.metric, known: [...context.ids] }));
    return undefined;
  }
  const indicator = context.indicators.get(spec.metric);
  if (!indicator || indicator.series.length === 0) return undefined; // its own complaint is enough
  const { metric: _, ...own } = spec;
  const words = {
    ...(spec.title !== undefined && { title: resolveWords(childAt(place, 'title'), context) }),
    ...(spec.alt !== undefined && { alt: resolveAlt(childAt(place, 'alt'), context) }),
  };
  return planFor(indicator, { ...indicator.declaration.chart, ...own, ...words }, { place, at }, context);
}

function planFor(
  indicator: Indicator,
  options: ChartPlan['options'],
  where: { place: Tree; at: Span },
  context: Context,
): ChartPlan | undefined {
  const named = namedSeries(indicator, options, where.place, context);
  if (!named) return undefined;
  const compare = options.compare ?? usualComparison(indicator, named);
  const cut = chosenSeries(indicator, named, compare).map((series) => cutPeriods(series, options));
  const drawn = compare === 'series' && options.last !== undefined ? lastPeriods(cut, options.last) : cut;
  if (!drawn.some((series) => series.points.some((point) => point.value !== null))) {
    context.report(problems.nothingToDraw(where.at, { id: indicator.id, why: 'no figure is left to show' }));
    return undefined;
  }
  const form = chosenForm(indicator, { options, compare, drawn }, where, context);
  if (!form || isTooFull(indicator, { compare, drawn }, where.at, context)) return undefined;
  const role = (wanted: Series['role']): Series | undefined => drawn.find((series) => series.role === wanted);
  const allCut = (series: Series | undefined): Series | undefined => series && cutPeriods(series, options);
  return {
    indicator,
    options,
    compare,
    form,
    series: drawn,
    main: role('main') ?? (named.length === 1 ? drawn[0] : allCut(mainSeries(indicator))),
    reference: role('reference') ?? allCut(indicator.series.find((each) => each.role === 'reference')),
    highlight: [options.highlight ?? []].flat(),
    at: where.at,
  };
}

/** How many values a chart has places for. */
const VALUES: Readonly<Record<Comparison, (drawn: readonly Series[]) => number>> = {
  years: () => 0, // four or five years of one series
  series: (drawn) => drawn.length * periodsOf(drawn).length,
  categories: (drawn) => drawn.length,
  answers: (drawn) => {
    const { questions, answers } = askedIn(drawn);
    return questions.length * answers.length;
  },
};

/** Whether more figures would be drawn than anybody could tell apart, which is reported. */
function isTooFull(
  { id }: Indicator,
  { compare, drawn }: { compare: Comparison; drawn: readonly Series[] },
  at: Span,
  { report }: Context,
): boolean {
  const values = VALUES[compare](drawn);
  const most = LIMITS.chartValues;
  if (values > most) report(problems.chartTooFull(at, { id, values, series: drawn.length, most }));
  return values > most;
}

/** Series that the author names, or all. */
function namedSeries(
  indicator: Indicator,
  options: ChartOptions,
  place: Tree,
  context: Context,
): readonly Series[] | undefined {
  if (options.series === undefined) return indicator.series;
  const names = [options.series].flat();
  const found = names.map((name, index) =>
    findSeries(indicator, name, seriesSpan(indicator, place, index), context),
  );
  return found.every((each) => each !== undefined) ? found : undefined;
}

function seriesSpan(indicator: Indicator, place: Tree, index: number): Span {
  const steps: Step[] = ['series', index];
  const onSlide = spanAt(place, ...steps);
  return onSlide === place.span ? spanAt(indicator.tree, 'chart', ...steps) : onSlide;
}

/** years where one monthly or weekly series spans years; categories for snapshots of several; else series over time. */
function usualComparison(indicator: Indicator, named: readonly Series[]): Comparison {
  const longest = named.reduce((most, series) => Math.max(most, series.points.length), 0);
  if (named.length > 2 && longest === 1) return 'categories';
  const main = named.length === 1 ? named[0] : mainSeries(indicator);
  const years = new Set(main?.points.map((point) => point.period.year));
  return main && main.points[0]?.period.kind !== 'year' && years.size > 1 ? 'years' : 'series';
}

/** Years compare one series; a total is drawn only when it is named. */
function chosenSeries(
  indicator: Indicator,
  named: readonly Series[],
  compare: Comparison,
): readonly Series[] {
  if (compare === 'years') {
    const main =
      named.length === 1 ? named[0] : (named.find((each) => each.role === 'main') ?? mainSeries(indicator));
    return main ? [main] : named.slice(0, 1);
  }
  return named === indicator.series ? named.filter((series) => series.role !== 'total') : named;
}

function cutPeriods(series: Series, { from, to }: ChartOptions): Series {
  const [first, last] = [from, to].map((key) => (key === undefined ? undefined : parsePeriodKey(key)));
  const inside = (point: Point): boolean =>
    (!first || !before(point.period, first)) && (!last || !before(last, point.period));
  return first || last ? { ...series, points: series.points.filter(inside) } : series;
}

function before(a: Period, b: Period): boolean {
  return comparePeriods(a, b) < 0 && periodKey(a) !== periodKey(b);
}

function lastPeriods(all: readonly Series[], count: number): readonly Series[] {
  const shown = new Set(periodsOf(all).slice(-count).map(periodKey));
  return all.map((series) => ({
    ...series,
    points: series.points.filter((point) => shown.has(periodKey(point.period))),
  }));
}

/** Every period of several series, ascending, each once. */
export function periodsOf(all: readonly Series[]): readonly Period[] {
  const byKey = new Map(
    all.flatMap((series) => series.points).map((point) => [periodKey(point.period), point.period]),
  );
  return [...byKey.values()].sort(comparePeriods);
}

function chosenForm(
  indicator: Indicator,
  { options, compare, drawn }: { options: ChartOptions; compare: Comparison; drawn: readonly Series[] },
  where: { place: Tree; at: Span },
  context: Context,
): ChartForm | undefined {
  const forms = FORMS[compare];
  const type = options.type ?? usualType(indicator, compare, drawn);
  const form = Object.hasOwn(forms, type) ? forms[type] : undefined;
  if (!form) {
    const at = where.place.kind === 'map' ? keySpanAt(where.place, 'type') : where.at;
    context.report(problems.chartMismatch(at, { type, compare, fits: Object.keys(forms) }));
  }
  return form;
}

/** Counts and few periods are columns from zero, the rest lines (DOMAIN part 4). */
function usualType(indicator: Indicator, compare: Comparison, drawn: readonly Series[]): string {
  if (compare === 'categories') return 'bars';
  if (compare === 'answers') return 'stacked';
  const few = compare === 'series' && periodsOf(drawn).length < 5;
  return indicator.declaration.unit === 'antal' || few ? 'columns' : 'line';
}
