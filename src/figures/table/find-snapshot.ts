import { problems } from '../../diagnostics';
import { monthName, parsePeriodKey, type Period } from '../../model';
import { spanAt } from '../../source';
import { periodWithin } from './headings';
import type { TablePlan } from './table-plan';
import { filledCells, labelIn, type Reading, type Row } from '../reading';
import { completePeriod, joinPeriods, periodReader, type PartialPeriod } from '../text/read-period';

const LINE =
  /^(period|månad(?:er)?|avser|avser period|mätperiod|mätmånad|mättillfälle|mätår|år|vecka|kvartal|tertial|termin|halvår|t\.?o\.?m\.?(?: månad)?) ?: ?(.{1,40})$/i;

/**
 * The period of a table that has none of its own: `at`, else what the title lines above the headings say together,
 * `Period: mars 2026` or `År: 2026` and `Månad: mars`. An `at` that the file contradicts is an error: it is easily left from
 * the month before.
 */
export function findSnapshot(reading: Reading, titleRows: readonly Row[], plan: TablePlan): Period | undefined {
  const { at } = reading.source;
  const lines = titleRows.map(statedIn);
  const stated = lines.reduce<PartialPeriod>((known, each) => joinPeriods(known, each ?? {}) ?? known, {});
  if (at === undefined) return lines.includes(undefined) ? undefined : completePeriod(stated);
  const period = parsePeriodKey(at);
  const { kind: _, ...declared } = period ?? { kind: 'none' };
  const heads = plan.shape === 'category' ? plan.value.map(periodWithin) : [];
  const others = [stated, ...heads].filter((each) => each !== undefined);
  const clash = others.find((each) => !joinPeriods(declared, each));
  const clashes = plan.dated ? 'it has periods of its own' : clash && `it says ${partialText(clash)}`;
  if (clashes !== undefined)
    reading.report(problems.atContradicts(spanAt(reading.tree, 'source', 'at'), { at, said: clashes }));
  // `at: 2026` and a title line `Månad: mars` are March together.
  const joined = others.reduce<PartialPeriod>((known, each) => joinPeriods(known, each) ?? known, declared);
  return completePeriod(joined) ?? period;
}

function partialText({ year, month, week }: PartialPeriod): string {
  const part = month === undefined ? week && `vecka ${week}` : monthName(month);
  return [part, year].filter((each) => each !== undefined).join(' ');
}

/** Labels of title lines that may say other things than periods, `Avser: Kalmar län`, or nothing at all. */
const NOT_ALWAYS_PERIODS = /^(?:avser|mättillfälle|)$/i;

/** What a title line says of the period; undefined where it says something that can't be read. */
function statedIn(row: Row): PartialPeriod | undefined {
  const [, label = '', text = ''] = LINE.exec(lineOf(row)) ?? [];
  const read = periodReader(label, 'text')(text);
  return read ?? (NOT_ALWAYS_PERIODS.test(label) || /^(?:alla|samtliga)\b/i.test(text) ? {} : undefined);
}

/** `Period: mars 2026` in one cell, or `Period` and `mars 2026` side by side. */
function lineOf(row: Row): string {
  const [first, second] = [labelIn(row, 0), labelIn(row, 1)];
  return filledCells(row) === 2 && second !== '' ? `${first.replace(/ ?:$/, '')}: ${second}` : first;
}
