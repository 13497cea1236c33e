import { readMissing } from './missing';
import { takeClockApart, takeNumberApart } from './number-text';
import { isUnit } from './unit-suffix';

/** Whether a cell looks like a number with or without a unit: `81 %` and `7:29` do, `08 - Kalmar län` doesn't. */
export function looksNumeric(text: string, unit: string): boolean {
  const parts = takeNumberApart(text);
  return parts ? isUnit(parts.suffix, unit) : takeClockApart(text) !== undefined;
}

/** Whether a cell holds a number or says in so many words that one is missing; an empty one says nothing. */
export function looksFilled(text: string, unit: string): boolean {
  return looksNumeric(text, unit) || (readMissing(text) ?? 'empty') !== 'empty';
}
