import type { SourceDeclaration } from '../../schema';
import { oncePerText } from './clean-text';
import { takeNumberApart, type Mark } from './number-text';

/** How numbers are written in a table. */
export interface Dialect {
  readonly decimal: Mark;
  /** Whether `decimal` is declared or proven by a cell; if not, `357.697` stays ambiguous. */
  readonly certain: boolean;
  /** A point or comma that groups thousands, only when declared. */
  readonly thousands?: Mark;
  readonly as: 'number' | 'mm:ss' | 'fraction';
  /** What a lone dash means; undefined when nobody said. */
  readonly dash?: 'missing' | 'zero';
}

/**
 * Finds the decimal mark of a table from all the cells that will be read, not from one: the mark that more cells prove.
 * @param rest cells of the other columns, asked only when the first ones prove nothing; they make nothing certain
 */
export function detectDialect(
  cells: Iterable<string>,
  source: SourceDeclaration,
  rest: () => Iterable<string> = () => [],
): Dialect {
  const thousands = source.thousands === '.' || source.thousands === ',' ? source.thousands : undefined;
  const declared = source.decimal ?? otherMark(thousands);
  const own = declared ?? provenBy(cells);
  const decimal = own ?? provenBy(rest()) ?? ',';
  return {
    decimal,
    certain: own !== undefined,
    ...(thousands && { thousands }),
    as: source.as ?? 'number',
    ...(source.dash && { dash: source.dash }),
  };
}

/** Whether a thousands mark and a decimal mark are declared to be the same. */
export function marksClash(source: SourceDeclaration): boolean {
  return source.decimal !== undefined && source.decimal === source.thousands;
}

function otherMark(mark: Mark | undefined): Mark | undefined {
  if (mark === undefined) return undefined;
  return mark === '.' ? ',' : '.';
}

/** The mark that most cells prove, the comma where as many prove either; undefined where none does. */
function provenBy(cells: Iterable<string>): Mark | undefined {
  const counts = { ',': 0, '.': 0 };
  const read = oncePerText(markIn);
  for (const cell of cells) {
    const mark = read(cell);
    if (mark) counts[mark]++;
  }
  if (counts[','] === 0 && counts['.'] === 0) return undefined;
  return counts[','] >= counts['.'] ? ',' : '.';
}

/** The decimal mark that a cell proves: its own, or the other one than that between its thousands. */
function markIn(cell: string): Mark | undefined {
  const parts = /[.,]/.test(cell) ? takeNumberApart(cell) : undefined;
  return parts && !parts.ambiguous ? (parts.mark ?? otherMark(parts.group)) : undefined;
}
