import { problems } from '../diagnostics';
import type { Heading } from './headings';
import { cellSpan, labelIn, placeFor, type Reading, type Row } from './reading';

/** Takes the rows of figures one by one, each with the names of its series. */
export type MixtureCheck = (row: Row, names: readonly string[]) => void;

/**
 * With `series: Enhet`, rows that differ in `Mått` or `Kön` too would follow each other in one series: counts after shares, men
 * after women. Said once a column, at the first row that differs from those before it.
 * @param unnamed columns that would name the series if the author hadn't chosen others
 */
export function checkMixture(reading: Reading, unnamed: readonly Heading[]): MixtureCheck {
  const open = new Map(unnamed.map((heading) => [heading, new Map<string, string>()]));
  return (row, names) => {
    const owner = names.join('\n');
    for (const [heading, labels] of open) {
      const label = labelIn(row, heading.column);
      const before = labels.get(owner) ?? label;
      labels.set(owner, before);
      const cell = row[heading.column];
      if (before === label || !cell) continue;
      reading.report(
        problems.mixedSeries(cellSpan(reading.table, cell), { ...placeFor(reading, cell), before }),
      );
      open.delete(heading);
    }
  };
}
