import { parsePeriodKey, type Period } from '../model';
import { filledCells, labelIn, type Row } from './reading';
import { completePeriod, readPeriod } from './read-period';

const LINE =
  /^(?:period|månad|avser|avser period|mätperiod|mätmånad|mättillfälle|mätår|år|vecka) ?: ?(.{1,40})$/i;

/** The period of a table that has none of its own: `at`, else a title line `Period: mars 2026` above the headings. */
export function findSnapshot(at: string | undefined, titleRows: readonly Row[]): Period | undefined {
  if (at !== undefined) return parsePeriodKey(at);
  for (const row of titleRows) {
    const partial = readPeriod(LINE.exec(lineOf(row))?.[1] ?? '');
    const period = partial && completePeriod(partial);
    if (period) return period;
  }
  return undefined;
}

/** `Period: mars 2026` in one cell, or `Period` and `mars 2026` side by side. */
function lineOf(row: Row): string {
  const [first, second] = [labelIn(row, 0), labelIn(row, 1)];
  return filledCells(row) === 2 && second !== '' ? `${first.replace(/ ?:$/, '')}: ${second}` : first;
}
