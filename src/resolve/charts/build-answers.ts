import { formatNumber, latestOf, type ChartSeries, type Emphasis, type Series } from '../../model';
import { decimalsOf } from '../say-change';
import type { Drawing } from './drawing';
import type { ChartPlan } from './plan-chart';

const SHADES: readonly Emphasis[] = ['focus', 'earlier1', 'earlier2', 'earlier3', 'earlier4'];

/** One 100 % bar per question, one piece per answer; series are named `question / answer`. */
export function buildAnswers(plan: ChartPlan): Drawing {
  const parts = plan.series.map((series) => ({ series, ...split(series.name) }));
  const questions = [...new Set(parts.map((part) => part.question))];
  const answers = [...new Set(parts.map((part) => part.answer))];
  const valueOf = (question: string, answer: string): number | null =>
    latestValue(parts.find((part) => part.question === question && part.answer === answer)?.series);
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

function split(name: string): { question: string; answer: string } {
  const cut = name.lastIndexOf(' / ');
  return cut < 0
    ? { question: name, answer: 'Svar' }
    : { question: name.slice(0, cut), answer: name.slice(cut + 3) };
}

function latestValue(series: Series | undefined): number | null {
  return latestOf(series)?.value ?? null;
}

function written(value: number | null, decimals: number): string {
  return value === null ? 'saknas' : formatNumber(value, decimals);
}
