import { periodKey, type ChartSeries, type Emphasis, type Period, type Series } from '../../model';

/** What is drawn, before axis and words: categories, series, what was left out. */
export interface Drawing {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The period of each category, where categories are periods of the current series. */
  readonly periods: readonly (Period | undefined)[];
  /** Sentences for the source line: `Visar 25 av 31.` */
  readonly remarks: readonly string[];
  /** The figures as text for the notes, header first. */
  readonly figures: readonly (readonly string[])[];
}

/** Greys for what isn't in focus, the nearest first. */
export const EARLIER: readonly Emphasis[] = ['earlier1', 'earlier2', 'earlier3', 'earlier4'];

/** The value of a series at a period; `null` when missing or absent. */
export function valueAt(series: Series, period: Period): number | null {
  const key = periodKey(period);
  return series.points.find((point) => periodKey(point.period) === key)?.value ?? null;
}

/** The same for many periods of one series. */
export function valuesAt(series: Series, periods: readonly Period[]): readonly (number | null)[] {
  const known = new Map(series.points.map((point) => [periodKey(point.period), point.value]));
  return periods.map((period) => known.get(periodKey(period)) ?? null);
}

/** `Gotland, Halland och Skåne`; of many names four and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} och ${rest} till`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} och ${shown.at(-1) ?? ''}` : (shown[0] ?? '');
}
