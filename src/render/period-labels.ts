import { MONTH_LABELS } from '../model';

/** A month or week with its year, as the axis names it: `mar 26`, `v 12 2026`. */
const DATED = /^([a-zåäö]{3}|v[ \u00a0]\d{1,2})[ \u00a0](\d{2}|\d{4})$/;

/** Whether all categories are months or weeks with their years, which need saying once a year only. */
export function areDated(categories: readonly string[]): boolean {
  return categories.every((each) => DATED.test(each));
}

/** Distance between categories and the least between two labels, points, and how wide a label is. */
interface LabelRoom {
  readonly pitch: number;
  readonly width: (text: string) => number;
  readonly gap: number;
}

/**
 * Labels of a time axis, thinned until none touches another; a category without room for its label has ''.
 * They are counted from the last, the one the text quotes: every month, quarter, half-year or year; every n-th of other periods.
 * Months and weeks have their year at the first label and where a new year begins; the months of a year are counted from January.
 * @example thinLabels(['jan 25', 'feb 25', …], { pitch: 20, width: (text) => 6 * text.length }) // ['jan 25', '', '', 'apr', …]
 */
export function thinLabels(categories: readonly string[], room: LabelRoom): string[] {
  const fits = (labels: readonly string[]): boolean => apart(labels, room);
  const found = candidates(categories).find(fits) ?? categories.map(() => '');
  if (found.at(-1) !== '') return found;
  const last = found.with(-1, categories.at(-1) ?? '');
  return fits(last) ? last : found;
}

function candidates(categories: readonly string[]): string[][] {
  if (categories.every((each) => isMonth(each)))
    return [1, 2, 3, 6].map((step) => categories.map((each, at) => (at % step === 0 ? each : '')));
  const fromLast = (step: number): string[] =>
    categories.map((each, at) => ((categories.length - 1 - at) % step === 0 ? each : ''));
  const steps = Array.from({ length: Math.max(1, categories.length) }, (_, at) => at + 1);
  if (!areDated(categories)) return steps.map(fromLast);
  const isMonthly = categories.every((each) => isMonth(each.slice(0, 3)));
  return (isMonthly ? MONTHS_APART : steps)
    .map(fromLast)
    .flatMap((shown) => [yearsOnce(shown.with(0, categories[0] ?? '')), yearsOnce(shown)]);
}

const MONTHS_APART = [1, 3, 6, 12, 24, 36, 60];

function isMonth(category: string): boolean {
  return MONTH_LABELS.some((name) => name === category);
}

/** Says the year where it differs from that of the label before. */
function yearsOnce(labels: readonly string[]): string[] {
  let known = '';
  return labels.map((label) => {
    const [, name = label, year = known] = DATED.exec(label) ?? [];
    const isNew = year !== known;
    known = year;
    return isNew ? label : name;
  });
}

function apart(labels: readonly string[], { pitch, width, gap }: LabelRoom): boolean {
  let edge = -Infinity;
  return labels.every((label, at) => {
    if (label === '') return true;
    const half = width(label) / 2;
    const free = at * pitch - half >= edge;
    edge = at * pitch + half + gap;
    return free;
  });
}
