import { problems } from '../diagnostics';
import { isFileName, isVagueLabel, type Inline, type Paragraph, type Run } from '../model';
import type { Tree } from '../source';
import { fewEnough, isTooLong } from './check-size';
import type { Context, Shown } from './context';
import { asLine, linesOf, restOf, type Line } from './lines';
import { halfFigures, sayLiveFigure } from './live-figures';
import { checkSentence } from './named-periods';
import type { UnitForm } from './say-change';

/** One line of an author's text as runs: markup read, live figures said, refused links reported at their place. */
export function resolveLine(line: Line, context: Context, form: UnitForm = 'prose'): readonly Run[] {
  const { text, placeOf } = line;
  const { report } = context;
  const inline = context.parseInline(text);
  for (const { start, end, address } of inline.refused) report(problems.refusedLink(placeOf(start, end), { address }));
  reportVagueLinks(line, inline.pieces, context);
  for (const half of halfFigures(text, inline, context.ids))
    report(problems.badLiveFigure(placeOf(half.start, half.start + half.written.length), half));
  const shown: Shown[] = [];
  const runs = inline.pieces.map((piece): Run => {
    if (piece.kind === 'text') {
      const { kind: _, ...run } = piece;
      return run;
    }
    const { expression, start, end, bold, italic } = piece;
    const said = sayLiveFigure(expression, { at: placeOf(start, end), form }, context);
    shown.push(...said.shown);
    return { text: said.text, ...(bold && { bold }), ...(italic && { italic }) };
  });
  checkSentence(shown, line, context);
  return runs;
}

function reportVagueLinks({ text, placeOf }: Line, pieces: readonly Inline[], context: Context): void {
  let from = 0;
  for (const label of labelsOf(pieces)) {
    const found = text.indexOf(`[${label}](`, from);
    const start = Math.max(from, found);
    if (isVagueLabel(label)) context.report(problems.vagueLink(placeOf(start, start + label.length + 2), { label }));
    if (found >= 0) from = found + label.length;
  }
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
  if (tree?.kind !== 'scalar' || isTooLong(tree, context)) return '';
  return resolveLine(asLine(tree.text, tree), context, form)
    .map((run) => run.text)
    .join('');
}

/** Longest alternative text in characters (PPTX.md, A5). */
const LONGEST_ALT = 250;

/** An author's alternative text; one that is too long once its live figures are said is an error. */
export function resolveAlt(tree: Tree | undefined, context: Context): string {
  const alt = resolveWords(tree, context);
  if (tree && alt.length > LONGEST_ALT) context.report(problems.altTooLong(tree.span, { length: alt.length }));
  if (tree && isFileName(alt)) context.report(problems.altFileName(tree.span, { alt }));
  return alt;
}

/** Paragraphs of a block scalar: every line that isn't empty is one; a folded scalar (`>`) joins lines as YAML does. */
export function resolveParagraphs(tree: Tree | undefined, context: Context): readonly Paragraph[] {
  if (tree?.kind !== 'scalar' || isTooLong(tree, context)) return [];
  const lines = linesOf(tree)
    .map((line) => restOf(line))
    .filter(({ text }) => text !== '');
  return fewEnough(lines, 'paragraphs', { at: tree.span, report: context.report }).map((line) => ({
    runs: resolveLine(line, context),
    level: 0,
  }));
}
