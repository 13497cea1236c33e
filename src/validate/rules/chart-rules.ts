import { problems } from '../../diagnostics';
import { comparePeriods, parsePeriodKey } from '../../model';
import type { ChartOptions } from '../../schema';
import { part, type Rule, type Subject } from './rule';

/** Rules of what a metric's `chart` and a slide's `chart` share. */
export const chartRules: readonly Rule<ChartOptions>[] = [periodsAreReal, fromComesBeforeTo, axisRunsUpwards];

/** Complains of `2026-W60`; gives whether the period exists. */
export function complainOfPeriod({ value, tree, report, cure, path }: Subject<string>): boolean {
  if (parsePeriodKey(value)) return true;
  const why = `there is no week ${value.slice(6)} in ${value.slice(0, 4)}`;
  report(problems.badPeriod(tree.span, { value, why }));
  cure({ kind: 'drop', path });
  return false;
}

function periodsAreReal(chart: Subject<ChartOptions>): void {
  for (const key of ['from', 'to'] as const) {
    const period = part(chart, chart.value[key], key);
    if (period) complainOfPeriod(period);
  }
}

function fromComesBeforeTo(chart: Subject<ChartOptions>): void {
  const { from: lowValue = '', to: highValue = '' } = chart.value;
  const [from, to] = [parsePeriodKey(lowValue), parsePeriodKey(highValue)];
  const place = part(chart, chart.value.from, 'from');
  if (!from || !to || !place || comparePeriods(from, to) <= 0 || highValue.startsWith(lowValue)) return;
  place.report(problems.badOrder(place.tree.span, { low: 'from', high: 'to', lowValue, highValue }));
  place.cure({ kind: 'drop', path: place.path });
}

function axisRunsUpwards(chart: Subject<ChartOptions>): void {
  const axis = part(chart, chart.value.axis, 'axis');
  const min = axis && part(axis, axis.value.min, 'min');
  const max = axis?.value.max;
  if (!axis || !min || max === undefined || min.value < max) return;
  axis.report(
    problems.badOrder(min.tree.span, { low: 'min', high: 'max', lowValue: String(min.value), highValue: String(max) }),
  );
  axis.cure({ kind: 'drop', path: axis.path });
}
