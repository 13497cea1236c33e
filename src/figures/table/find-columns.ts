import { problems } from '../../diagnostics';
import { keySpanAt, spanAt, type Step } from '../../source';
import { sameText } from '../text/clean-text';
import { nameOf, type Heading } from './headings';
import { listOf, type Reading } from '../reading';

/** Columns that the author named. */
export interface NamedColumns {
  readonly period: readonly Heading[];
  readonly series: readonly Heading[];
  /** `key` is the column's name as `where` has it, `cell` what its cells must say. */
  readonly where: readonly { readonly heading: Heading; readonly key: string; readonly cell: string }[];
  readonly value: readonly Heading[];
}

/** Finds the columns that `period`, `series`, `where` and `value` name; a name that isn't in the file is an error at its key. */
export function findNamedColumns(reading: Reading, headings: readonly Heading[]): NamedColumns {
  const { source } = reading;
  const find = (key: 'period' | 'series'): Heading[] =>
    listOf(source[key]).flatMap(
      (name, index) => findColumn(reading, headings, { name, path: stepsOf(source[key], key, index) }) ?? [],
    );
  const where = Object.entries(source.where ?? {}).flatMap(([key, cell]) => {
    const heading = findColumn(reading, headings, { name: key, path: ['where', key] });
    return heading ? [{ heading, key, cell }] : [];
  });
  return { period: find('period'), series: find('series'), where, value: findValues(reading, headings) };
}

interface Asked {
  readonly name: string;
  readonly path: readonly Step[];
}

function stepsOf(value: string | readonly string[] | undefined, key: string, index: number): Step[] {
  return typeof value === 'string' ? [key] : [key, index];
}

function findColumn(reading: Reading, headings: readonly Heading[], asked: Asked): Heading | undefined {
  const found =
    headings.find((each) => nameOf(each) === asked.name) ??
    headings.find((each) => each.path.some((label) => sameText(label, asked.name)));
  if (!found) complainOfColumn(reading, headings, asked);
  return found;
}

/** Columns named by `value`: by their own heading, else by a merged heading above them, else by the measure beside a period. */
function findValues(reading: Reading, headings: readonly Heading[]): Heading[] {
  const { value } = reading.source;
  return listOf(value).flatMap((name, index) => {
    const found = firstFilled([
      headings.filter((each) => sameText(nameOf(each), name) || sameText(each.path.join(' / '), name)),
      headings.filter((each) => each.path.some((label) => sameText(label, name))),
      headings.filter((each) => each.period && each.measure.some((label) => sameText(label, name))),
    ]);
    if (found.length === 0)
      complainOfColumn(reading, headings, { name, path: stepsOf(value, 'value', index) });
    return found;
  });
}

function firstFilled<T>(lists: readonly T[][]): T[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function complainOfColumn(reading: Reading, headings: readonly Heading[], { name, path }: Asked): void {
  const known = [...new Set(headings.flatMap((each) => [...each.path, ...each.measure]))];
  const key = String(path[0]);
  reading.report(
    problems.unknownColumn((key === 'where' ? keySpanAt : spanAt)(reading.tree, 'source', ...path), {
      key,
      name,
      known,
    }),
  );
}
