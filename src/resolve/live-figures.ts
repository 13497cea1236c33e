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
  valueAt,
  yearBefore,
  type Indicator,
  type InlineParser,
  type Period,
  type Series,
} from '../model';
import type { Span } from '../source';
import type { Context, Shown } from './context';
import { decimalsOf, sayChange, sayComparison, wordingOf, type UnitForm } from './say-change';

/** A live figure taken apart: `bup-fb-30[Riket]@2025-03.change`. */
interface Expression {
  readonly id: string;
  readonly series?: string;
  readonly period?: string;
  readonly part?: string;
}

/** One figure that was found, what it was found in, and the value of the same period the year before; undefined where that is missing. */
interface Found {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly period: Period;
  readonly value: number;
  readonly before: number | undefined;
}

/** A live figure in words, and the periods whose figures it says; none where it says a target or could not be said. */
interface Said {
  readonly text: string;
  readonly shown: readonly Shown[];
}

type Say = (found: Found, form: UnitForm) => string | undefined;

/** What may follow the dot; an undefined answer means the figure isn't there. */
const PARTS: Readonly<Record<string, Say>> = {
  value: ({ value, indicator }, form) => say(value, indicator, form),
  period: ({ period }) => withYear(sayPeriod(period)),
  previous: ({ before, indicator }, form) => say(before, indicator, form),
  change: ({ value, before, indicator }) =>
    before === undefined ? undefined : sayChange(value, before, wordingOf(indicator.declaration)),
  comparison: ({ value, before, period, indicator }) => {
    if (before === undefined) return undefined;
    const earlier = { period: yearBefore(period), value: before };
    const { change, since } = sayComparison(value, earlier, wordingOf(indicator.declaration));
    return `${change} ${withYear(since)}`;
  },
  target: ({ indicator }, form) => say(indicator.target?.value, indicator, form),
};

/** A period whose year never stands alone on the next line. */
function withYear(period: string): string {
  return period.replace(/ (?=\d{4}$)/, '\u00a0');
}

const UNSAID: Said = { text: '', shown: [] };

/**
 * Says a live figure in Swedish (PRODUCT.md, Live figures). What can't be said is an error at its place,
 * and gives an empty text: the deck won't be written.
 * @example sayLiveFigure('bup-fb-30.change', { at, form: 'prose' }, context).text // '4 procentenheter högre'
 */
export function sayLiveFigure(
  written: string,
  { at, form }: { readonly at: Span; readonly form: UnitForm },
  context: Context,
): Said {
  const expression = takeApart(written);
  const part = expression?.part ?? 'value';
  const speak = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (!expression || !speak) {
    context.report(problems.badLiveFigure(at, { written: `((${written}))` }));
    return UNSAID;
  }
  const found = findFigure(expression, at, context);
  if (!found) return UNSAID;
  if (expression.period === undefined) context.shows({ ...found, at });
  const text = speak(found, form);
  if (text !== undefined) return { text, shown: shownBy(found, part) };
  const what = part === 'target' ? part : `figure for ${sayPeriod(yearBefore(found.period))} to compare with`;
  context.report(problems.noFigure(at, { id: expression.id, what }));
  return UNSAID;
}

/** A change speaks of two periods, a target of none. */
function shownBy({ indicator, period }: Found, part: string): readonly Shown[] {
  const own = { indicator, period };
  const before = { indicator, period: yearBefore(period) };
  if (part === 'target') return [];
  if (part === 'previous') return [before];
  return part === 'change' || part === 'comparison' ? [own, before] : [own];
}

function takeApart(written: string): Expression | undefined {
  const match = /^([a-z0-9][a-z0-9-]*)(?:\[([^\][]+)\])?(?:@([0-9W-]+))?(?:\.([a-z]+))?$/.exec(written.trim());
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
  const indicator = findIndicator(expression.id, at, context);
  const series = indicator && findSeries(indicator, { name: expression.series, at }, context);
  const found = series && findPoint({ indicator, series, key: expression.period, at }, context);
  return found && { ...found, before: valueAt(found.series, yearBefore(found.period)) ?? undefined };
}

