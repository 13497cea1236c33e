import { problems } from '../diagnostics';
import { LIMITS, type Span, type Tree } from '../source';
import type { Context } from './context';

/** Whether something is longer than a slide may be, which is reported. It is to be left out: to lay it out would take its time for nothing. */
export function isTooLong(tree: Tree, { report }: Pick<Context, 'report'>): boolean {
  const { start, end } = tree.span;
  const [count, most] = [end - start, LIMITS.slideCharacters];
  if (count > most) report(problems.slideTooLong(tree.span, { what: 'characters', count, most }));
  return count > most;
}

/** The bullets, paragraphs or rows of a slide; none when they are more than it may have, which is reported. */
export function fewEnough<T>(
  parts: readonly T[],
  what: 'bullets' | 'paragraphs' | 'rows',
  { at, report }: { readonly at: Span } & Pick<Context, 'report'>,
): readonly T[] {
  const [count, most] = [parts.length, LIMITS.slideParts];
  if (count <= most) return parts;
  report(problems.slideTooLong(at, { what, count, most }));
  return [];
}
