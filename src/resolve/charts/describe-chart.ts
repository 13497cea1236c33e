import { comparePeriods, labelPeriod, latestOf, sayPeriod, sayValue, type Chart, type ChartForm } from '../../model';
import { earlierFigure } from '../live-figures';
import { decimalsOf, sayComparison, wordingOf } from '../say-change';
import { rank, rankedPeriod } from './build-snapshots';
import { periodsOf, type ChartPlan, type Drawing } from './plan-chart';

/** Alternative texts are at most this long (PPTX.md, A5). */
const LONGEST = 250;

const KINDS: Readonly<Record<ChartForm, string>> = {
  lines: 'Linjediagram',
  columns: 'Stapeldiagram',
  bars: 'Liggande stapeldiagram',
  answers: 'Staplat stapeldiagram',
};

/**
 * Alternative text as a person would say it, from the same data as the chart (PPTX.md, A5), at most 250 characters.
 * @example 'Linjediagram som visar första besök BUP, mars 2022 till mars 2026. Senaste värdet är 82 procent (mars 2026), …'
 */
export function describeChart(plan: ChartPlan, drawing: Drawing, target: Chart['target']): string {
  const what = `${KINDS[plan.form]} som visar ${lowered(plan.indicator.declaration.title)}`;
  const sentences = plan.compare === 'categories' ? rankingSentences(plan) : timeSentences(plan, drawing, target);
  const [opening = '', ...rest] = sentences;
  return shortened([`${what}${opening}.`, ...rest]);
}

function timeSentences(plan: ChartPlan, drawing: Drawing, target: Chart['target']): string[] {
  if (plan.compare === 'answers') {
    const answers = drawing.series.map((each) => each.name).join(', ');
    return [`, ${drawing.categories.length} frågor med svaren ${answers}`];
  }
  const latest = latestOf(plan.main ?? plan.series[0]);
  const opening = `, ${span(plan)}`;
  if (!latest) return [opening];
  const several = plan.compare === 'series' && plan.series.length > 1;
  const ofWhom = several ? ` för ${latest.series}` : '';
  const value = `Senaste värdet${ofWhom} är ${say(latest.value, plan)} (${sayPeriod(latest.period)})${changeWords(plan)}`;
  const aim = target ? `; målet är ${say(target.value, plan)}` : '';
  const names = plan.series.map((each) => each.name).filter((name) => name !== latest.series);
  return [opening, `${value}${aim}.`, ...(several ? [`Jämförs med ${names.join(', ')}.`] : [])];
}

function rankingSentences(plan: ChartPlan): string[] {
  const period = rankedPeriod(plan);
  const ranked = rank(plan, period);
  const [best] = ranked;
  const own = ranked.find((each) => each.series === plan.main);
  const reference = ranked.find((each) => each.series === plan.reference);
  const sentences = [`, ${sayPeriod(period)}, ${ranked.length} staplar i rangordning`];
  if (own) sentences.push(`${own.series.name} har ${say(own.value, plan)}${changeWords(plan)}.`);
  if (reference) sentences.push(`${reference.series.name} har ${say(reference.value, plan)}.`);
  if (best && best !== own) sentences.push(`Bäst är ${best.series.name} med ${say(best.value, plan)}.`);
  return sentences;
}

function say(value: number, { indicator: { declaration } }: ChartPlan): string {
  return sayValue(value, declaration.unit, decimalsOf(declaration));
}

function changeWords(plan: ChartPlan): string {
  const series = plan.main ?? plan.series[0];
  const latest = latestOf(series);
  const earlier = series && latest && earlierFigure(series, latest.period);
  if (!earlier) return '';
  const { change, since } = sayComparison(latest.value, earlier, wordingOf(plan.indicator.declaration));
  return `, ${change} ${since}`;
}

/** From the first figure to the last; months that are in the file without a figure aren't shown, and so not said. */
function span(plan: ChartPlan): string {
  const known = plan.series.map((series) => ({
    ...series,
    points: series.points.filter(({ value }) => value !== null),
  }));
  const periods = periodsOf(known);
  const drawnYears = plan.compare === 'years' ? (plan.options.last ?? 4) : Infinity;
  const lastYear = periods.at(-1)?.year ?? 0;
  const [first, last] = [periods.find((period) => period.year > lastYear - drawnYears), periods.at(-1)];
  if (!first || !last) return labelPeriod(periods[0] ?? { kind: 'year', year: lastYear });
  return comparePeriods(first, last) === 0 ? sayPeriod(last) : `${sayPeriod(first)} till ${sayPeriod(last)}`;
}

/** As many whole sentences as fit; the first is cut only when it alone is too long. */
function shortened(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (longer.length > LONGEST) break;
    text = longer;
  }
  return text === '' ? `${(sentences[0] ?? '').slice(0, LONGEST - 1)}…` : text;
}

/** A title inside a sentence: first letter small, unless it starts an abbreviation (`BUP`). */
function lowered(title: string): string {
  return /^\p{Lu}(\p{Lu}|\d)/u.test(title) ? title : title.charAt(0).toLocaleLowerCase('sv') + title.slice(1);
}
