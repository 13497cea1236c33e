import { problems } from '../../diagnostics';
import { keySpanAt, spanAt, type Span } from '../../source';
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
  /** Those of `series` and `where`, which hold names and nothing else. */
  readonly names: readonly Heading[];
}

/** Finds the columns that `period`, `series`, `where` and `value` name; a name that isn't in the file is an error at its key. */
export function findNamedColumns(reading: Reading, headings: readonly Heading[]): NamedColumns {
  const { source } = reading;
  const find = (key: 'period' | 'series' | 'value'): Heading[] =>
    listOf(source[key]).flatMap((name, index) => {
      const found = key === 'value' ? columnsOfValue(headings, name) : columnNamed(headings, name);
      const path = typeof source[key] === 'string' ? [key] : [key, index];
      if (found.length === 0)
        reportUnknown(reading, headings, { key, name, at: spanAt(reading.tree, 'source', ...path) });
      return found;
    });
  const where = Object.entries(source.where ?? {}).flatMap(([name, cell]) => {
    const [heading] = columnNamed(headings, name);
    if (heading) return [{ heading, key: name, cell }];
    const at = keySpanAt(reading.tree, 'source', 'where', name);
    reportUnknown(reading, headings, { key: 'where', name, at });
    return [];
  });
  const [period, series] = [find('period'), find('series')];
  const value = find('value');
  return { period, series, where, value, names: [...series, ...where.map(({ heading }) => heading)] };
}

function columnNamed(headings: readonly Heading[], name: string): readonly Heading[] {
  const found =
    headings.find((each) => nameOf(each) === name) ??
    headings.find((each) => each.path.some((label) => sameText(label, name)));
  return found ? [found] : [];
}

/** Columns named by `value`: by their own heading, else by a merged heading above them, else by the measure beside a period. */
function columnsOfValue(headings: readonly Heading[], name: string): readonly Heading[] {
  const ways: readonly ((heading: Heading) => boolean)[] = [
    (each) => sameText(nameOf(each), name) || sameText(each.path.join(' / '), name),
    (each) => each.path.some((label) => sameText(label, name)),
    (each) => each.period !== undefined && each.measure.some((label) => sameText(label, name)),
  ];
  return ways.map((isNamed) => headings.filter(isNamed)).find((found) => found.length > 0) ?? [];
}

function reportUnknown(
  reading: Reading,
  headings: readonly Heading[],
  { at, ...unknown }: { readonly key: string; readonly name: string; readonly at: Span },
): void {
  const known = [...new Set(headings.flatMap((each) => [...each.path, ...each.measure]))];
  reading.report(problems.unknownColumn(at, { ...unknown, known }));
}
