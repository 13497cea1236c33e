import { problems } from '../diagnostics';
import { isFileName, isVagueLabel, type Inline, type Paragraph, type Run } from '../model';
import { spanWithin, type Scalar, type Tree } from '../source';
import { checkSentence } from './check-sentence';
import type { Context, Shown } from './context';
import { unclosedFigures, unopenedFigures } from './half-figures';
import { sayLiveFigure } from './live-figures';
import type { Manner } from './say-change';

/** One line of an author's text as runs: markup read, live figures said, refused links reported at their place. */
export function resolveLine(
  line: string,
  scalar: Scalar,
  context: Context,
  manner: Manner = 'prose',
): readonly Run[] {
  const { pieces, refused, unclosed } = context.parseInline(line);
  const offset = Math.max(0, scalar.text.indexOf(line));
  for (const link of refused) {
    const at = spanWithin(scalar, offset + link.start, offset + link.end);
    context.report(problems.refusedLink(at, { address: link.address }));
  }
  for (const label of labelsOf(pieces).filter(isVagueLabel)) {
    const start = Math.max(0, line.indexOf(`[${label}](`));
    const at = spanWithin(scalar, offset + start, offset + start + label.length + 2);
    context.report(problems.vagueLink(at, { label }));
  }
  for (const half of [...unclosedFigures(line, unclosed), ...unopenedFigures(line, pieces, context)]) {
    const at = spanWithin(scalar, offset + half.start, offset + half.start + half.written.length);
    context.report(problems.badLiveFigure(at, half));
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

/** The labels of links; neighbours with one address are one link. */
function labelsOf(pieces: readonly Inline[]): readonly string[] {
  const labels: { readonly link: string; text: string }[] = [];
  let open: (typeof labels)[number] | undefined;
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.link === undefined) open = undefined;
    else if (open?.link === piece.link) open.text += piece.text;
    else labels.push((open = { link: piece.link, text: piece.text }));
  }
  return labels.map(({ text }) => text);
}

/** One line as plain words, for titles and cells, where markup has no place. */
export function resolveWords(tree: Tree | undefined, context: Context, manner: Manner = 'prose'): string {
  if (tree?.kind !== 'scalar') return '';
  const line = tree.text.trim().replace(/\s*\n\s*/g, ' ');
  return resolveLine(line, tree, context, manner)
    .map((run) => run.text)
    .join('');
}

/** Longest alternative text in characters (PPTX.md, A5). */
const LONGEST_ALT = 250;

/** An author's alternative text; one that is too long once its live figures are said is an error. */
export function resolveAlt(tree: Tree | undefined, context: Context): string {
  const alt = resolveWords(tree, context);
  if (tree && alt.length > LONGEST_ALT)
    context.report(problems.altTooLong(tree.span, { length: alt.length }));
  if (tree && isFileName(alt)) context.report(problems.altFileName(tree.span, { alt }));
  return alt;
}

/** Paragraphs of a block scalar: every line that isn't empty is one; a folded scalar (`>`) joins lines as YAML does. */
export function resolveParagraphs(tree: Tree | undefined, context: Context): readonly Paragraph[] {
  if (tree?.kind !== 'scalar') return [];
  const lines = tree.text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ runs: resolveLine(line, tree, context), level: 0 }));
}
