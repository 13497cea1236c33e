import { complaints } from '../diagnostics';
import { comparePeriods, type Indicator } from '../model';
import type { MetricDeclaration } from '../schema';
import type { Dialect } from './number-dialect';
import type { TargetCell } from './read-body';
import { readNumber } from './read-number';
import { cellSpan, type Reading } from './reading';

/** A target line: its level in the unit of the metric, and what to call it. */
export type Target = NonNullable<Indicator['target']>;

const LABEL = 'Mål';

/** The declared target, else the one in a row or column of target levels (`Målnivå`); of several periods the last counts. */
export function findTarget(
  reading: Reading,
  cells: readonly TargetCell[],
  dialect: Dialect,
): Target | undefined {
  const declared = declaredTarget(reading.declaration);
  if (declared) return declared;
  const read = cells.flatMap((each) => {
    const found = readNumber(each.cell.text, dialect, reading.declaration.unit);
    return found.kind === 'value' ? [{ ...each, value: found.value }] : [];
  });
  const last = read
    .flatMap(({ period }) => period ?? [])
    .sort(comparePeriods)
    .at(-1);
  const current = last ? read.filter(({ period }) => period && comparePeriods(period, last) === 0) : read;
  const [value, ...others] = new Set(current.map((each) => each.value));
  const first = current[0];
  if (others.length > 0 && first && value !== undefined) {
    reading.report(
      complaints.severalTargets(cellSpan(reading.table, first.cell), { values: [value, ...others] }),
    );
    return undefined;
  }
  return value === undefined ? undefined : { value, label: LABEL };
}

/** The target that metrics.yaml gives; its label is "Mål" when none is given. */
export function declaredTarget({ target }: MetricDeclaration): Target | undefined {
  if (target === undefined) return undefined;
  return typeof target === 'number'
    ? { value: target, label: LABEL }
    : { value: target.value, label: target.label ?? LABEL };
}
