import { problems, type Diagnostic } from '../diagnostics';
import type { Cell } from '../model';
import type { Dialect } from './number-dialect';
import type { NumberProblem } from './read-number';
import { cellSpan, placeFor, type Reading } from './reading';

/** What is said of a cell that can't be read exactly, with the key that settles it. */
export function complaintOf(
  reading: Reading,
  cell: Cell,
  { problem, dialect }: { problem: NumberProblem; dialect: Dialect },
): Diagnostic {
  const where = cellSpan(reading.table, cell);
  const place = placeFor(reading, cell);
  const mark = cell.text.includes('.') ? '.' : ',';
  const { decimal } = dialect;
  const words: Readonly<Record<NumberProblem, () => Diagnostic>> = {
    unreadable: () => problems.unreadableNumber(where, place),
    ambiguous: () => problems.ambiguousNumber(where, { ...place, mark }),
    'undeclared-thousands': () => problems.undeclaredThousands(where, { ...place, mark, decimal }),
    'other-decimal': () => problems.otherDecimal(where, { ...place, decimal }),
    'other-unit': () => problems.otherUnit(where, { ...place, unit: reading.declaration.unit }),
    clock: () => problems.clock(where, place),
    'not-clock': () => problems.notClock(where, place),
    'percent-in-fraction': () => problems.percentInFraction(where, place),
  };
  return words[problem]();
}
