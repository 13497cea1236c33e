import { complaints } from '../diagnostics';
import type { Indicator } from '../model';
import type { MetricDeclaration } from '../schema';
import type { Dialect } from './number-dialect';
import type { TargetCell } from './read-body';
import { readNumber } from './read-number';
import { cellSpan, type Reading } from './reading';

/** A target line: its level in the unit of the metric, and what to call it. */
export type Target = NonNullable<Indicator['target']>;

const LABEL = 'Mål';

/** The declared target, else the one in a row or column of target levels (`Målnivå`), if the file has just one. */
export function findTarget(
  reading: Reading,
  cells: readonly TargetCell[],
  dialect: Dialect,
): Target | undefined {
  const declared = declaredTarget(reading.declaration);
  if (declared) return declared;
  const read = cells.map((each) => ({
    each,
    read: readNumber(each.cell.text, dialect, reading.declaration.unit),
  }));
  const values = new Set(read.flatMap(({ read: found }) => (found.kind === 'value' ? [found.value] : [])));
  const [value] = values;
  const first = cells[0];
  if (values.size > 1 && first)
    reading.report(complaints.severalTargets(cellSpan(reading.table, first.cell), { values: [...values] }));
  return values.size === 1 && value !== undefined ? { value, label: LABEL } : undefined;
}

/** The target that metrics.yaml gives; its label is "Mål" when none is given. */
export function declaredTarget({ target }: MetricDeclaration): Target | undefined {
  if (target === undefined) return undefined;
  return typeof target === 'number'
    ? { value: target, label: LABEL }
    : { value: target.value, label: target.label ?? LABEL };
}
