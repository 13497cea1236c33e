import { contrast, type Chart, type ChartSeries, type ColourRole } from '../../model';
import { answerMarks, BESIDE, type AnswerPlan } from '../answer-marks';
import { answerTexts, share } from '../answer-texts';
import { BAR, barRows, TALLEST } from '../bar-rows';
import type { ChartConfiguration } from '../chart-js';
import { chartOptions } from '../chart-options';
import { fontOf, ink, LEADING, widthOf, type ChartStyle } from '../chart-style';
import { fitText } from '../fit-text';
import { paper } from '../paper';

/** Greys from dark to light for answers that aren't in focus; the lightest is white with an outline. */
const RAMP: readonly ColourRole[] = ['graphic1', 'graphic2', 'graphic3', 'white'];

/** Room right of the bars that is counted on before the figures there are known, points. */
const OUTSIDE = 24;

/** Answers to questions as horizontal bars stacked to 100 %, named above the first bar. Shares are of each question's sum. */
export function answers(chart: Chart, style: ChartStyle): ChartConfiguration {
  const plan = planAnswers(chart, style);
  return {
    type: 'bar',
    data: {
      labels: plan.names.map((lines) => [...lines]),
      datasets: chart.series.map((series, at) => ({
        label: series.name,
        data: series.values.map((value, question) => share(chart, value, question)),
        backgroundColor: ink(style, plan.fills[at] ?? 'graphic1'),
        borderWidth: 0,
        barPercentage: BAR,
        categoryPercentage: 1,
        maxBarThickness: TALLEST,
        inflateAmount: 0,
      })),
    },
    options: {
      ...chartOptions(
        { top: plan.top, right: plan.right, bottom: plan.bottom, left: 0 },
        {
          x: { type: 'linear', display: false, stacked: true, min: 0, max: 100 },
          y: {
            type: 'category',
            stacked: true,
            border: { display: false },
            grid: { display: false, drawTicks: false },
            ticks: { autoSkip: false, padding: 10, font: fontOf(style, style.look.label), color: ink(style, 'ink') },
            afterFit: (axis: { width: number; paddingTop: number; paddingBottom: number }) =>
              Object.assign(axis, { width: plan.left, paddingTop: 0, paddingBottom: 0 }),
          },
        },
      ),
      indexAxis: 'y',
    },
    plugins: [paper(style), ...answerMarks(chart, plan, style)],
  };
}

function planAnswers(chart: Chart, style: ChartStyle): AnswerPlan {
  const above = Math.ceil(style.look.label * LEADING * 2) + 14;
  const { pitch, top, bottom } = barRows(chart.categories.length, above, style.height);
  const lines = Math.max(1, Math.min(4, Math.floor((pitch - 4) / (style.look.label * LEADING))));
  const names = chart.categories.map((name) =>
    fitText(name, { width: style.width * 0.32, lines, size: style.look.label }, style),
  );
  const widest = Math.max(0, ...names.flat().map((line) => widthOf(style, line, { size: style.look.label })));
  const left = Math.ceil(widest + 10);
  const texts = answerTexts(chart, style.width - left - OUTSIDE, style);
  const widths = texts.outside.map((text) => widthOf(style, text, { size: style.look.label, bold: true }));
  const beyond = Math.min(style.width * 0.25, Math.max(0, ...widths));
  const fills = fillsOf(chart.series);
  return {
    names,
    top,
    bottom,
    left,
    right: beyond > 0 ? Math.ceil(beyond) + BESIDE : 1,
    fills,
    inks: fills.map((fill) => inkOn(fill, style)),
    ...texts,
  };
}

/** The answer in focus keeps the focus colour; the others take greys from dark to light in their order. */
function fillsOf(series: readonly ChartSeries[]): ColourRole[] {
  let next = 0;
  return series.map(({ emphasis }) => {
    if (emphasis === 'focus') return 'focus';
    const fill = RAMP[next % RAMP.length] ?? 'graphic1';
    next += 1;
    return fill;
  });
}

/** White or ink, whichever reads better on the fill (at least 4.5:1, PPTX.md A10). */
function inkOn(fill: ColourRole, { colours }: ChartStyle): ColourRole {
  return contrast(colours.white, colours[fill]) >= contrast(colours.ink, colours[fill]) ? 'white' : 'ink';
}
