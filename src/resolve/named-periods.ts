import { problems } from '../diagnostics';
import {
  comparePeriods,
  firstDay,
  isSettled,
  month,
  MONTH_NAMES,
  parsePeriodKey,
  periodKey,
  periodOrdinal,
  sayPeriod,
  week,
  type Period,
  type PlainDate,
} from '../model';
import type { Span } from '../source';
import type { Context, Shown } from './context';
import type { Line } from './lines';

/** A month or week that a text names, and where: UTF-16 offsets into the text. */
interface NamedPeriod {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

/** `mars 2026`, `vecka 12 2026`, `2026-03`. What makes it a date (`25 mars 2026`, `2026-03-25`) is caught as well, to be left out. */
const WRITTEN = new RegExp(
  String.raw`(\d{1,2}\.? )?\b(${MONTH_NAMES.join('|')}) (\d{4})\b|\b(?:vecka|v\.?) ?(\d{1,2}),? (\d{4})\b|\b(\d{4}-\d{2})(-\d)?(?![\d-])`,
  'giu',
);

/** Words before a period that the text is compared with or counted from, not about. */
const COMPARED = /(?:sedan|jämfört med|jämförelse med|än|mot|från|från och med|fr\.o\.m\.|före|innan)(?: i)? $/i;

/** More than the words of a comparison take. */
const LONGEST_COMPARED = 40;

/** The months and weeks that a text says something of, with their years; days, comparisons and live figures aren't among them. */
export function namedPeriods(text: string): readonly NamedPeriod[] {
  const plain = withoutFigures(text);
  return [...plain.matchAll(WRITTEN)].flatMap((match) => {
    const before = plain.slice(Math.max(0, match.index - LONGEST_COMPARED), match.index);
    const period = COMPARED.test(before) ? undefined : periodOf(match);
    return period ? [{ period, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** A text with spaces where live figures stand. */
function withoutFigures(text: string): string {
  let plain = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('((', from);
    const end = start < 0 ? -1 : text.indexOf('))', start + 2);
    if (end < 0) return plain + text.slice(from);
    plain += text.slice(from, start) + ' '.repeat(end + 2 - start);
    from = end + 2;
  }
}

function periodOf([, day, name, year, inWeek, weekYear, key, date]: RegExpExecArray): Period | undefined {
  if (day !== undefined || date !== undefined) return undefined;
  if (name !== undefined) {
    return month(Number(year), MONTH_NAMES.indexOf(name.toLowerCase()) + 1);
  }
  return inWeek === undefined ? parsePeriodKey(key ?? '') : week(Number(weekYear), Number(inWeek));
}

/** Periods of a kind in a year: earlier ones than that are comparisons, not forgotten texts. */
const PER_YEAR = { month: 12, week: 52, year: 1 } as const;

/**
 * The period in a text that disagrees with the figures it is about: one that is later than all of them and had begun at the
 * meeting or, where the text names none of theirs, one of the year before. The same month of earlier years is a comparison, and
 * what begins after the meeting is a plan.
 */
export function strayPeriod(
  named: readonly NamedPeriod[],
  figures: readonly Period[],
  meeting: PlainDate,
): NamedPeriod | undefined {
  const last = [...figures].sort(comparePeriods).at(-1);
  if (!last) return undefined;
  const alike = named.filter(({ period }) => period.kind === last.kind);
  const ahead = alike.find(({ period }) => comparePeriods(period, last) > 0 && firstDay(period) <= meeting);
  if (ahead) return ahead;
  const theirs = new Set(figures.map(periodKey));
  if (alike.some(({ period }) => theirs.has(periodKey(period)))) return undefined;
  const newest = [...alike].sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
  const behind = newest ? periodOrdinal(last) - periodOrdinal(newest.period) : 0;
  return behind > 0 && behind < PER_YEAR[last.kind] ? newest : undefined;
}

/** Warns when a sentence names another period than that of the live figures in it. */
export function checkSentence(shown: readonly Shown[], { text, placeOf }: Line, context: Context): void {
  const figures = shown.map(({ period }) => period);
  const stray = strayPeriod(namedPeriods(text), figures, context.meeting);
  if (!stray) return;
  const where = placeOf(stray.start, stray.end);
  reportPeriod(problems.textPeriod, { shown, named: stray.period, where }, context);
}

/** Reports a text that names another period than its figures', unless the `accept` of one of their metrics accepts it. */
export function reportPeriod(
  make: typeof problems.textPeriod,
  { shown, named, where }: { shown: readonly Shown[]; named: Period; where: Span },
  context: Context,
): void {
  const [first] = shown;
  if (!first) return;
  const { indicator, period } = first;
  const words = { named: sayPeriod(named), last: sayPeriod(period), period: periodKey(named) };
  const found = make(where, { id: indicator.id, ...words });
  if (!shown.some((each) => isSettled(each.indicator.declaration, found))) context.report(found);
}
