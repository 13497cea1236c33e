import { problems } from '../../diagnostics';
import { comparePeriods, parsePeriodKey } from '../../model';
import type { ChartOptions } from '../../schema';
import { part, reject, type Rule, type Subject } from './rule';

/** Rules of what a metric's `chart` and a slide's `chart` share. */
export const chartRules: readonly Rule<ChartOptions>[] = [periodsAreReal, fromComesBeforeTo, axisRunsUpwards];

/** Rejects `2026-W60`. */
export function checkPeriod(period: Subject<string> | undefined): void {
  if (!period || parsePeriodKey(period.value)) return;
  const { value, tree } = period;
  const why = `there is no week ${value.slice(6)} in ${value.slice(0, 4)}`;
  reject(period, problems.badPeriod(tree.span, { value, why }));
}

function periodsAreReal(chart: Subject<ChartOptions>): void {
  for (const key of ['from', 'to'] as const) checkPeriod(part(chart, chart.value[key], key));
}

function fromComesBeforeTo(chart: Subject<ChartOptions>): void {
  const { from: lowValue = '', to: highValue = '' } = chart.value;
  const [from, to] = [parsePeriodKey(lowValue), parsePeriodKey(highValue)];
  const place = part(chart, chart.value.from, 'from');
  if (!from || !to || !place || comparePeriods(from, to) <= 0 || highValue.startsWith(lowValue)) return;
  reject(place, problems.badOrder(place.tree.span, { low: 'from', high: 'to', lowValue, highValue }));
}

function axisRunsUpwards(chart: Subject<ChartOptions>): void {
  const axis = part(chart, chart.value.axis, 'axis');
  const min = axis && part(axis, axis.value.min, 'min');
  const max = axis?.value.max;
  if (!axis || !min || max === undefined || min.value < max) return;
  const [lowValue, highValue] = [String(min.value), String(max)];
  reject(axis, problems.badOrder(min.tree.span, { low: 'min', high: 'max', lowValue, highValue }));
}
