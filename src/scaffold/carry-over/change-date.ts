import { childAt, entryOf, type Tree } from '../../source';
import { applyMarks } from './apply-marks';
import type { Mark } from './mark';
import { sheetOf } from './sheet';

/** Gives a manifest another date; quotes around it stay. */
export function changeDate(tree: Tree, date: string): readonly Mark[] {
  const value = entryOf(childAt(tree, 'meeting'), 'date')?.value;
  if (value?.kind !== 'scalar') return [];
  const { start, end, file } = value.span;
  const quote = /^["']/.exec(file.text.slice(start, end))?.[0] ?? '';
  return [{ start, end, text: `${quote}${date}${quote}` }];
}

/** The text of a manifest with another date and no other change. */
export function redated(tree: Tree, date: string): string {
  return applyMarks(sheetOf(tree), changeDate(tree, date), '');
}
