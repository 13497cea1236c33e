import { labelValue, latestOf, sayPeriod, type Chart, type Fact, type Period } from '../../model';
import { earlierFigure } from '../live-figures';
import { decimalsOf, reaches, sayComparison, sayDistance, sayingOf, type Saying } from '../say-change';
import { valueAt } from './drawing';
import type { ChartPlan } from './plan-chart';
import { rankOfMain } from './rank';

/** What the panel speaks of. */
interface Latest {
  readonly plan: ChartPlan;
  readonly period: Period;
  readonly value: number;
  readonly target: Chart['target'];
}

/** The blocks of the facts panel, in order; each says nothing when its figure isn't there. */
const BLOCKS: readonly ((latest: Latest) => Fact | undefined)[] = [
  latestFact,
  changeFact,
  targetFact,
  referenceFact,
];

/**
 * The facts panel of a chart: latest value, change since the same period last year, distance to the target, Riket
 * (look, chart slides). A target that isn't drawn is still told. Empty when it isn't clear which series is meant, and when
 * there is nothing to say but what stands at the mark.
 */
export function buildFacts(plan: ChartPlan, drawn: Chart['target']): readonly Fact[] {
  const latest = latestOf(plan.main);
  if (!latest || plan.compare === 'answers') return [];
  const facing: Latest = {
    plan,
    period: latest.period,
    value: latest.value,
    target: drawn ?? plan.indicator.target,
  };
  const facts = BLOCKS.flatMap((block) => block(facing) ?? []);
  return facts.length > 1 || standingIn(plan, latest.period) !== undefined ? facts : [];
}

function latestFact({ plan, period, value }: Latest): Fact {
  return {
    value: label(plan, value),
    caption: captionOf(plan, period),
  };
}

function captionOf(plan: ChartPlan, period: Period): string {
  const when = sayPeriod(period);
  const several = plan.compare !== 'years' && plan.series.length > 1;
  if (!several || !plan.main) return when;
  return `${plan.main.name}, ${standingIn(plan, period) ?? when}`;
}

function standingIn(plan: ChartPlan, period: Period): string | undefined {
  return plan.compare === 'categories' ? rankOfMain(plan, period) : undefined;
}

function changeFact({ plan, period, value }: Latest): Fact | undefined {
  const earlier = plan.main && earlierFigure(plan.main, period);
  if (!earlier) return undefined;
  const { change, since } = sayComparison(value, earlier, sayingIn(plan));
  return { value: capital(change), caption: since };
}

function targetFact({ plan, value, target }: Latest): Fact | undefined {
  if (!target) return undefined;
  const better = plan.indicator.declaration.better ?? 'higher';
  const reached = reaches(value, target.value, better) ? ', uppnått' : '';
  const bound = better === 'lower' ? 'högst ' : '';
  const words = sayDistance(value, target.value, 'målet', sayingIn(plan));
  return {
    value: capital(words),
    caption: `${target.label.toLocaleLowerCase('sv')} ${bound}${label(plan, target.value)}${reached}`,
  };
}

/** How far from Riket, and where Riket is: also where its line lies outside the axis. */
function referenceFact({ plan, period, value }: Latest): Fact | undefined {
  const { reference } = plan;
  const figure = reference && valueAt(reference, period);
  if (!reference || figure == null || reference === plan.main || !isComparable(plan)) return undefined;
  return {
    value: capital(sayDistance(value, figure, reference.name, sayingIn(plan))),
    caption: `${reference.name} ${label(plan, figure)}, ${sayPeriod(period)}`,
  };
}

/** Shares and means can be held against the country's; counts and amounts of a region are always below them. */
function isComparable({ indicator }: ChartPlan): boolean {
  return !['antal', 'mnkr', 'tkr', 'kr', 'mdkr'].includes(indicator.declaration.unit);
}

function label(plan: ChartPlan, value: number): string {
  return labelValue(value, plan.indicator.declaration.unit, decimalsOf(plan.indicator.declaration));
}

/** One unit in the whole panel: the short one, as the value has it. */
function sayingIn({ indicator }: ChartPlan): Saying {
  return sayingOf(indicator.declaration, 'label');
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}
