import { complaints } from '../diagnostics';
import {
  dayNumber,
  isSettled,
  lastDay,
  latestOf,
  periodKey,
  sayPeriod,
  type Period,
  type WrittenSlide,
} from '../model';
import { childAt, scalarsIn, spanAt, type Scalar } from '../source';
import type { ChartPlan } from './charts/plan-chart';
import type { Context } from './context';
import { checkSentence, complainOfPeriod, type Shown } from './check-sentence';
import { namedPeriods } from './named-periods';

/** Where a slide tells about its charts; texts with live figures are judged by those (see `checkSentence`). */
const NARRATIVE = ['subtitle', 'text', 'bullets', 'notes'] as const;

/** Warns when a slide's charts are old at the meeting, or when its title or text names another period than their last. */
export function checkFreshness(plans: readonly ChartPlan[], slide: WrittenSlide, context: Context): void {
  const shown = plans.flatMap((plan): readonly (Shown & { plan: ChartPlan })[] => {
    const period = latestOf(plan.main ?? plan.series[0])?.period;
    return period ? [{ plan, indicator: plan.indicator, period }] : [];
  });
  for (const { plan, period } of shown) checkAge(plan, period, context);
  checkTitle(shown, slide, context);
  for (const key of NARRATIVE)
    for (const scalar of scalarsIn(childAt(slide.tree, key))) checkNarrative(shown, scalar, context);
}

function checkNarrative(shown: readonly Shown[], scalar: Scalar, context: Context): void {
  let at = 0;
  for (const line of scalar.text.split('\n')) {
    if (!line.includes('((')) checkSentence(shown, { line, scalar, at }, context);
    at += line.length + 1;
  }
}

function checkAge({ indicator, options, at }: ChartPlan, last: Period, context: Context): void {
  const { stale_after: own } = indicator.declaration;
  if (options.to !== undefined || (own === undefined && last.kind === 'year')) return; // an older period was asked for, or a yearly survey
  const allowed = own === undefined ? context.staleAfter : parseInt(own, 10);
  const days = dayNumber(context.meeting) - dayNumber(lastDay(last));
  if (days <= allowed) return;
  const stale = complaints.staleFigures(at, { id: indicator.id, last: sayPeriod(last), days, allowed });
  if (!isSettled(indicator.declaration, stale)) context.report(stale);
}

/** The last period that a title names is that of the figures; of yearly ones, the last year. */
function checkTitle(shown: readonly Shown[], { spec, tree }: WrittenSlide, context: Context): void {
  const title = spec.title ?? '';
  const kinds = new Set(shown.map(({ period }) => period.kind));
  const named = kinds.has('year') ? yearsIn(title) : namedPeriods(title).map(({ period }) => period);
  const last = named.filter(({ kind }) => kinds.has(kind)).at(-1);
  if (!last || shown.some(({ period }) => periodKey(period) === periodKey(last))) return;
  complainOfPeriod(complaints.titlePeriod, { shown, named: last, where: spanAt(tree, 'title') }, context);
}

function yearsIn(text: string): readonly Period[] {
  return [...text.matchAll(/(?<![\d-])(?:19|20)\d{2}(?![\d-])/g)].map(([year]) => ({
    kind: 'year',
    year: Number(year),
  }));
}
