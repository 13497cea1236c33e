import { isBlank } from '../text/clean-text';
import { isFilled } from '../text/cell-kind';
import { isBarePeriodName } from '../table/find-periods';
import { type PartialPeriod, readPeriod } from '../text/read-period';
import { filledCells, labelIn, type Reading, type Row } from '../reading';
import { beginsLikeNote, isTargetName, isTotalName, readsLikeNote } from '../text/special-names';
import type { TablePlan } from '../table/table-plan';

/** What tells which cells of a row are figures. */
type Figures = Pick<RowRules, 'plan' | 'reading'>;

/** Whether a value cell of a row holds a number or says that one is missing. */
export function hasFigures(row: Row, { plan, reading }: Figures): boolean {
  const filled = plan.value.some(({ column }) => isFilled(reading.kindOf(row[column]?.text ?? '')));
  return filled && !(readsLikeNote(row[0]?.text.trim() ?? '') && hasText(row, { plan, reading }));
}

function hasText(row: Row, { plan, reading }: Figures): boolean {
  return plan.value.some(({ column }) => reading.kindOf(row[column]?.text ?? '') === 'text');
}

/** A sentence that the delimiter cut into cells, `Källa: Väntetider i vården, SKR, 12`; not a row of figures, however its name reads. */
export function isNote(row: Row, index: number, rules: RowRules): boolean {
  const label = row[0]?.text.trim() ?? '';
  if (!readsLikeNote(label) || !hasText(row, rules)) return false;
  const amongFigures = index <= rules.lastFigures;
  const figureLike = rules.plan.value.some((heading) => /^[-+(<>~]?\d/.test(row[heading.column]?.text ?? ''));
  return beginsLikeNote(label) ? !(amongFigures && figureLike) : !amongFigures && !figureLike;
}

/** Whether a row heads another table: it begins as the header and goes on otherwise, or says periods below a blank row. */
export function headsAnother(row: Row, index: number, { header, reading, blank }: RowRules): boolean {
  const first = labelIn(row, 0);
  const isSame = header !== undefined && first === header.name;
  if (!isSame && !blank.has(index - 1)) return false;
  const beside = row.slice(1).filter(({ text }) => !isBlank(text));
  const periods = beside.filter(({ text }) => readPeriod(text) !== undefined);
  const isHeading = beside.every((cell) => periods.includes(cell) || !isFilled(reading.kindOf(cell.text)));
  if (!isHeading || beside.length <= (first === '' ? 1 : 0)) return false;
  return isSame || isBarePeriodName(first) || (periods.length === beside.length && beside.length > 1);
}

/** Nothing in any cell. */
export function isBlankRow(row: Row): boolean {
  return row.every(({ text }) => isBlank(text));
}

/** The headings once more, as at the top of a printed page. */
export function repeatsHeader(row: Row, { header }: RowRules): boolean {
  if (!header || row.length < 2) return false;
  return row.every((cell, column) => cell.text === (header.row[column]?.text ?? ''));
}

/** One cell alone, among rows of figures, in a table whose rows have no other names: `Kalmar` above its months. */
export function isGroup(row: Row, index: number, { plan, lastFigures }: RowRules): boolean {
  if (plan.series.length > 0 || index >= lastFigures || filledCells(row) !== 1) return false;
  return !readsLikeNote(row.find(({ text }) => !isBlank(text))?.text.trim() ?? '');
}

/** A row with a figure or a period somewhere right of its first cell. */
export function holdsFigure(row: Row): boolean {
  return filledCells(row) > 1 && row.slice(1).some(({ text }) => /^-?\d+(?:[.,]\d+)?$/.test(text.trim()));
}

/** `mars 2026 prel`: a period with something after it. */
export function beginsWithPeriod(label: string): boolean {
  const words = label.split(' ');
  return [2, 1].some((count) => readPeriod(words.slice(0, count).join(' '))?.year !== undefined);
}

/** No name at all, or a blank one before a name: a group that a pivot table writes only once. */
export function lacksName(names: readonly string[]): boolean {
  const first = names.findIndex((name) => name !== '');
  return first !== 0 && !(first > 0 && names.some((name) => isTotalName(name) || isTargetName(name)));
}

/** What a row of the body is. `none`: blank, a note, a repeated header, left out by `where`, or reported; `end`: another table begins. */
export type RowMeaning =
  | { readonly kind: 'data'; readonly names: readonly string[]; readonly period?: PartialPeriod }
  | { readonly kind: 'target'; readonly names: readonly string[] }
  | { readonly kind: 'period-total'; readonly label: string }
  | { readonly kind: 'none' | 'end' };

/** What all rows of one body have in common. */
export interface RowRules {
  readonly reading: Reading;
  readonly plan: TablePlan;
  /** The lowest header row, and its first label. */
  readonly header: { readonly row: Row; readonly name: string } | undefined;
  /** Index of the last row with figures; what follows without any is a note if it stands apart or reads like one. */
  readonly lastFigures: number;
  /** Index of the first blank row after that. */
  readonly firstBlank: number;
  /** Indexes of blank rows. */
  readonly blank: ReadonlySet<number>;
  /** Whether a row has the cells that `where` asks for. */
  readonly isChosen: (row: Row) => boolean;
  /** The period that the cells of the period columns make together; undefined unless each says something. */
  readonly periodOf: (row: Row) => PartialPeriod | undefined;
}

/** A row with its place in the body. */
export interface BodyRow {
  readonly row: Row;
  readonly index: number;
}
