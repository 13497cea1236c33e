import type { Chart } from '../model';
import type { Plugin } from './chart-js';
import { LEADING, SMALL, type ChartStyle } from './chart-style';
import { fitLine } from './fit-text';
import { drawOver, writeText } from './pen';
import { unitHeading } from './value-ticks';

/** Height of the line above the chart that holds a unit too long for the labels; 0 when there is none. */
export function headingHeight(chart: Chart): number {
  return unitHeading(chart.unit) === undefined ? 0 : Math.ceil(SMALL * LEADING) + 6;
}

/** Writes a long unit once above the chart: `kronor per invånare`. `left` in points. */
export function heading(chart: Chart, left: number, style: ChartStyle): Plugin[] {
  const unit = unitHeading(chart.unit);
  if (unit === undefined) return [];
  const text = fitLine(unit, { width: style.width - left, size: SMALL }, style);
  const place = { x: left, y: (SMALL * LEADING) / 2, align: 'left', size: SMALL, colour: 'grey' } as const;
  return [drawOver('heading', style, (pen) => writeText(pen, text, place))];
}
