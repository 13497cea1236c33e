import { problems } from '../../diagnostics';
import { comparePeriods, latestOf, periodKey, rangeOf, type Indicator, type Series } from '../../model';
import type { MetricDeclaration } from '../../schema';
import { readMissing } from '../text/cell-kind';
import { reportNumber } from './read-cells';
import type { Dialect } from '../text/number-dialect';
import type { RawSeries } from './name-series';
import type { TargetCell } from './read-body';
import { readNumber } from '../text/read-number';
import { reportCell, type Reading } from '../reading';

/** A target line: its level in the unit of the metric, and what to call it. */
export type Target = NonNullable<Indicator['target']>;

const LABEL = 'Mål';

/** What targets in a table are read and checked by. */
interface TargetOptions {
  readonly dialect: Dialect;
  /** The metric's series as they were read. */
  readonly series: readonly Series[];
  /** The series of the file that were chosen: the others' targets are not the metric's. */
  readonly chosen: readonly RawSeries[];
}

/** The declared target, else that of a row or column of levels (`Målnivå`): of several periods, the one that holds for the latest figure. */
export function findTarget(
  reading: Reading,
  cells: readonly TargetCell[],
  { dialect, series, chosen }: TargetOptions,
): Target | undefined {
  const declared = declaredTarget(reading.declaration);
  if (declared) return declared;
  const levels = cells.filter((each) => isOfChosen(each, chosen)).flatMap((each) => readLevel(reading, each, dialect));
  const current = atLatest(levels, series);
  const [value, ...others] = new Set(current.map((each) => each.value));
  const first = current[0];
  if (!first || value === undefined) return undefined;
  const { range, unit } = reading.declaration;
  const [low, high] = range ?? rangeOf(unit) ?? [-Infinity, Infinity];
  const of = { metric: reading.id, series: LABEL, period: first.period ? periodKey(first.period) : '' };
  if (first.value < low || first.value > high)
    reportCell(reading, first.cell, (where, at) => problems.outOfRange(where, { ...of, ...at, low, high }));
  if (others.length === 0) return { value, label: LABEL };
  reportCell(reading, first.cell, (where) => problems.severalTargets(where, { values: [value, ...others] }));
  return undefined;
}

/** The target that metrics.yaml gives; its label is "Mål" when none is given. */
export function declaredTarget({ target }: MetricDeclaration): Target | undefined {
  if (target === undefined) return undefined;
  const { value, label = LABEL } = typeof target === 'number' ? { value: target } : target;
  return { value, label };
}

type Level = TargetCell & { readonly value: number };

/** A row or column of levels is everybody's; a level in a row of figures is that of its series. */
function isOfChosen({ names }: TargetCell, chosen: readonly RawSeries[]): boolean {
  const own = names.filter((name) => name !== '');
  return own.length === 0 || chosen.some(({ parts }) => own.every((name) => parts.includes(name)));
}

/** `≥ 90` and `minst 90` are 90. A level that can't be read is reported as any other cell. */
function readLevel(reading: Reading, target: TargetCell, dialect: Dialect): readonly Level[] {
  const text = target.cell.text.trim().replace(/^(?:[<>≤≥]=?|=[<>]|minst|högst|max|min)\s*(?=[-\d])/i, '');
  if (readMissing(text)) return [];
  const read = readNumber(text, dialect, reading.declaration.unit);
  if (read.kind === 'problem') reportNumber(reading, target.cell, { problem: read.problem, dialect });
  return read.kind === 'value' ? [{ ...target, value: read.value }] : [];
}

/** The levels of the last period up to the latest figure; those that are for later don't hold yet. */
function atLatest(levels: readonly Level[], series: readonly Series[]): readonly Level[] {
  const dated = levels.flatMap(({ period }) => period ?? []).sort(comparePeriods);
  if (dated.length === 0) return levels;
  const latest = series.flatMap((each) => latestOf(each)?.period ?? []).sort(comparePeriods);
  const end = latest.at(-1);
  const current = end && dated.findLast((period) => comparePeriods(period, end) <= 0);
  return levels.filter(({ period }) => period && current && comparePeriods(period, current) === 0);
}
