import { formatNumber, latestOf, type ChartSeries, type Emphasis, type Series } from '../../model';
import { decimalsOf } from '../say-change';
import type { Drawing } from './drawing';
import type { ChartPlan } from './plan-chart';
import { askedIn, pairOf } from './questions';

const SHADES: readonly Emphasis[] = ['focus', 'earlier1', 'earlier2', 'earlier3', 'earlier4'];

/** One 100 % bar per question, one piece per answer; series are named `question / answer`. */
export function buildAnswers(plan: ChartPlan): Drawing {
  const { questions, answers, byPair } = askedIn(plan.series);
  const valueOf = (question: string, answer: string): number | null =>
    latestValue(byPair.get(pairOf(question, answer)));
  const drawn = answers.map((answer, index): ChartSeries => ({
    name: answer,
    emphasis: SHADES[Math.min(index, SHADES.length - 1)] ?? 'earlier4',
    values: questions.map((question) => valueOf(question, answer)),
  }));
  const decimals = decimalsOf(plan.indicator.declaration);
  return {
    categories: questions,
    series: drawn,
    periods: [plan.series[0] && latestOf(plan.series[0])?.period],
    remarks: [],
    figures: [
      ['Fråga', ...answers],
      ...questions.map((question, index) => [
        question,
        ...drawn.map((each) => written(each.values[index] ?? null, decimals)),
      ]),
    ],
  };
}

function latestValue(series: Series | undefined): number | null {
  return latestOf(series)?.value ?? null;
}

function written(value: number | null, decimals: number): string {
  return value === null ? 'saknas' : formatNumber(value, decimals);
}
