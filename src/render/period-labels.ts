import { MONTH_LABELS } from '../model';

/** A month with a year, as the axis names it. */
const MONTH = /^([a-zåäö]{3})[ \u00a0](\d{2})$/;

/**
 * Labels of a time axis, thinned until none touches another; a category without room for its label has ''.
 * Months over years have their year at the first label and at Januaries: all, then quarters, half-years and Januaries; the months of a year every second
 * or third from January; other periods every n-th, counted from the last.
 * @example thinLabels(['jan 25', 'feb 25', …], { pitch: 20, width: (text) => 6 * text.length }) // ['jan 25', '', '', 'apr', …]
 */
export function thinLabels(
  categories: readonly string[],
  room: { readonly pitch: number; readonly width: (text: string) => number; readonly gap: number },
): string[] {
  const fits = (labels: readonly string[]): boolean => apart(labels, room);
  const found = candidates(categories).find(fits) ?? categories.map(() => '');
  if (found.at(-1) !== '') return found;
  const last = found.with(-1, categories.at(-1) ?? '');
  return fits(last) ? last : found;
}

function candidates(categories: readonly string[]): string[][] {
  const months = categories.map((each) => MONTH.exec(each));
  if (months.every((each) => each !== null)) {
    const monthly = [1, 3, 6, 12].flatMap((every) => [
      withFirstYear(monthsEvery(every, categories), categories),
      monthsEvery(every, categories),
    ]);
    return [...monthly, ...[2, 3, 5].map((every) => januariesEvery(every, categories))];
  }
  if (categories.every((each) => isMonth(each))) {
    return [1, 2, 3, 6].map((step) => categories.map((each, at) => (at % step === 0 ? each : '')));
  }
  const steps = Array.from({ length: Math.max(1, categories.length) }, (_, at) => at + 1);
  return steps.map((step) =>
    categories.map((each, at) => ((categories.length - 1 - at) % step === 0 ? each : '')),
  );
}

function isMonth(category: string): boolean {
  return MONTH_LABELS.some((name) => name === category);
}

/** The first label says its year too: an axis that starts in the middle of a year must not leave the reader to count. */
function withFirstYear(labels: readonly string[], categories: readonly string[]): string[] {
  const first = labels.findIndex((label) => label !== '');
  return labels.map((label, at) => (at === first ? (categories[at] ?? label) : label));
}

/** January always with its year, the other kept months without. */
function monthsEvery(every: number, categories: readonly string[]): string[] {
  return categories.map((category) => {
    const name = category.slice(0, 3);
    const number = MONTH_LABELS.indexOf(name as (typeof MONTH_LABELS)[number]);
    if (number === 0) return category;
    return number % every === 0 ? name : '';
  });
}

/** Every n-th January, from the first. */
function januariesEvery(every: number, categories: readonly string[]): string[] {
  const januaries = categories.filter((each) => each.startsWith('jan'));
  return categories.map((each) =>
    each.startsWith('jan') && januaries.indexOf(each) % every === 0 ? each : '',
  );
}

function apart(
  labels: readonly string[],
  {
    pitch,
    width,
    gap,
  }: { readonly pitch: number; readonly width: (text: string) => number; readonly gap: number },
): boolean {
  let edge = -Infinity;
  return labels.every((label, at) => {
    if (label === '') return true;
    const half = width(label) / 2;
    const free = at * pitch - half >= edge;
    edge = at * pitch + half + gap;
    return free;
  });
}
