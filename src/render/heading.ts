import type { Chart } from '../model';
import type { Plugin } from './chart-js';
import { fontOf, ink, LEADING, SMALL, type ChartStyle } from './chart-style';
import { mark, writeText } from './draw-marks';
import { fitText } from './fit-text';
import { unitHeading } from './value-ticks';

/** Height of the line above the chart that holds a unit too long for the labels; 0 when there is none. */
export function headingHeight(chart: Chart): number {
  return unitHeading(chart.unit) === undefined ? 0 : Math.ceil(SMALL * LEADING) + 6;
}

/** Writes a long unit once above the chart: `kronor per invånare`. `left` in points. */
export function heading(chart: Chart, left: number, style: ChartStyle): Plugin[] {
  const unit = unitHeading(chart.unit);
  if (unit === undefined) return [];
  const [text = ''] = fitText(unit, { width: style.width - left, lines: 1, size: SMALL }, style);
  return [
    mark('heading', 'over', (context) => {
      context.textAlign = 'left';
      writeText(
        context,
        { text, x: left, y: (SMALL * LEADING) / 2 },
        { size: SMALL, family: fontOf(style, SMALL).family, colour: ink(style, 'grey') },
      );
    }),
  ];
}
