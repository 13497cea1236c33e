import { problems } from '../../diagnostics';
import { noDay, parseDate } from '../../model';
import type { Subject } from './rule';

/** Complains of 30 February; a date in the wrong form has been complained of before. Gives whether it is a real day. */
export function complainOfDate({ value, tree, report }: Subject<string>): boolean {
  const wrong = noDay(value);
  if (wrong) report(problems.badDate(tree.span, { value, wrong }));
  return parseDate(value) !== undefined;
}
