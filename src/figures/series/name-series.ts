import { sameText } from '../text/clean-text';
import { type Heading, nameOf } from '../table/headings';
import type { TablePlan } from '../table/table-plan';
import { listOf, type Reading } from '../reading';
import type { Cell, Period } from '../../model';

/** Where a cell stands: the names in its row and the heading above it. */
export interface Crossing {
  readonly names: readonly string[];
  readonly heading: Heading;
  /** What `freeLabels` gives for the heading; worked out once for all rows. */
  readonly free: readonly string[];
}

/**
 * The parts of a series' name: cells of the series columns, then the labels above the value that `value` doesn't pin.
 * If none is left: the value heading, else the metric's title. Month × year tables are one series named by the title.
 */
export function nameParts(
  reading: Reading,
  plan: TablePlan,
  { names, heading, free }: Crossing,
): readonly string[] {
  const rowNames = names.filter((name) => name !== '');
  const parts = [...rowNames, ...free];
  if (parts.length > 0) return parts;
  const own = heading.measure.length > 0 && !(plan.shape === 'cross' && reading.source.value === undefined);
  return [own ? pinnedName(reading, heading) : reading.declaration.title];
}

/** The labels above a value column that tell it from the others and that `value` doesn't pin. */
export function freeLabels(reading: Reading, plan: TablePlan, heading: Heading): readonly string[] {
  const asked = listOf(reading.source.value);
  if (plan.measures.length < 2) return [];
  if (asked.length !== 1) return heading.measure;
  return heading.measure.filter((label) => !asked.some((name) => sameText(name, label)));
}

function pinnedName(reading: Reading, heading: Heading): string {
  const [asked] = listOf(reading.source.value);
  return (
    heading.measure.find((label) => asked !== undefined && sameText(label, asked)) ??
    heading.measure.at(-1) ??
    nameOf(heading)
  );
}

/** A cell at its period; its text isn't read yet. Absent where a row ends before this column. */
export interface DatedCell {
  readonly period: Period;
  readonly cell: Cell | undefined;
}

/** A series of the file: the parts of its name (joined by ` / `) and its cells in the order of the file. */
export interface RawSeries {
  readonly name: string;
  readonly parts: readonly string[];
  readonly cells: readonly DatedCell[];
}
