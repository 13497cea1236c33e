import { problems } from '../../diagnostics';
import type { Point, Series } from '../../model';
import { reportMetricCell } from '../reading';
import { figuresIn, reportFigure, type Figures } from './figures';

const HUNDREDFOLD = 100;
/** Shares written as fractions seldom reach this, however full the beds are. */
const HIGHEST_FRACTION = 2;
/** Percentages whose median is above this aren't those of something rare. */
const NOTABLE = 10;

/** Shares written as fractions under a metric in procent: an error when all series look so, else a warning for a series or a value. */
export function checkFractions({ reading, series: all, shape }: Figures): void {
  if (!/^(?:procent|andel)\b|^%/i.test(reading.declaration.unit) || reading.source.as !== undefined) return;
  const series = shape === 'category' ? asOne(all) : all;
  const fractions = new Set(series.filter(isFraction));
  const others = series.filter((each) => !fractions.has(each) && each.points.some(({ value }) => value));
  const [first] = fractions;
  const shown = first?.points.find(({ value }) => value);
  if (others.length === 0 && shown?.cell) {
    reportMetricCell(reading, shown.cell, problems.fractions);
    return;
  }
  const warn = (owner: Series, point: Point): void => reportFigure(reading, { owner, point }, problems.mixedFraction);
  for (const owner of others) for (const point of fractionsAmong(owner)) warn(owner, point);
  if (fractions.size === 0 || medianOf(others.flatMap(({ points }) => points)) <= NOTABLE) return;
  for (const owner of [...fractions].filter(hasDecimals)) {
    const point = owner.points.find(({ value }) => value);
    if (point) warn(owner, point);
  }
}

/** The figures of a snapshot are checked together: of triage colours or answers one is easily rare. */
function asOne(series: readonly Series[]): readonly Series[] {
  const points = series.flatMap((each) => each.points);
  return points.length > 0 ? [{ name: series[0]?.name ?? '', role: 'other', points }] : [];
}

/** Bare values that are all small, with decimals or nothing but 0 and 1. */
function isFraction({ points }: Series): boolean {
  if (points.some(({ value }) => Math.abs(value ?? 0) > HIGHEST_FRACTION)) return false;
  const known = points.filter(({ value }) => value !== null);
  const isWhole = known.some(({ value }) => value === 1) && known.every(({ value }) => value === 0 || value === 1);
  return (hasDecimals({ points }) || isWhole) && known.every(isBare);
}

function hasDecimals({ points }: Pick<Series, 'points'>): boolean {
  return points.some(({ value }) => value !== null && !Number.isInteger(value));
}

/** A percent sign in the cell says that it is no fraction. */
function isBare({ cell }: Point): boolean {
  return /^[\s\d.,+()-]+$/.test(cell?.text ?? '');
}

/** Values below 1 that would be usual a hundred times as large. */
function fractionsAmong({ points }: Series): readonly Point[] {
  const below = points.filter(({ value }) => value !== null && value > 0 && value < 1);
  if (below.length === 0) return [];
  const signed = points.filter((point) => point.value !== null && !isBare(point));
  const median = medianOf(signed.length > 0 ? signed : points);
  return median > NOTABLE
    ? below.filter((point) => isBare(point) && (point.value ?? 0) * HUNDREDFOLD >= median / 2)
    : [];
}

function medianOf(points: readonly Point[]): number {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

const MINUTES = /^min(?:ut(?:er)?)?\.?$/i;

/** `26,59` may be 26 min 59 s (DOMAIN 2.3): an error unless a cell proves decimals. `12:30:00` everywhere may be 12 min 30 s: a warning. */
export function checkMinutes(figures: Figures): void {
  const { source, declaration } = figures.reading;
  if (source.as === 'mm:ss') checkHours(figures);
  else if (MINUTES.test(declaration.unit) && source.as === undefined) checkDecimals(figures);
}

function checkDecimals({ reading, series }: Figures): void {
  const points = series.flatMap((each) => each.points.filter((point) => /[.,]\d/.test(textOf(point))));
  const first = points[0];
  const clocklike = points.every((point) => /^\d{1,3}[.,][0-5]\d$/.test(textOf(point).replace(/[^\d.,].*$/, '')));
  if (first?.cell && clocklike) reportMetricCell(reading, first.cell, problems.minutesOrClock);
}

function checkHours({ reading, series }: Figures): void {
  const all = figuresIn(series);
  const first = all.find(({ point }) => !/^0?0:/.test(textOf(point)));
  if (first && all.every(({ point }) => /^\d{1,2}:\d{2}:00$/.test(textOf(point))))
    reportFigure(reading, first, problems.clockHours);
}

function textOf({ cell }: Point): string {
  return cell?.text.trim() ?? '';
}
