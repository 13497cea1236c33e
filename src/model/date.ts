import type { NoDay } from '../diagnostics/words';

/** A calendar day without time or zone, written `2026-03-25`. */
export type PlainDate = string & { readonly __plain: 'date' };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2026-03-25`; undefined for anything else, also for 30 February. */
export function parseDate(text: string): PlainDate | undefined {
  const [, year = 0, month = 0, day = 0] = ISO_DAY.exec(text)?.map(Number) ?? [];
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return valid ? (text as PlainDate) : undefined;
}

/** What is wrong with a text that has the form of a date and is no day: `2026-02-30`. Undefined for all other texts. */
export function noDay(text: string): NoDay | undefined {
  const match = ISO_DAY.exec(text);
  if (!match || parseDate(text) !== undefined) return undefined;
  const [, year = 0, month = 0, day = 0] = match.map(Number);
  const isMonth = month >= 1 && month <= 12;
  return { text, year, month, day, ...(isMonth && { days: daysInMonth(year, month) }) };
}

/** A date from its parts; months 1–12. Out-of-range parts are a bug in deck and throw. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = parseDate(text);
  if (!date) throw new RangeError(`not a date: ${text}`);
  return date;
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Days in a month (1–12) of the Gregorian calendar. @example daysInMonth(2024, 2) // 29 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01; the difference of two is a number of days. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The date so many days later (or earlier). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}

/** Full Swedish month names, lower case, January first. */
export const MONTH_NAMES: readonly string[] =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** Axis months, three letters each (DOMAIN part 6: not those of Intl). */
export const MONTH_LABELS: readonly string[] = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');

/** A date as people write it. @example sayDate('2026-03-25') // '25 mars 2026' */
export function sayDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** The Swedish name of a month (1–12). */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}
