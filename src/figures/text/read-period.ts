import {
  addDays,
  MONTH_LABELS,
  MONTH_NAMES,
  month,
  parseDate,
  partsOf,
  plainDate,
  week,
  weeksIn,
  year,
  type Period,
  type PlainDate,
} from '../../model';
import { cleanText, LETTERS } from './clean-text';
import { headsOtherPeriods } from './other-periods';

/** What a cell or heading says about time; a month or week without a year waits for one from elsewhere. */
export interface PartialPeriod {
  readonly year?: number;
  readonly month?: number;
  readonly week?: number;
}

/** `serial-date`: whole numbers are Excel's days since 1899-12-30. */
export type PeriodForm = 'text' | 'serial-date';

const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
const MONTHS = new Map<string, number>([
  ...numbered(ENGLISH),
  ...numbered(ENGLISH.map((each) => each.slice(0, 3))),
  ...numbered(MONTH_NAMES),
  ...numbered(MONTH_LABELS),
  ['sept', 9],
]);

type Form = readonly [RegExp, (a: string, b: string) => PartialPeriod | undefined];

/** The ways of writing a period, most telling first (DOMAIN 3.1); those that begin with a year, and the others. To add one, add a line. */
const YEAR_FIRST: readonly Form[] = [
  [/^(\d{4})-(\d{1,2})$/, inMonth],
  [/^(\d{4})\/(\d{1,2})$/, (a, b) => (isSchoolYear(a, b) ? undefined : inMonth(a, b))],
  [/^(\d{4})(\d{2})$/, inMonth],
  [/^(\d{4}) ?m(\d{1,2})$/, inMonth],
  [/^(\d{4}) ?[-]?[vwu](\d{1,2})$/, inWeek],
  [/^(\d{4})[ ,/-]+(?:v|v\.|vecka) ?(\d{1,2})$/, inWeek],
  [/^(\d{4})[ -]([a-z]+)\.?$/, (a, b) => named(b, a)],
  [/^(\d{4}-\d{2}-\d{2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?z?)?$/, ofDate],
  [/^(\d{4})$/, inYear],
];
const WORD_FIRST: readonly Form[] = [
  [/^(?:v|v\.|vecka|w|week) ?(\d{1,2})[ ,/-]+(\d{4})$/, (a, b) => inWeek(b, a)],
  [/^([a-z]+)\.?(?: |-|, | -)(?:')?(\d{4}|\d{2})$/, named],
  [/^(?:v|v\.|vecka) ?(\d{1,2})$/, (a) => inWeek(undefined, a)],
  [/^([a-z]+)\.?$/, (a) => named(a, undefined)],
];

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const LONGEST = 40;

/**
 * Reads a period: `2026-03`, `202603`, `2026M03`, `mars 2026`, `jan-26`, `2026-03-31`, `2026v12`, `2026`, and the partial
 * `mars` and `v 12`. Undefined for anything else. @example readPeriod('jan-26') // { year: 2026, month: 1 }
 */
export function readPeriod(text: string, as: PeriodForm = 'text'): PartialPeriod | undefined {
  if (text.length > LONGEST) return undefined;
  const label = cleanText(text).toLowerCase();
  if (as === 'serial-date') return ofSerial(label);
  for (const [form, read] of /^\d{4}/.test(label) ? YEAR_FIRST : WORD_FIRST) {
    const match = form.exec(label);
    const found = match && read(match[1] ?? '', match[2] ?? '');
    if (found) return found;
  }
  return undefined;
}

const WEEK_HEADING = new RegExp(
  `^v\\.?$|(?:^|[^${LETTERS}])(?:år|start)?(?:vecka|veckonr|veckonummer|week)(?![${LETTERS}])`,
  'i',
);
const MONTH_HEADING = new RegExp(`(?:månad|manad|^mån|month)(?:s?n(?:r|ummer))?\\.?(?![${LETTERS}])`, 'i');

/** Whether a heading says that weeks stand below it (or, in a corner, beside it). */
export function headsWeeks(heading: string): boolean {
  return WEEK_HEADING.test(heading);
}

/** `readPeriod` under a heading: bare numbers are weeks under `Vecka`, months under `Månad`, and nothing is read under `Kvartal`. */
export function periodReader(heading: string, form: PeriodForm): (text: string) => PartialPeriod | undefined {
  if (headsOtherPeriods(heading)) return () => undefined;
  const inWeeks = headsWeeks(heading);
  const inMonths = !inWeeks && MONTH_HEADING.test(heading);
  if (!inWeeks && !inMonths) return (text) => readPeriod(text, form);
  return (text) => {
    const yearAndWeek = inWeeks ? /^(\d{4})[- ]?(\d{2})$/.exec(text.trim()) : undefined;
    if (yearAndWeek) return inWeek(yearAndWeek[1], yearAndWeek[2] ?? '');
    const number = form === 'text' && /^\d{1,2}$/.test(text) ? Number(text) : 0;
    if (inWeeks && number >= 1 && number <= 53) return { week: number };
    if (inMonths && number >= 1 && number <= 12) return { month: number };
    return readPeriod(text, form);
  };
}

/** The period of a partial that has a year; undefined when the year is lacking. */
export function completePeriod(partial: PartialPeriod): Period | undefined {
  if (partial.year === undefined) return undefined;
  if (partial.month !== undefined) return month(partial.year, partial.month);
  if (partial.week === undefined) return year(partial.year);
  return partial.week <= weeksIn(partial.year) ? week(partial.year, partial.week) : undefined;
}

/** Two halves of a period, `{ year: 2026 }` and `{ month: 3 }`; undefined when both say the same kind of thing and differ. */
export function joinPeriods(a: PartialPeriod, b: PartialPeriod): PartialPeriod | undefined {
  const clash = (['year', 'month', 'week'] as const).some(
    (part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part],
  );
  const joined = { ...a, ...b };
  return clash || (joined.month !== undefined && joined.week !== undefined) ? undefined : joined;
}

/** Whether a period is, or may become, a month or a week. */
export function hasPart(period: PartialPeriod): boolean {
  return period.month !== undefined || period.week !== undefined;
}

/** Days since 1899-12-30 as Excel counts them, between 2000 and 2049: what an undeclared serial date looks like. */
export function looksSerial(text: string): boolean {
  const day = /^\d{5}$/.test(text.trim()) ? Number(text) : 0;
  return day >= 36_526 && day <= 54_788;
}

/** `2009/10` is a school year; that it might be October 2009 is no reason to read it so. */
function isSchoolYear(yearText: string, next: string): boolean {
  return next.length === 2 && (Number(yearText) + 1) % 100 === Number(next);
}

function inYear(text: string): PartialPeriod | undefined {
  const number = Number(text);
  return number >= FIRST_YEAR && number <= LAST_YEAR ? { year: number } : undefined;
}

function inMonth(yearText: string, monthText: string): PartialPeriod | undefined {
  const number = Number(monthText);
  const inside = inYear(yearText);
  return inside && number >= 1 && number <= 12 ? { ...inside, month: number } : undefined;
}

function inWeek(yearText: string | undefined, weekText: string): PartialPeriod | undefined {
  const number = Number(weekText);
  const inside = yearText === undefined ? {} : inYear(yearText);
  return inside && number >= 1 && number <= 53 ? { ...inside, week: number } : undefined;
}

function named(name: string, yearText: string | undefined): PartialPeriod | undefined {
  const number = MONTHS.get(name);
  if (number === undefined) return undefined;
  if (yearText === undefined) return { month: number };
  const inside = inYear(yearText.length === 2 ? `20${yearText}` : yearText);
  return inside && { ...inside, month: number };
}

function ofDate(text: string): PartialPeriod | undefined {
  const date = parseDate(text);
  return date && monthOf(date);
}

function ofSerial(text: string): PartialPeriod | undefined {
  const days = /^(\d{5})(?:[.,]\d{1,12})?$/.exec(text)?.[1];
  const found = days === undefined ? undefined : monthOf(addDays(plainDate(1899, 12, 30), Number(days)));
  return found && inYear(String(found.year)) && found;
}

function monthOf(date: PlainDate): PartialPeriod {
  const { year: ofYear, month: ofMonth } = partsOf(date);
  return { year: ofYear, month: ofMonth };
}

function numbered(names: readonly string[]): [string, number][] {
  return names.map((name, index) => [name, index + 1]);
}
