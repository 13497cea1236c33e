import { complaints } from '../diagnostics';
import {
  dayNumber,
  lastDay,
  latestOf,
  MONTH_NAMES,
  month,
  periodKey,
  sayPeriod,
  type Period,
  type WrittenSlide,
} from '../model';
import { spanAt } from '../source';
import type { ChartPlan } from './charts/plan-chart';
import type { Context } from './context';

/** Warns when a chart's figures are old at the meeting, or when the title names another month than their last. */
export function checkFreshness(plan: ChartPlan, slide: WrittenSlide, context: Context): void {
  const last = latestOf(plan.main ?? plan.series[0])?.period;
  if (!last) return;
  checkAge(plan, last, context);
  checkTitle(plan, last, slide, context);
}

function checkAge({ indicator, options, at }: ChartPlan, last: Period, context: Context): void {
  const { stale_after: own } = indicator.declaration;
  if (options.to !== undefined || (own === undefined && last.kind === 'year')) return; // an older period was asked for, or a yearly survey
  const allowed = own === undefined ? context.staleAfter : parseInt(own, 10);
  const days = dayNumber(context.meeting) - dayNumber(lastDay(last));
  if (days > allowed)
    context.report(complaints.staleFigures(at, { id: indicator.id, last: sayPeriod(last), days, allowed }));
}

function checkTitle(
  { indicator }: ChartPlan,
  last: Period,
  { spec, tree }: WrittenSlide,
  context: Context,
): void {
  const named = monthIn(spec.title ?? '');
  if (!named || last.kind !== 'month' || periodKey(named) === periodKey(last)) return;
  context.report(
    complaints.titlePeriod(spanAt(tree, 'title'), {
      named: sayPeriod(named),
      last: sayPeriod(last),
      id: indicator.id,
    }),
  );
}

/** The last `mars 2026` in a text. */
function monthIn(text: string): Period | undefined {
  const found = [...text.toLowerCase().matchAll(/(\p{L}+) (\d{4})/gu)].map(([, name, year]) => ({
    number: MONTH_NAMES.findIndex((each) => each === name) + 1,
    year: Number(year),
  }));
  const last = found.filter(({ number }) => number > 0).at(-1);
  return last && month(last.year, last.number);
}
