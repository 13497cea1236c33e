import { complaints } from '../../diagnostics';
import { daysInMonth, monthName, parseDate } from '../../model';
import type { Subject } from './rule';

/** Complains of 30 February; a date in the wrong form has been complained of before. Gives whether it is a real day. */
export function complainOfDate({ value, tree, report }: Subject<string>): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === '') return false;
  if (parseDate(value) !== undefined) return true;
  const real = Number(month) >= 1 && Number(month) <= 12;
  const days = real ? daysInMonth(Number(year), Number(month)) : 0;
  const why = real
    ? `there is no ${Number(day)} ${ENGLISH[Number(month) - 1] ?? monthName(Number(month))} ${year}: the month has ${days} days`
    : `"${value}" is not a date: there is no month ${month}`;
  report(complaints.badDate(tree.span, { value, why }));
  return false;
}

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
