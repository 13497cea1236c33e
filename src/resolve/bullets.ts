import { problems } from '../diagnostics';
import { typedBullet, type Paragraph } from '../model';
import { span, spanWithin, type Entry, type Scalar, type Tree } from '../source';
import { fewEnough, isTooLong } from './check-size';
import type { Context } from './context';
import { asLine, linesOf, restOf, type Line } from './lines';
import { resolveLine } from './rich-text';

/** Bullets with their levels, from a block scalar of lines `- …` or from a list (PRODUCT.md, `bullets`). */
export function resolveBullets(tree: Tree | undefined, context: Context): readonly Paragraph[] {
  if (!tree || tree.kind === 'map' || isTooLong(tree, context)) return [];
  const bullets = tree.kind === 'scalar' ? fromLines(tree, context) : fromList(tree.items, 0, context);
  return fewEnough(bullets, 'bullets', { at: tree.span, report: context.report });
}

function fromLines(scalar: Scalar, context: Context): Paragraph[] {
  return linesOf(scalar).flatMap((line) => {
    const [mark, margin = ''] = /^( *)- /.exec(line.text.trimEnd()) ?? [];
    if (mark === undefined) return [];
    return [bullet(restOf(line, mark.length), Math.floor(margin.length / 2), context)];
  });
}

function fromList(items: readonly Tree[], level: number, context: Context): Paragraph[] {
  return items.flatMap((item) => {
    if (item.kind === 'scalar') return [bullet(asLine(item.text, item), level, context)];
    if (item.kind === 'list') return fromList(item.items, level + 1, context);
    return item.entries.flatMap((entry) => fromEntry(entry, level, context));
  });
}

/** `- Rubrik:` with bullets under it is a heading; `- Prognos: bra` is a text with a colon in it. */
function fromEntry({ key, value }: Entry, level: number, context: Context): Paragraph[] {
  if (value.kind === 'scalar') return [bullet(asTyped(key, value), level, context)];
  const below =
    value.kind === 'list'
      ? fromList(value.items, level + 1, context)
      : value.entries.flatMap((each) => fromEntry(each, level + 1, context));
  return [bullet(asLine(key.text, key), level, context), ...below];
}

function asTyped(key: Scalar, value: Scalar): Line {
  const text = value.empty ? `${key.text}:` : `${key.text}: ${value.text}`;
  const whole = span(key.span.file, key.span.start, value.span.end);
  return asLine(text, { style: key.style, span: whole });
}

function bullet(line: Line, level: number, context: Context): Paragraph {
  return { runs: resolveLine(line, context), level };
}

/** A paragraph as it was typed: where its words begin in the scalar that holds it. */
interface TypedLine {
  readonly words: string;
  readonly scalar: Scalar;
  readonly start: number;
}

/** Warns of a list that is typed into `text`, or of a second mark before a bullet (PPTX.md A8). */
export function checkTypedBullets(
  { text, bullets }: { readonly text: Tree | undefined; readonly bullets: Tree | undefined },
  context: Context,
): void {
  warn(linesIn(text, /^\s*/), 'text', context);
  warn(linesIn(bullets, /^ *- /), 'bullets', context);
}

function warn(lines: readonly TypedLine[], key: 'text' | 'bullets', context: Context): void {
  const line = lines[typedBullet(lines.map(({ words }) => words)) ?? -1];
  if (!line) return;
  const mark = /^\S+/.exec(line.words)?.[0] ?? '';
  const at = spanWithin(line.scalar, line.start, line.start + mark.length);
  context.report(problems.typedBullet(at, { mark, key }));
}

/** The lines of a block scalar behind what stands before their words, or the bullets of a list. */
function linesIn(tree: Tree | undefined, before: RegExp): readonly TypedLine[] {
  if (tree?.kind === 'list') return tree.items.flatMap((item) => linesOfItem(item));
  if (tree?.kind !== 'scalar') return [];
  let offset = 0;
  return tree.text.split('\n').flatMap((line) => {
    const begin = before.exec(line)?.[0].length ?? 0;
    const start = offset + begin;
    offset += line.length + 1;
    const words = line.slice(begin);
    return words.trim() === '' ? [] : [{ words, scalar: tree, start }];
  });
}

function linesOfItem(item: Tree): readonly TypedLine[] {
  if (item.kind === 'scalar') return [{ words: item.text, scalar: item, start: 0 }];
  if (item.kind === 'list') return item.items.flatMap(linesOfItem);
  return item.entries.flatMap(({ key, value }) => [
    { words: key.text, scalar: key, start: 0 },
    ...(value.kind === 'scalar' ? [] : linesOfItem(value)),
  ]);
}
