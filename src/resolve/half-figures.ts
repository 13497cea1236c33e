import type { Inline, UnclosedFigure } from '../model';
import type { Context } from './context';

/** A live figure with parentheses at one end only. */
export interface HalfFigure {
  readonly written: string;
  readonly why: string;
  readonly start: number;
}

/** `((bup-fb-30)`, `((bup-fb-30.period]]`. */
export function unclosedFigures(line: string, unclosed: readonly UnclosedFigure[]): readonly HalfFigure[] {
  return unclosed.map(({ start, end }) => ({
    written: line.slice(start, end),
    why: 'the two parentheses that open it are never closed with ))',
    start,
  }));
}

/** `(bup-fb-30))`: the id of a metric behind one parenthesis that two close, while no other is open. */
export function unopenedFigures(
  line: string,
  pieces: readonly Inline[],
  { ids }: Pick<Context, 'ids'>,
): readonly HalfFigure[] {
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  let from = 0;
  return texts.flatMap((text) =>
    [...text.matchAll(UNOPENED)].flatMap((match) => {
      const [written, id = ''] = match;
      const start = Math.max(from, line.indexOf(written, from));
      from = start + 1;
      if (!ids.has(id) || isOpen(text.slice(0, match.index))) return [];
      return [{ written, why: 'it opens with one parenthesis and closes with two', start }];
    }),
  );
}

/** The id is taken whole, so that a long word is looked at once. */
const UNOPENED = /(?<!\()\(\s*([a-z0-9][a-z0-9-]*)(?![a-z0-9-])[^()\s]*\s*\)\)/g;

/** Whether a parenthesis is open at the end of a text. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}
