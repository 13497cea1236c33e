import type { SourceDeclaration } from '../../schema';
import { oncePerText } from './clean-text';
import { takeNumberApart } from './number-text';

/** How numbers are written in a table. */
export interface Dialect {
  readonly decimal: ',' | '.';
  /** Whether `decimal` is declared or proven by a cell; if not, `357.697` stays ambiguous. */
  readonly certain: boolean;
  /** A point or comma that groups thousands, only when declared. */
  readonly thousands?: ',' | '.';
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
  const own = declared ?? majority(countMarks(cells));
  const decimal = own ?? majority(countMarks(rest())) ?? ',';
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

function otherMark(mark: ',' | '.' | undefined): ',' | '.' | undefined {
  if (mark === undefined) return undefined;
  return mark === '.' ? ',' : '.';
}

interface MarkCount {
  readonly comma: number;
  readonly point: number;
}

function countMarks(cells: Iterable<string>): MarkCount {
  const count = { ',': 0, '.': 0 };
  const read = oncePerText(decimalMark);
  for (const cell of cells) {
    const mark = read(cell);
    if (mark) count[mark]++;
  }
  return { comma: count[','], point: count['.'] };
}

/** The decimal mark that a cell proves: its own, or the other one than that between its thousands. */
function decimalMark(cell: string): ',' | '.' | undefined {
  const parts = /[.,]/.test(cell) ? takeNumberApart(cell) : undefined;
  if (!parts || parts.ambiguous) return undefined;
  return parts.mark ?? otherMark(parts.group);
}

function majority({ comma, point }: MarkCount): ',' | '.' | undefined {
  if (comma === 0 && point === 0) return undefined;
  return comma >= point ? ',' : '.';
}
