/** A text in the form of a date that is no day; `days` is how many its month has, absent when there is no such month. */
export interface NoDay {
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly days?: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `there is no 30 February 2026: the month has 28 days` */
export function sayNoDay({ text, year, month, day, days }: NoDay): string {
  return days === undefined
    ? `"${text}" is not a date: there is no month ${String(month).padStart(2, '0')}`
    : `there is no ${day} ${MONTHS[month - 1] ?? ''} ${year}: the month has ${days} days`;
}