/** A readable indicator by its id; reports an id that no metric has. One that can't be read was reported when it was. */
export function findIndicator(id: string, at: Span, context: Context): Indicator | undefined {
  if (!context.ids.has(id)) context.report(problems.unknownMetric(at, { id, known: [...context.ids] }));
  const indicator = context.indicators.get(id);
  return indicator && indicator.series.length > 0 ? indicator : undefined;
}

/** The named series of an indicator, or its main one; reports when it isn't there or isn't clear. */
export function findSeries(
  indicator: Indicator,
  { name, at }: { readonly name: string | undefined; readonly at: Span },
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

/** The figure of a series at a period (`2025-03`), or its latest; reports one that isn't there. */
function findPoint(
  place: Pick<Found, 'indicator' | 'series'> & { readonly key: string | undefined; readonly at: Span },
  { report }: Context,
): Omit<Found, 'before'> | undefined {
  const { indicator, series, key, at } = place;
  const { id } = indicator;
  if (key === undefined) {
    const latest = latestOf(series);
    if (!latest) report(problems.noFigure(at, { id, what: `figure in the series "${series.name}"` }));
    return latest && { indicator, series, period: latest.period, value: latest.value };
  }
  const period = parsePeriodKey(key);
  const point = period && series.points.find((each) => periodKey(each.period) === key);
  if (!period || !point) {
    const [first = '–', last = '–'] = [series.points[0], series.points.at(-1)].flatMap((each) =>
      each ? [periodKey(each.period)] : [],
    );
    report(problems.unknownPeriod(at, { id, period: key, first, last }));
    return undefined;
  }
  const { value } = point;
  if (value !== null) return { indicator, series, period, value };
  report(problems.noFigure(at, { id, what: `figure for ${sayPeriod(period)}: it is missing in the source` }));
  return undefined;
}

/** What a figure is held against: the same period the year before; of a series of years, which may skip some, the last one. */
export function earlierFigure(
  series: Series,
  period: Period,
): { readonly period: Period; readonly value: number } | undefined {
  const year = yearBefore(period);
  const value = valueAt(series, year);
  if (value !== null) return { period: year, value };
  if (period.kind !== 'year') return undefined;
  const earlier = series.points.filter((point) => comparePeriods(point.period, period) < 0);
  return latestOf({ ...series, points: earlier });
}

function say(value: number | undefined, { declaration }: Indicator, form: UnitForm): string | undefined {
  const words = form === 'prose' ? sayValue : labelValue;
  return value === undefined ? undefined : words(value, declaration.unit, decimalsOf(declaration));
}

/** A live figure with parentheses at one end only. */
interface HalfFigure {
  readonly written: string;
  readonly why: string;
  readonly start: number;
}

/** `((bup-fb-30)`, never closed; `(bup-fb-30))`: the id of a metric behind one parenthesis that two close, while no other is open. */
export function halfFigures(
  line: string,
  { pieces, unclosed }: ReturnType<InlineParser>,
  ids: ReadonlySet<string>,
): readonly HalfFigure[] {
  const opened = unclosed.map(({ start, end }) => ({
    written: line.slice(start, end),
    why: 'the two parentheses that open it are never closed with ))',
    start,
  }));
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  let from = 0;
  const closed = texts.flatMap((text) =>
    [...text.matchAll(UNOPENED)].flatMap((match) => {
      const [written, id = ''] = match;
      const start = Math.max(from, line.indexOf(written, from));
      from = start + 1;
      if (!ids.has(id) || isOpen(text.slice(0, match.index))) return [];
      return [{ written, why: 'it opens with one parenthesis and closes with two', start }];
    }),
  );
  return [...opened, ...closed];
}

/** The id is taken whole, so that a long word is looked at once. */
const UNOPENED = /(?<!\()\(\s*([a-z0-9][a-z0-9-]*)(?![a-z0-9-])[^()\s]*\s*\)\)/g;

/** Whether a parenthesis is open at the end of a text. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}
