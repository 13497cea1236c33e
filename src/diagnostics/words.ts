/** Where a cell stands and what is written in it, for people who look it up in Excel. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

/** A number as people write it: `500 000`. */
export const inDigits = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

/** A figure of a series, as a diagnostic names it: `series` and `period` are what `accept` is matched with. */
export interface FigurePlace extends Partial<CellPlace> {
  /** Id of the metric. */
  readonly metric: string;
  readonly series: string;
  readonly period: string;
}

/** A cell in a sentence: `"7 312 st" in row 12, column 3`. */
export const at = (p: CellPlace): string => `"${p.raw}" in row ${p.row}, column ${p.column}`;
/** A figure in a sentence: `Kalmar län, 2026-03 ("82" in row 12, column 3)`. */
export const figure = (p: FigurePlace): string => {
  const cell = p.raw === undefined ? '' : ` ("${p.raw}" in row ${p.row ?? 0}, column ${p.column ?? 0})`;
  return `${p.series}, ${p.period}${cell}`;
};
/** How to accept a warning about a figure. */
export const acceptHelp = (code: string, p: FigurePlace): string =>
  `correct the cell, or if the figure is right add \`accept: [{ code: ${code}, period: ${p.period}, series: ${JSON.stringify(p.series)}, why: … }]\` to the metric "${p.metric}"`;

/** How to accept a warning about a file as a whole, as the last part of a help. */
export const acceptCode = (code: string): string =>
  `if it is right as it is, add \`accept: [{ code: ${code}, why: … }]\` to the metric`;

/** A cell of a metric. */
export interface MetricCell extends CellPlace {
  readonly metric: string;
}

/** Where a key is to be written. */
export const under = ({ metric }: MetricCell): string => `under the \`source\` of "${metric}"`;

/** A text in the form of a date that is no day; `days` is how many its month has, absent when there is no such month. */
export interface NoDay {
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly days?: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `there is no 30 February 2026: the month has 28 days` */
export function sayNoDay({ text, year, month, day, days }: NoDay): string {
  return days === undefined
    ? `"${text}" is not a date: there is no month ${String(month).padStart(2, '0')}`
    : `there is no ${day} ${MONTHS[month - 1] ?? ''} ${year}: the month has ${days} days`;
}
