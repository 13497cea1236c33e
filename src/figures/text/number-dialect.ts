import type { SourceDeclaration } from '../../schema';
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
  const own = majority(countMarks(cells));
  const declared = source.decimal ?? otherMark(thousands);
  const decimal = declared ?? own ?? majority(countMarks(rest())) ?? ',';
  return {
    decimal,
    certain: declared !== undefined || own !== undefined,
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
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    const parts = /[.,]/.test(cell) ? takeNumberApart(cell) : undefined;
    if (!parts || parts.ambiguous) continue;
    if (parts.mark === ',' || parts.group === '.') comma++;
    else if (parts.mark === '.' || parts.group === ',') point++;
  }
  return { comma, point };
}

function majority({ comma, point }: MarkCount): ',' | '.' | undefined {
  if (comma === 0 && point === 0) return undefined;
  return comma >= point ? ',' : '.';
}
