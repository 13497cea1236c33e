import { addDays, dayNumber, daysInMonth, MONTH_LABELS, monthName, plainDate, type PlainDate } from './date';

/** What a figure is about: a month, an ISO week or a year. */
export type Period =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'year'; readonly year: number };

export const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });
export const week = (year: number, number: number): Period => ({ kind: 'week', year, week: number });
export const year = (number: number): Period => ({ kind: 'year', year: number });

/** The stable written form: `2026-03`, `2026-W12`, `2026`. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${period.year}-${two(period.month)}`;
    case 'week':
      return `${period.year}-W${two(period.week)}`;
    case 'year':
      return String(period.year);
  }
}

/** Reads the stable written form back; undefined for anything else. */
export function parsePeriodKey(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:W(\d{2})|(\d{2})))?$/.exec(text);
  if (!match) return undefined;
  const [inYear, inWeek, inMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[2] !== undefined) return inWeek >= 1 && inWeek <= weeksIn(inYear) ? week(inYear, inWeek) : undefined;
  if (match[3] !== undefined) return inMonth >= 1 && inMonth <= 12 ? month(inYear, inMonth) : undefined;
  return year(inYear);
}

/** Where a period stands among those of its kind: neighbours differ by one. A month's is year × 12 + month. */
export function periodOrdinal(period: Period): number {
  if (period.kind === 'month') return period.year * 12 + period.month;
  return period.kind === 'year' ? period.year : Math.floor(dayNumber(firstDay(period)) / 7);
}

/** Ascending by first day, then longer periods last. */
export function comparePeriods(a: Period, b: Period): number {
  // Periods of one kind, as those of a series, need no calendar.
  if (a.kind === b.kind) return a.year - b.year || placeInYear(a) - placeInYear(b);
  return dayNumber(firstDay(a)) - dayNumber(firstDay(b)) || dayNumber(lastDay(a)) - dayNumber(lastDay(b));
}

function placeInYear(period: Period): number {
  if (period.kind === 'year') return 0;
  return period.kind === 'month' ? period.month : period.week;
}

/** The same period a year before. Week 53 has none in a year of 52 weeks and becomes week 52. */
export function yearBefore(period: Period): Period {
  if (period.kind === 'week') return week(period.year - 1, Math.min(period.week, weeksIn(period.year - 1)));
  return { ...period, year: period.year - 1 };
}

/** The period right after. */
export function nextPeriod(period: Period): Period {
  if (period.kind === 'year') return year(period.year + 1);
  if (period.kind === 'month')
    return period.month === 12 ? month(period.year + 1, 1) : month(period.year, period.month + 1);
  return period.week >= weeksIn(period.year) ? week(period.year + 1, 1) : week(period.year, period.week + 1);
}

/** The first day of a period; of an ISO week its Monday. */
export function firstDay(period: Period): PlainDate {
  if (period.kind === 'week') return addDays(mondayOfWeekOne(period.year), (period.week - 1) * 7);
  return plainDate(period.year, period.kind === 'month' ? period.month : 1, 1);
}

/** The last day of a period; of an ISO week its Sunday. */
export function lastDay(period: Period): PlainDate {
  if (period.kind === 'week') return addDays(firstDay(period), 6);
  if (period.kind === 'year') return plainDate(period.year, 12, 31);
  return plainDate(period.year, period.month, daysInMonth(period.year, period.month));
}

/** Weeks in an ISO 8601 year: 52 or 53. */
export function weeksIn(ofYear: number): number {
  return (dayNumber(mondayOfWeekOne(ofYear + 1)) - dayNumber(mondayOfWeekOne(ofYear))) / 7;
}

/** A period in running text: `mars 2026`, `vecka 12 2026`, `2026`. */
export function sayPeriod(period: Period): string {
  if (period.kind === 'month') return `${monthName(period.month)} ${period.year}`;
  return period.kind === 'week' ? `vecka ${period.week} ${period.year}` : String(period.year);
}

/** A period on an axis: `mar 26`, `v 12 2026`, `2026`. */
export function labelPeriod(period: Period): string {
  if (period.kind === 'month') return `${MONTH_LABELS[period.month - 1] ?? ''} ${two(period.year % 100)}`;
  return period.kind === 'week' ? `v ${period.week} ${period.year}` : String(period.year);
}

function mondayOfWeekOne(ofYear: number): PlainDate {
  const fourth = plainDate(ofYear, 1, 4);
  const weekday = (dayNumber(fourth) + 3) % 7; // 1970-01-01 was a Thursday: 0 is Monday
  return addDays(fourth, -weekday);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
