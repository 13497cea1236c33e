import type { Cell, Period } from '../../model';
import { listOf, type Reading } from '../reading';
import { type Heading } from '../table/headings';
import type { TablePlan } from '../table/table-plan';
import { sameText } from '../text/clean-text';

/** A cell at its period; its text isn't read yet. Absent where a row ends before this column. */
interface DatedCell {
  readonly period: Period;
  readonly cell: Cell | undefined;
}

/** A series of the file: the parts of its name (joined by ` / `) and its cells in the order of the file. */
export interface RawSeries {
  readonly name: string;
  readonly parts: readonly string[];
  readonly cells: readonly DatedCell[];
}

/** Sorts cells by the names of their series, in the order they are met; a row's names are put together once however often they come. */
export function seriesBook(reading: Reading, plan: TablePlan) {
  const byName = new Map<string, RawSeries & { readonly cells: DatedCell[] }>();
  const byRow = new Map<string, DatedCell[][]>();
  const namers = plan.value.map((heading) => seriesNamer(reading, plan, heading));
  /** Where the cells of a row with these names go, by value column; what isn't there yet is opened. */
  const ofRow = (names: readonly string[]): DatedCell[][] => {
    const key = names.length === 1 ? (names[0] ?? '') : names.join('\n');
    const known = byRow.get(key) ?? [];
    if (known.length === 0) byRow.set(key, known);
    return known;
  };
  const open = (names: readonly string[], column: number): DatedCell[] => {
    const parts = namers[column]?.(names) ?? names;
    const name = parts.join(' / ');
    const known = byName.get(name) ?? { name, parts, cells: [] };
    byName.set(name, known);
    return known.cells;
  };
  return { ofRow, open, all: (): readonly RawSeries[] => [...byName.values()] };
}

/**
 * The parts of a series' name: cells of the series columns, then the labels above the value that `value` doesn't name.
 * If none is left: the value heading, else the metric's title. Month × year tables are one series named by the title.
 */
function seriesNamer(
  { source, declaration }: Reading,
  { measures, shape }: TablePlan,
  { measure }: Heading,
): (names: readonly string[]) => readonly string[] {
  const [requested, ...others] = listOf(source.value);
  const isOnly = others.length === 0 && requested !== undefined;
  const isRequested = (label: string): boolean => requested !== undefined && sameText(label, requested);
  const free = isOnly ? measure.filter((label) => !isRequested(label)) : measure;
  const labels = measures.length < 2 ? [] : free;
  const own = shape === 'cross' && source.value === undefined ? [] : measure;
  const single = own.find(isRequested) ?? own.at(-1) ?? declaration.title;
  return (names) => {
    const parts = [...names.filter((name) => name !== ''), ...labels];
    return parts.length > 0 ? parts : [single];
  };
}
