import { problems } from '../diagnostics';
import { isFileName, isVagueLabel, type Inline, type Paragraph, type Run } from '../model';
import { spanWithin, type Scalar, type Span, type Tree } from '../source';
import type { Context, Shown } from './context';
import { halfFigures, sayLiveFigure } from './live-figures';
import { checkSentence } from './named-periods';
import type { UnitForm } from './say-change';

/** One line of an author's text as runs: markup read, live figures said, refused links reported at their place. */
export function resolveLine(
  line: string,
  { scalar, form = 'prose' }: { readonly scalar: Scalar; readonly form?: UnitForm },
  context: Context,
): readonly Run[] {
  const { report } = context;
  const inline = context.parseInline(line);
  const offset = Math.max(0, scalar.text.indexOf(line));
  const spanOf = (start: number, end: number): Span => spanWithin(scalar, offset + start, offset + end);
  for (const { start, end, address } of inline.refused)
    report(problems.refusedLink(spanOf(start, end), { address }));
  for (const label of labelsOf(inline.pieces).filter(isVagueLabel)) {
    const start = Math.max(0, line.indexOf(`[${label}](`));
    report(problems.vagueLink(spanOf(start, start + label.length + 2), { label }));
  }
  for (const half of halfFigures(line, inline, context.ids))
    report(problems.badLiveFigure(spanOf(half.start, half.start + half.written.length), half));
  const shown: Shown[] = [];
  const runs = inline.pieces.map((piece): Run => {
    if (piece.kind === 'text') {
      const { kind: _, ...run } = piece;
      return run;
    }
    const { expression, start, end, bold, italic } = piece;
    const said = sayLiveFigure(expression, { at: spanOf(start, end), form }, context);
    shown.push(...said.shown);
    return { text: said.text, ...(bold && { bold }), ...(italic && { italic }) };
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
export function resolveWords(tree: Tree | undefined, context: Context, form: UnitForm = 'prose'): string {
  if (tree?.kind !== 'scalar') return '';
  const line = tree.text.trim().replace(/\s*\n\s*/g, ' ');
  return resolveLine(line, { scalar: tree, form }, context)
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
    .map((line) => ({ runs: resolveLine(line, { scalar: tree }, context), level: 0 }));
}
