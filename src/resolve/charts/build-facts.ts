import { labelValue, latestOf, sayPeriod, yearBefore, type Chart, type Fact, type Period } from '../../model';
import { valueYearBefore } from '../live-figures';
import { decimalsOf, reaches, sayChange, sayDistance } from '../say-change';
import { rank } from './build-categories';
import { valueAt } from './drawing';
import type { ChartPlan } from './plan-chart';

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
 * (look, chart slides). A target that isn't drawn is still told. Empty when it isn't clear which series is meant.
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
  return BLOCKS.flatMap((block) => block(facing) ?? []);
}

function latestFact({ plan, period, value }: Latest): Fact {
  return {
    value: label(plan, value),
    caption: plan.compare === 'categories' ? placeCaption(plan, period) : captionOf(plan, period),
  };
}

function captionOf(plan: ChartPlan, period: Period): string {
  const several = plan.compare === 'series' && plan.series.length > 1;
  return several && plan.main ? `${plan.main.name}, ${sayPeriod(period)}` : sayPeriod(period);
}

/** The place among peers; a total, and a whole among its parts, has no place. */
function placeCaption(plan: ChartPlan, period: Period): string {
  const name = plan.main?.name ?? '';
  const peers = rank(plan, period).filter(
    (each) => each.series !== plan.reference && each.series.role !== 'total',
  );
  const own = peers.find((each) => each.series === plan.main);
  if (!own || !plan.reference || TOTAL.test(name)) return `${name}, ${sayPeriod(period)}`;
  const place = 1 + peers.findIndex((each) => each.value === own.value);
  return `${name}, plats ${place} av ${peers.length}`;
}

/** A main series may be a total when the metric says so. */
const TOTAL = /^(total|summa|alla)/i;

function changeFact({ plan, period, value }: Latest): Fact | undefined {
  const before = plan.main && valueYearBefore(plan.main, period);
  if (before === undefined) return undefined;
  const change = sayChange(value, before, sayingOf(plan));
  const year = sayPeriod(yearBefore(period));
  return change === 'oförändrat'
    ? { value: 'Oförändrat', caption: `sedan ${year}` }
    : { value: change, caption: `än i ${year}` };
}

function targetFact({ plan, value, target }: Latest): Fact | undefined {
  if (!target) return undefined;
  const better = plan.indicator.declaration.better ?? 'higher';
  const reached = reaches(value, target.value, better) ? ', uppnått' : '';
  const bound = better === 'lower' ? 'högst ' : '';
  const words = sayDistance(value, target.value, 'målet', sayingOf(plan));
  return {
    value: capital(words),
    caption: `${target.label.toLocaleLowerCase('sv')} ${bound}${label(plan, target.value)}${reached}`,
  };
}

function referenceFact({ plan, period, value }: Latest): Fact | undefined {
  const { reference } = plan;
  const figure = reference && valueAt(reference, period);
  if (!reference || figure == null || reference === plan.main || !isComparable(plan)) return undefined;
  if (plan.compare !== 'categories')
    return { value: `${reference.name} ${label(plan, figure)}`, caption: sayPeriod(period) };
  const name = reference.name === 'Riket' ? 'riket' : reference.name;
  return {
    value: capital(sayDistance(value, figure, name, sayingOf(plan))),
    caption: `${name} ${label(plan, figure)}`,
  };
}

/** Shares and means can be held against the country's; counts and amounts of a region are always below them. */
function isComparable({ indicator }: ChartPlan): boolean {
  return !['antal', 'mnkr', 'tkr', 'kr', 'mdkr'].includes(indicator.declaration.unit);
}

function label(plan: ChartPlan, value: number): string {
  return labelValue(value, plan.indicator.declaration.unit, decimalsOf(plan.indicator.declaration));
}

function sayingOf(plan: ChartPlan) {
  const { unit } = plan.indicator.declaration;
  return { unit, decimals: decimalsOf(plan.indicator.declaration) };
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}
