import { complaints } from '../diagnostics';
import type { Paragraph, Run } from '../model';
import { spanWithin, type Scalar, type Tree } from '../source';
import { checkSentence, type Shown } from './check-sentence';
import type { Context } from './context';
import { sayLiveFigure, type Manner } from './live-figures';

/** One line of an author's text as runs: markup read, live figures said, refused links reported at their place. */
export function resolveLine(
  line: string,
  scalar: Scalar,
  context: Context,
  manner: Manner = 'prose',
): readonly Run[] {
  const { pieces, refused } = context.parseInline(line);
  const offset = Math.max(0, scalar.text.indexOf(line));
  for (const link of refused) {
    const at = spanWithin(scalar, offset + link.start, offset + link.end);
    context.report(complaints.refusedLink(at, { address: link.address }));
  }
  const shown: Shown[] = [];
  const runs = pieces.map((piece): Run => {
    if (piece.kind === 'text') {
      const { kind: _, ...run } = piece;
      return run;
    }
    const at = spanWithin(scalar, offset + piece.start, offset + piece.end);
    const said = sayLiveFigure(piece.expression, at, context, manner);
    shown.push(...said.shown);
    return {
      text: said.text,
      ...(piece.bold === true && { bold: true }),
      ...(piece.italic === true && { italic: true }),
    };
  });
  checkSentence(shown, { line, scalar, at: offset }, context);
  return runs;
}

/** One line as plain words, for titles and cells, where markup has no place. */
export function resolveWords(tree: Tree | undefined, context: Context, manner: Manner = 'prose'): string {
  if (tree?.kind !== 'scalar') return '';
  const line = tree.text.trim().replace(/\s*\n\s*/g, ' ');
  return resolveLine(line, tree, context, manner)
    .map((run) => run.text)
    .join('');
}

/** Paragraphs of a block scalar: every line that isn't empty is one; a folded scalar (`>`) joins lines as YAML does. */
export function resolveParagraphs(tree: Tree | undefined, context: Context): readonly Paragraph[] {
  if (tree?.kind !== 'scalar') return [];
  const lines = tree.text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ runs: resolveLine(line, tree, context), level: 0 }));
}
