import { labelValue, latestOf, sayPeriod, valueAt, type Chart, type Fact, type Period } from '../../model';
import { earlierFigure } from '../live-figures';
import { capital, decimalsOf, reaches, sayComparison, sayDistance, wordingOf, type Wording } from '../say-change';
import { rankOfMain } from './build-snapshots';
import type { ChartPlan } from './plan-chart';

/** What the panel speaks of. */
interface Panel {
  readonly plan: ChartPlan;
  readonly period: Period;
  readonly value: number;
  readonly target: Chart['target'];
}

/** The blocks of the facts panel, in order; each says nothing when its figure isn't there. */
const BLOCKS: readonly ((panel: Panel) => Fact | undefined)[] = [latestFact, changeFact, targetFact, referenceFact];

/**
 * The facts panel of a chart: latest value, change since the same period last year, distance to the target, Riket
 * (look, chart slides). A target that isn't drawn is said all the same. Empty when it isn't clear which series is meant, and when
 * there is nothing to say but what stands at the mark.
 */
export function buildFacts(plan: ChartPlan, drawn: Chart['target']): readonly Fact[] {
  const latest = latestOf(plan.main);
  if (!latest || plan.compare === 'answers') return [];
  const { period, value } = latest;
  const panel = { plan, period, value, target: drawn ?? plan.indicator.target };
  const facts = BLOCKS.flatMap((block) => block(panel) ?? []);
  return facts.length > 1 || rankIn(plan, period) !== undefined ? facts : [];
}

function latestFact({ plan, period, value }: Panel): Fact {
  return { value: label(plan, value), caption: captionOf(plan, period) };
}

function captionOf(plan: ChartPlan, period: Period): string {
  const when = sayPeriod(period);
  const several = plan.compare !== 'years' && plan.series.length > 1;
  if (!several || !plan.main) return when;
  return `${plan.main.name}, ${rankIn(plan, period) ?? when}`;
}

function rankIn(plan: ChartPlan, period: Period): string | undefined {
  return plan.compare === 'categories' ? rankOfMain(plan, period) : undefined;
}

function changeFact({ plan, period, value }: Panel): Fact | undefined {
  const earlier = plan.main && earlierFigure(plan.main, period);
  if (!earlier) return undefined;
  const { change, since } = sayComparison(value, earlier, wordingIn(plan));
  return { value: capital(change), caption: since };
}

function targetFact({ plan, value, target }: Panel): Fact | undefined {
  if (!target) return undefined;
  const better = plan.indicator.declaration.better ?? 'higher';
  const reached = reaches(value, target.value, better) ? ', uppnått' : '';
  const bound = better === 'lower' ? 'högst ' : '';
  const words = sayDistance(value, { level: target.value, name: 'målet' }, wordingIn(plan));
  return {
    value: capital(words),
    caption: `${target.label.toLocaleLowerCase('sv')} ${bound}${label(plan, target.value)}${reached}`,
  };
}

/** How far from Riket, and where Riket is: also where its line lies outside the axis. */
function referenceFact({ plan, period, value }: Panel): Fact | undefined {
  const { reference } = plan;
  const figure = reference && valueAt(reference, period);
  if (!reference || figure == null || reference === plan.main || !isComparable(plan)) return undefined;
  return {
    value: capital(sayDistance(value, { level: figure, name: reference.name }, wordingIn(plan))),
    caption: `${reference.name} ${label(plan, figure)}, ${sayPeriod(period)}`,
  };
}

/** Shares and means can be held against the country's; counts and amounts of a region are always below them. */
function isComparable({ indicator }: ChartPlan): boolean {
  return !['antal', 'mnkr', 'tkr', 'kr', 'mdkr'].includes(indicator.declaration.unit);
}

function label({ indicator: { declaration } }: ChartPlan, value: number): string {
  return labelValue(value, declaration.unit, decimalsOf(declaration));
}

/** One unit in the whole panel: the short one, as the value has it. */
function wordingIn({ indicator }: ChartPlan): Wording {
  return wordingOf(indicator.declaration, 'label');
}
