import type { Chart, ChartSeries } from '../../model';
import { answerMarks, BESIDE, type AnswerPlan } from '../answer-marks';
import { answerTexts, shares } from '../answer-texts';
import { barRows, rowConfig } from '../bar-rows';
import type { ChartConfiguration } from '../chart-js';
import { fontOf, ink, LEADING, widest, type ChartStyle } from '../chart-style';
import { fitText } from '../fit-text';
import { OUTLINE, solid, type Fill } from '../key';

/** Greys from dark to light for answers that aren't in focus; the lightest is white with an outline. */
const RAMP: readonly Fill[] = [...(['graphic1', 'graphic2', 'graphic3'] as const).map(solid), OUTLINE];

/** Room right of the bars that is counted on before the figures there are known, points. */
const OUTSIDE = 24;

/** Answers to questions as horizontal bars stacked to 100 %, named above the first bar. Shares are of each question's sum. */
export function answers(chart: Chart, style: ChartStyle): ChartConfiguration {
  const plan = planAnswers(chart, style);
  const datasets = shares(chart).map((data, at) => ({
    label: chart.series[at]?.name ?? '',
    data,
    backgroundColor: ink(style, plan.fills[at]?.fill ?? 'graphic1'),
    borderWidth: 0,
  }));
  const font = fontOf(style, { size: style.look.label });
  const ticks = { autoSkip: false, padding: 10, font, color: ink(style, 'ink') };
  const plugins = answerMarks(chart, plan, style);
  return rowConfig(plan, { datasets, values: { min: 0, max: 100 }, stacked: true, ticks, plugins }, style);
}

function planAnswers(chart: Chart, style: ChartStyle): AnswerPlan {
  const size = style.look.label;
  const above = Math.ceil(size * LEADING * 2) + 14;
  const { pitch, top, bottom } = barRows(chart.categories.length, above, style.height);
  const lines = Math.max(1, Math.min(4, Math.floor((pitch - 4) / (size * LEADING))));
  const names = chart.categories.map((name) => fitText(name, { width: style.width * 0.32, lines, size }, style));
  const left = Math.ceil(widest(names.flat(), { size }, style) + 10);
  const texts = answerTexts(chart, style.width - left - OUTSIDE, style);
  const beyond = Math.min(style.width * 0.25, widest(texts.outside, { size, bold: true }, style));
  const right = beyond > 0 ? Math.ceil(beyond) + BESIDE : 1;
  return { names, top, bottom, left, right, fills: fillsOf(chart.series), ...texts };
}

/** The answer in focus keeps the focus colour; the others take greys from dark to light in their order. */
function fillsOf(series: readonly ChartSeries[]): Fill[] {
  let next = 0;
  return series.map(({ emphasis }) =>
    emphasis === 'focus' ? solid('focus') : (RAMP[next++ % RAMP.length] ?? OUTLINE),
  );
}
