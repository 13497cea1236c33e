import { problems } from '../../diagnostics';
import {
  comparePeriods,
  formatNumber,
  latestOf,
  mainSeries,
  parsePeriodKey,
  periodKey,
  type ChartForm,
  type ChartSeries,
  type Emphasis,
  type Indicator,
  type Period,
  type Point,
  type Series,
} from '../../model';
import type { ChartOptions, ChartReferenceSpec, ChartSpec } from '../../schema';
import { childAt, keySpanAt, LIMITS, spanAt, type Span, type Tree } from '../../source';
import type { Context } from '../context';
import { findIndicator, findSeries } from '../live-figures';
import { resolveAlt, resolveWords } from '../rich-text';
import { decimalsOf } from '../say-change';
import { askedIn } from './questions';

export type Comparison = 'years' | 'series' | 'categories' | 'answers';

/** A chart decided: what is compared, in which form, with which series and periods. */
export interface ChartPlan {
  readonly indicator: Indicator;
  readonly options: ChartOptions & Pick<ChartSpec, 'title' | 'alt'>;
  readonly compare: Comparison;
  readonly form: ChartForm;
  /** Drawn series, cut to the periods of its options; never empty, and at least one value among them. */
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

/** What an author asks to have drawn, where it was written, and what it is drawn of. */
interface Request {
  readonly indicator: Indicator;
  readonly options: ChartPlan['options'];
  readonly place: Tree;
  readonly at: Span;
}

/** Decides a chart from the slide's words, the metric's own and the shape of its data; reports what can't be drawn. */
export function planChart(reference: ChartReferenceSpec, place: Tree, context: Context): ChartPlan | undefined {
  const spec: ChartSpec = typeof reference === 'string' ? { metric: reference } : reference;
  const at = typeof reference === 'string' ? spanAt(place) : spanAt(place, 'metric');
  const indicator = findIndicator(spec.metric, at, context);
  if (!indicator) return undefined;
  const { metric: _, ...own } = spec;
  const words = {
    ...(spec.title !== undefined && { title: resolveWords(childAt(place, 'title'), context) }),
    ...(spec.alt !== undefined && { alt: resolveAlt(childAt(place, 'alt'), context) }),
  };
  const options = { ...indicator.declaration.chart, ...own, ...words };
  return planFor({ indicator, options, place, at }, context);
}

function planFor(request: Request, context: Context): ChartPlan | undefined {
  const { indicator, options, at } = request;
  const named = namedSeries(request, context);
  if (!named) return undefined;
  const compare = options.compare ?? usualComparison(indicator, named);
  const cut = chosenSeries(indicator, named, compare).map((series) => cutPeriods(series, options));
  const drawn = compare === 'series' && options.last !== undefined ? lastPeriods(cut, options.last) : cut;
  if (!drawn.some((series) => latestOf(series))) {
    context.report(problems.nothingToDraw(at, { id: indicator.id, why: 'no figure is left to show' }));
    return undefined;
  }
  const form = chosenForm(request, { compare, drawn }, context);
  if (!form || isTooFull(request, { compare, drawn }, context)) return undefined;
  const withRole = (all: readonly Series[], role: Series['role']) => all.find((each) => each.role === role);
  const allCut = (series: Series | undefined): Series | undefined => series && cutPeriods(series, options);
  return {
    indicator,
    options,
    compare,
    form,
    series: drawn,
    main: withRole(drawn, 'main') ?? (named.length === 1 ? drawn[0] : allCut(mainSeries(indicator))),
    reference: withRole(drawn, 'reference') ?? allCut(withRole(indicator.series, 'reference')),
    highlight: [options.highlight ?? []].flat(),
    at,
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
  { indicator: { id }, at }: Request,
  { compare, drawn }: { readonly compare: Comparison; readonly drawn: readonly Series[] },
  { report }: Context,
): boolean {
  const values = VALUES[compare](drawn);
  const most = LIMITS.chartValues;
  if (values > most) report(problems.chartTooFull(at, { id, values, series: drawn.length, most }));
  return values > most;
}

/** Series that the author names, or all. */
function namedSeries({ indicator, options, place }: Request, context: Context): readonly Series[] | undefined {
  if (options.series === undefined) return indicator.series;
  const found = [options.series].flat().map((name, index) => {
    const onSlide = spanAt(place, 'series', index);
    const at = onSlide === place.span ? spanAt(indicator.tree, 'chart', 'series', index) : onSlide;
    return findSeries(indicator, { name, at }, context);
  });
  return found.every((each) => each !== undefined) ? found : undefined;
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
function chosenSeries(indicator: Indicator, named: readonly Series[], compare: Comparison): readonly Series[] {
  if (compare === 'years') {
    const main = named.length === 1 ? named[0] : (named.find((each) => each.role === 'main') ?? mainSeries(indicator));
    return main ? [main] : named.slice(0, 1);
  }
  return named === indicator.series ? named.filter((series) => series.role !== 'total') : named;
}

function cutPeriods(series: Series, { from, to }: ChartOptions): Series {
  const [first, last] = [from, to].map((key) => (key === undefined ? undefined : parsePeriodKey(key)));
  const isInside = ({ period }: Point): boolean =>
    (!first || comparePeriods(period, first) >= 0) && (!last || comparePeriods(period, last) <= 0);
  return first || last ? { ...series, points: series.points.filter(isInside) } : series;
}

function lastPeriods(all: readonly Series[], count: number): readonly Series[] {
  const shown = new Set(periodsOf(all).slice(-count).map(periodKey));
  const isShown = ({ period }: Point): boolean => shown.has(periodKey(period));
  return all.map((series) => ({ ...series, points: series.points.filter(isShown) }));
}

/** Every period of several series, ascending, each once. */
export function periodsOf(all: readonly Series[]): readonly Period[] {
  const byKey = new Map(all.flatMap((series) => series.points).map((point) => [periodKey(point.period), point.period]));
  return [...byKey.values()].sort(comparePeriods);
}

function chosenForm(
  { indicator, options, place, at }: Request,
  { compare, drawn }: { readonly compare: Comparison; readonly drawn: readonly Series[] },
  context: Context,
): ChartForm | undefined {
  const forms = FORMS[compare];
  const type = options.type ?? usualType(indicator, compare, drawn);
  const form = Object.hasOwn(forms, type) ? forms[type] : undefined;
  if (!form) {
    const key = place.kind === 'map' ? keySpanAt(place, 'type') : at;
    context.report(problems.chartMismatch(key, { type, compare, fits: Object.keys(forms) }));
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

/** What is drawn, before axis and words: categories, series, what was left out. */
export interface Drawing {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The period of each category, where categories are periods of the current series. */
  readonly periods: readonly (Period | undefined)[];
  /** Sentences for the source line: `Visar 25 av 31.` */
  readonly remarks: readonly string[];
  /** The figures as text for the notes, header first. */
  readonly figures: readonly (readonly string[])[];
}

/** Greys for what isn't in focus, the nearest first. */
export const EARLIER: readonly Emphasis[] = ['earlier1', 'earlier2', 'earlier3', 'earlier4'];

/** Writes figures of a plan's metric for the notes; one that is missing is said to be. */
export function figureWords({ indicator }: ChartPlan): (value: number | null | undefined) => string {
  const decimals = decimalsOf(indicator.declaration);
  return (value) => (value == null ? 'saknas' : formatNumber(value, decimals));
}

/** `Gotland, Halland och Skåne`; of many names four and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} och ${rest} till`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} och ${shown.at(-1) ?? ''}` : (shown[0] ?? '');
}
