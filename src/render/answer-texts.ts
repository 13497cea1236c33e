import { formatNumber, type Chart } from '../model';
import { widthOf, type ChartStyle } from './chart-style';
import { withUnit } from './value-ticks';

/** Where the figures of a chart of answers stand. */
export interface AnswerTexts {
  /** In each segment, by answer, then by question; '' where the segment is too narrow. */
  readonly inside: readonly (readonly string[])[];
  /** Right of each bar: the figures of its last answers that have no room inside. */
  readonly outside: readonly string[];
}

/** Between a segment's text and its edges, both sides together. */
const AIR = 6;

/** Percent of each question's sum by answer, then by question, so that 99 or 101 after rounding still fills the bar. */
export function shares({ series }: Chart): (number | null)[][] {
  return series.map(({ values }) =>
    values.map((value, question) => {
      const sum = series.reduce((total, each) => total + Math.max(0, each.values[question] ?? 0), 0);
      return value === null || sum === 0 ? null : (Math.max(0, value) / sum) * 100;
    }),
  );
}

/** Puts every figure into its segment of bars so wide, and what is too small at the end of a bar right of it; the first has the unit. */
export function answerTexts(chart: Chart, width: number, style: ChartStyle): AnswerTexts {
  const texts = chart.series.map(({ values }, at) =>
    values.map((value, question) => {
      if (value === null) return '';
      return at === 0 && question === 0
        ? withUnit(value, chart.unit, chart.decimals)
        : formatNumber(value, chart.decimals);
    }),
  );
  const parts = shares(chart);
  const inside = texts.map((row, at) =>
    row.map((text, question) => {
      const part = (parts[at]?.[question] ?? 0) / 100;
      return widthOf(text, { size: style.look.label, bold: true }, style) + AIR <= part * width ? text : '';
    }),
  );
  const outside = chart.categories.map((_, question) => {
    const lastInside = inside.findLastIndex((row) => row[question] !== '');
    const after = texts.slice(lastInside + 1).map((row) => row[question] ?? '');
    return after.filter((text) => text !== '').join(' · ');
  });
  return { inside, outside };
}
