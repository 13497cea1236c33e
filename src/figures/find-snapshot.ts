import { complaints } from '../diagnostics';
import { monthName, parsePeriodKey, type Period } from '../model';
import { spanAt } from '../source';
import { periodWithin } from './headings';
import type { TablePlan } from './table-plan';
import { filledCells, labelIn, type Reading, type Row } from './reading';
import { completePeriod, joinPeriods, readPeriodUnder, type PartialPeriod } from './read-period';

const LINE =
  /^(period|månad|avser|avser period|mätperiod|mätmånad|mättillfälle|mätår|år|vecka) ?: ?(.{1,40})$/i;

/**
 * The period of a table that has none of its own: `at`, else what the title lines above the headings say together,
 * `Period: mars 2026` or `År: 2026` and `Månad: mars`. An `at` that the file contradicts is an error: it is easily left from
 * the month before.
 */
export function findSnapshot(
  reading: Reading,
  titleRows: readonly Row[],
  plan: TablePlan,
): Period | undefined {
  const { at } = reading.source;
  const stated = titleRows.reduce<PartialPeriod>(
    (known, row) => joinPeriods(known, statedIn(row)) ?? known,
    {},
  );
  if (at === undefined) return completePeriod(stated);
  const period = parsePeriodKey(at);
  const { kind: _, ...declared } = period ?? { kind: 'none' };
  const heads = plan.shape === 'category' ? plan.value.map(periodWithin) : [];
  const others = [stated, ...heads].filter((each) => each !== undefined);
  const clash = others.find((each) => !joinPeriods(declared, each));
  const said = plan.dated ? 'it has periods of its own' : clash && `it says ${sayPartial(clash)}`;
  if (said !== undefined)
    reading.report(complaints.atContradicts(spanAt(reading.tree, 'source', 'at'), { at, said }));
  // `at: 2026` and a title line `Månad: mars` are March together.
  const joined = others.reduce<PartialPeriod>((known, each) => joinPeriods(known, each) ?? known, declared);
  return completePeriod(joined) ?? period;
}

function sayPartial({ year, month, week }: PartialPeriod): string {
  const part = month === undefined ? week && `vecka ${week}` : monthName(month);
  return [part, year].filter((each) => each !== undefined).join(' ');
}

function statedIn(row: Row): PartialPeriod {
  const [, label = '', said = ''] = LINE.exec(lineOf(row)) ?? [];
  return readPeriodUnder(label, said, 'text') ?? {};
}

/** `Period: mars 2026` in one cell, or `Period` and `mars 2026` side by side. */
function lineOf(row: Row): string {
  const [first, second] = [labelIn(row, 0), labelIn(row, 1)];
  return filledCells(row) === 2 && second !== '' ? `${first.replace(/ ?:$/, '')}: ${second}` : first;
}
