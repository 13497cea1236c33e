import { MONTH_NAMES } from '../../model';

/** What is likely to be another one at the next meeting: months, also without a year; weeks, quarters, years. */
const PERIOD = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:\d{1,2}\.? )?(?:${MONTH_NAMES.join('|')})(?: \d{4})?|(?:vecka|v\.) ?\d{1,2}(?:,? \d{4})?|(?:kvartal|tertial) ?\d(?: \d{4})?|20\d{2}(?:-\d{2})*)(?![\p{L}\d])`,
  'iu',
);

/** The first period that a text names; live figures name their own, unless one is pinned: `((bup@2026-03))`. @example namedPeriod('Väntande mars 2026') // 'mars 2026' */
export function namedPeriod(text: string): string | undefined {
  return PERIOD.exec(text.replace(/\(\([^()@]*\)\)/g, ''))?.[0];
}

/** Whether a subtitle tells something rather than naming measure, unit and place: a whole sentence, a live figure, a period. */
export function isProse(text: string): boolean {
  return /[.!?…]["”»)]?$/.test(text.trim()) || text.includes('((') || namedPeriod(text) !== undefined;
}
