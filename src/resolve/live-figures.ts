import { problems } from '../diagnostics';
import {
  comparePeriods,
  labelValue,
  latestOf,
  mainSeries,
  parsePeriodKey,
  periodKey,
  sayPeriod,
  sayValue,
  yearBefore,
  type Indicator,
  type Period,
  type Series,
} from '../model';
import type { Span } from '../source';
import type { Context, Shown } from './context';
import { decimalsOf, sayChange, sayComparison, sayingOf, type Manner } from './say-change';

/** A live figure taken apart: `bup-fb-30[Riket]@2025-03.change`. */
interface Expression {
  readonly id: string;
  readonly series?: string;
  readonly period?: string;
  readonly part?: string;
}

/** One figure that was found, and what it was found in. */
interface Found {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly period: Period;
  readonly value: number;
}

/** A live figure in words, and the periods whose figures it says; none where it says a target or could not be said. */
export interface Said {
  readonly text: string;
  readonly shown: readonly Shown[];
}

type Say = (found: Found, manner: Manner) => string | undefined;

/** What may follow the dot; an undefined answer means the figure isn't there. */
const PARTS: Readonly<Record<string, Say>> = {
  value: (found, manner) => say(found.value, found.indicator, manner),
  period: (found) => withYear(sayPeriod(found.period)),
  previous: (found, manner) => {
    const before = previousValue(found);
    return before === undefined ? undefined : say(before, found.indicator, manner);
  },
  change: (found) => {
    const before = previousValue(found);
    return before === undefined
      ? undefined
      : sayChange(found.value, before, sayingOf(found.indicator.declaration));
  },
  comparison: (found) => {
    const before = previousValue(found);
    if (before === undefined) return undefined;
    const earlier = { period: yearBefore(found.period), value: before };
    const { change, since } = sayComparison(found.value, earlier, sayingOf(found.indicator.declaration));
    return `${change} ${withYear(since)}`;
  },
  target: (found, manner) =>
    found.indicator.target && say(found.indicator.target.value, found.indicator, manner),
};

/** A period whose year never stands alone on the next line. */
function withYear(period: string): string {
  return period.replace(/ (?=\d{4}$)/, '\u00a0');
}

/**
 * Says a live figure in Swedish (PRODUCT.md, Live figures). What can't be said is an error at its place,
 * and gives an empty text: the deck won't be written.
 * @example sayLiveFigure('bup-fb-30.change', at, context, 'prose').text // '4 procentenheter högre'
 */
export function sayLiveFigure(written: string, at: Span, context: Context, manner: Manner): Said {
  const expression = takeApart(written);
  const part = expression?.part ?? 'value';
  const speak = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (!expression || !speak) {
    context.report(problems.badLiveFigure(at, { written: `((${written}))` }));
    return UNSAID;
  }
  const found = findFigure(expression, at, context);
  if (found && expression.period === undefined) context.shows({ ...found, at });
  const said = found && speak(found, manner);
  if (found && said === undefined)
    context.report(problems.noFigure(at, { id: expression.id, what: lacking(part, found) }));
  return found && said !== undefined ? { text: said, shown: shownBy(found, part) } : UNSAID;
}

const UNSAID: Said = { text: '', shown: [] };

/** A change speaks of two periods, a target of none. */
function shownBy({ indicator, period }: Found, part: string): readonly Shown[] {
  const own = { indicator, period };
  const before = { indicator, period: yearBefore(period) };
  if (part === 'target') return [];
  if (part === 'previous') return [before];
  return part === 'change' || part === 'comparison' ? [own, before] : [own];
}

function takeApart(written: string): Expression | undefined {
  const match = /^([a-z0-9][a-z0-9-]*)(?:\[([^\][]+)\])?(?:@([0-9W-]+))?(?:\.([a-z]+))?$/.exec(
    written.trim(),
  );
  if (!match?.[1]) return undefined;
  const [, id, series, period, part] = match;
  return {
    id,
    ...(series !== undefined && { series: series.trim() }),
    ...(period !== undefined && { period }),
    ...(part !== undefined && { part }),
  };
}

function findFigure(expression: Expression, at: Span, context: Context): Found | undefined {
  const { id } = expression;
  const indicator = context.indicators.get(id);
  if (!context.ids.has(id)) context.report(problems.unknownMetric(at, { id, known: [...context.ids] }));
  if (!indicator || indicator.series.length === 0) return undefined; // unreadable: its own complaint is enough
  const series = findSeries(indicator, expression.series, at, context);
  return series && findPoint(indicator, series, { expression, at }, context);
}

/** The named series of an indicator, or its main one; reports when it isn't there or isn't clear. */
export function findSeries(
  indicator: Indicator,
  name: string | undefined,
  at: Span,
  context: Context,
): Series | undefined {
  const known = indicator.series.map((each) => each.name);
  const { id } = indicator;
  if (name === undefined) {
    const main = mainSeries(indicator);
    if (!main) context.report(problems.noMainSeries(at, { id, known }));
    return main;
  }
  const named = indicator.series.find((each) => each.name === name);
  if (!named) context.report(problems.unknownSeriesOf(at, { id, name, known }));
  return named;
}

function findPoint(
  indicator: Indicator,
  series: Series,
  { expression, at }: { expression: Expression; at: Span },
  context: Context,
): Found | undefined {
  const { id } = indicator;
  if (expression.period === undefined) {
    const latest = latestOf(series);
    if (!latest) context.report(problems.noFigure(at, { id, what: `figure in the series "${series.name}"` }));
    return latest && { indicator, series, period: latest.period, value: latest.value };
  }
  const period = parsePeriodKey(expression.period);
  const point = period && series.points.find((each) => periodKey(each.period) === expression.period);
  if (!period || !point) {
    const [first, last] = [series.points[0], series.points.at(-1)].map((each) =>
      each ? periodKey(each.period) : '–',
    );
    context.report(
      problems.unknownPeriod(at, { id, period: expression.period, first: first ?? '–', last: last ?? '–' }),
    );
    return undefined;
  }
  if (point.value === null)
    context.report(
      problems.noFigure(at, { id, what: `figure for ${sayPeriod(period)}: it is missing in the source` }),
    );
  return point.value === null ? undefined : { indicator, series, period, value: point.value };
}

/** The value of the same period the year before; undefined when there is none or it is missing. */
export function valueYearBefore(series: Series, period: Period): number | undefined {
  const key = periodKey(yearBefore(period));
  return series.points.find((point) => periodKey(point.period) === key)?.value ?? undefined;
}

/** What a figure is held against: the same period the year before; of a series of years, which may skip some, the last one. */
export function earlierFigure(
  series: Series,
  period: Period,
): { readonly period: Period; readonly value: number } | undefined {
  const year = yearBefore(period);
  const value = valueYearBefore(series, period);
  if (value !== undefined) return { period: year, value };
  if (period.kind !== 'year') return undefined;
  const earlier = series.points.filter((point) => comparePeriods(point.period, period) < 0);
  const last = latestOf({ ...series, points: earlier });
  return last && { period: last.period, value: last.value };
}

function previousValue(found: Found): number | undefined {
  return valueYearBefore(found.series, found.period);
}

function lacking(part: string, found: Found): string {
  return part === 'target' ? 'target' : `figure for ${sayPeriod(yearBefore(found.period))} to compare with`;
}

function say(value: number, indicator: Indicator, manner: Manner): string {
  const { unit } = indicator.declaration;
  const decimals = decimalsOf(indicator.declaration);
  return manner === 'prose' ? sayValue(value, unit, decimals) : labelValue(value, unit, decimals);
}
