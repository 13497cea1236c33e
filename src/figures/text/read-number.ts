import { readMissing, type MissingMark } from './cell-kind';
import { oncePerText } from './clean-text';
import type { Dialect } from './number-dialect';
import { minutesIn, takeNumberApart, type NumberParts } from './number-text';
import { unitProblem } from './unit-suffix';

/** Why a cell can't be read exactly. */
export type NumberProblem =
  | 'unreadable'
  | 'ambiguous'
  | 'other-decimal'
  | 'undeclared-thousands'
  | 'other-unit'
  | 'clock'
  | 'not-clock'
  | 'percent-in-fraction';

/** What a cell says: a figure, nothing, or something that can't be read exactly. */
export type NumberReading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'missing'; readonly mark: MissingMark }
  | { readonly kind: 'problem'; readonly problem: NumberProblem };

/** A double holds every whole number of fifteen digits exactly, and not every longer one. */
const LONGEST_WHOLE = 15;

/**
 * Reads a cell exactly or not at all. Digits go from text to number once; `as: fraction` moves the decimal point in the
 * text, so 0.666 is 66.6 and not 66.60000000000001. With `mm:ss` the value is in minutes and `7,29` is 7 min 29 s.
 * @param unit the metric's unit: a cell that says another one is a problem
 */
export function readNumber(text: string, dialect: Dialect, unit: string): NumberReading {
  const plain = dialect.as !== 'mm:ss' && /^[-\d]\d/.test(text); // a figure for sure, as most cells are
  const mark = plain ? undefined : readMissing(text);
  if (mark === 'dash' && dialect.dash === 'zero') return { kind: 'value', value: 0 };
  if (mark) return { kind: 'missing', mark };
  return dialect.as === 'mm:ss' ? readClock(text) : readFigure(text, dialect, unit);
}

function readFigure(text: string, dialect: Dialect, unit: string): NumberReading {
  const parts = takeNumberApart(text);
  if (parts && parts.whole.length > LONGEST_WHOLE) return problem('unreadable');
  if (!parts) return problem(minutesIn(text) === undefined ? 'unreadable' : 'clock');
  const digits = digitsOf(parts, dialect);
  if (typeof digits === 'string') return problem(digits);
  const wrongUnit = unitProblem(parts.suffix, unit, dialect.as);
  if (wrongUnit) return problem(wrongUnit);
  const shift = dialect.as === 'fraction' ? 2 : 0;
  return { kind: 'value', value: toNumber({ ...digits, negative: parts.negative }, shift) };
}

type Digits = Pick<NumberParts, 'whole' | 'fraction' | 'negative'>;

/** Whole part and fraction by the dialect, or why there is no telling. */
function digitsOf(parts: NumberParts, dialect: Dialect): Omit<Digits, 'negative'> | NumberProblem {
  const { mark, group, whole, fraction } = parts;
  if (group !== undefined && group === dialect.decimal) return 'other-decimal';
  if (mark === undefined) return { whole, fraction };
  if (parts.ambiguous && mark === dialect.thousands) return { whole: whole + fraction, fraction: '' };
  if (parts.ambiguous && !(dialect.certain && mark === dialect.decimal))
    return dialect.certain ? 'undeclared-thousands' : 'ambiguous';
  return mark === dialect.decimal ? { whole, fraction } : 'other-decimal';
}

function toNumber({ whole, fraction, negative }: Digits, shift: number): number {
  const padded = fraction.padEnd(shift, '0');
  const value = Number(`${whole}${padded.slice(0, shift)}.${padded.slice(shift) || '0'}`);
  return negative && value !== 0 ? -value : value;
}

/** `readNumber` for the cells of one table. */
export function numberReader(dialect: Dialect, unit: string): (text: string) => NumberReading {
  return oncePerText((text) => readNumber(text, dialect, unit));
}

function readClock(text: string): NumberReading {
  // `7,29` is 7 minutes 29 seconds, as the region's releases write it (DOMAIN 2.3).
  const withColon = text.trim().replace(/^(\d{1,3})[,.](\d{2})\s*(?:min(?:uter|\.)?)?$/i, '$1:$2');
  const value = minutesIn(withColon);
  return value === undefined ? problem('not-clock') : { kind: 'value', value };
}

function problem(which: NumberProblem): NumberReading {
  return { kind: 'problem', problem: which };
}
