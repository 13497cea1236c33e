import { problems } from '../diagnostics';
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
import { childAt, scalarsIn, spanAt, type Scalar, type Span } from '../source';
import type { ChartPlan } from './charts/plan-chart';
import type { Context, Shown } from './context';
import { linesOf } from './lines';
import { checkSentence, reportPeriod, namedPeriods } from './named-periods';

/** Where a slide speaks of its charts; texts with live figures are checked against those (see `checkSentence`). */
const NARRATIVE = ['subtitle', 'text', 'bullets', 'notes'] as const;

/** Warns when a slide's title or text names another period than the last of its charts, whose age is noted. */
export function checkPeriods(plans: readonly ChartPlan[], slide: WrittenSlide, context: Context): void {
  const shown = plans.flatMap(({ main, series, indicator, options, at }): readonly Shown[] => {
    const period = latestOf(main ?? series[0])?.period;
    if (period && options.to === undefined) context.shows({ indicator, period, at }); // otherwise the author chose an older one
    return period ? [{ indicator, period }] : [];
  });
  checkTitle(shown, slide, context);
  for (const key of NARRATIVE)
    for (const scalar of scalarsIn(childAt(slide.tree, key))) checkNarrative(shown, scalar, context);
}

/** Warns when a label names another period than the figures of its slide: of big figures, of boxes and steps, and in titles of charts. */
export function checkLabels(shown: readonly Shown[], { spec, tree }: WrittenSlide, context: Context): void {
  const charts = [...(spec.charts ?? [])].map((_, index) => childAt(tree, 'charts', index, 'title'));
  const labels = ['figures', 'boxes', 'steps'].map((key) => childAt(tree, key));
  for (const scalar of [...labels, ...charts, childAt(tree, 'chart', 'title')].flatMap(scalarsIn))
    checkNarrative(shown, scalar, context);
}

function checkNarrative(shown: readonly Shown[], scalar: Scalar, context: Context): void {
  if (shown.length === 0) return;
  for (const line of linesOf(scalar)) if (!line.text.includes('((')) checkSentence(shown, line, context);
}

/** Warns when the latest figures of a metric are old at the meeting: once a metric, where they are first shown. */
export function checkAges(
  shown: readonly (Shown & { readonly at: Span })[],
  context: Pick<Context, 'meeting' | 'staleAfter' | 'report'>,
): void {
  const seen = new Set<string>();
  for (const { indicator, period, at } of shown) {
    const { id, declaration } = indicator;
    if (seen.has(id)) continue;
    seen.add(id);
    const { stale_after: own } = declaration;
    if (own === undefined && period.kind === 'year') continue; // a yearly survey
    const allowed = own === undefined ? context.staleAfter : parseInt(own, 10);
    const days = dayNumber(context.meeting) - dayNumber(lastDay(period));
    const stale = problems.staleFigures(at, { id, last: sayPeriod(period), days, allowed });
    if (days > allowed && !isSettled(declaration, stale)) context.report(stale);
  }
}

/** The last period that a title names is that of the figures; of yearly ones, the last year. */
function checkTitle(shown: readonly Shown[], { spec, tree }: WrittenSlide, context: Context): void {
  const title = spec.title ?? '';
  const kinds = new Set(shown.map(({ period }) => period.kind));
  const named = kinds.has('year') ? yearsIn(title) : namedPeriods(title).map(({ period }) => period);
  const last = named.filter(({ kind }) => kinds.has(kind)).at(-1);
  if (!last || shown.some(({ period }) => periodKey(period) === periodKey(last))) return;
  reportPeriod(problems.titlePeriod, { shown, named: last, where: spanAt(tree, 'title') }, context);
}

function yearsIn(text: string): readonly Period[] {
  return [...text.matchAll(/(?<![\d-])(?:19|20)\d{2}(?![\d-])/g)].map(([year]) => ({
    kind: 'year',
    year: Number(year),
  }));
}
