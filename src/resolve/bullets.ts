import { problems } from '../diagnostics';
import { typedBullet, type Paragraph } from '../model';
import { spanWithin, type Entry, type Scalar, type Tree } from '../source';
import type { Context } from './context';
import { resolveLine } from './rich-text';

/** Bullets with their levels, from a block scalar of lines `- …` or from a list (PRODUCT.md, `bullets`). */
export function resolveBullets(tree: Tree | undefined, context: Context): readonly Paragraph[] {
  if (tree?.kind === 'scalar') return fromLines(tree, context);
  return tree?.kind === 'list' ? fromList(tree.items, 0, context) : [];
}

function fromLines(scalar: Scalar, context: Context): Paragraph[] {
  return scalar.text.split('\n').flatMap((line) => {
    const [, margin = '', text] = /^( *)- (.*)$/.exec(line.trimEnd()) ?? [];
    if (text === undefined) return [];
    const runs = resolveLine(text.trim(), { scalar }, context);
    return [{ runs, level: Math.floor(margin.length / 2) }];
  });
}

function fromList(items: readonly Tree[], level: number, context: Context): Paragraph[] {
  return items.flatMap((item) => {
    if (item.kind === 'scalar') return [bullet(item.text, { scalar: item, level }, context)];
    if (item.kind === 'list') return fromList(item.items, level + 1, context);
    return item.entries.flatMap((entry) => fromEntry(entry, level, context));
  });
}

/** `- Rubrik:` with bullets under it is a heading; `- Prognos: bra` is a text with a colon in it. */
function fromEntry({ key, value }: Entry, level: number, context: Context): Paragraph[] {
  if (value.kind === 'scalar') {
    const text = value.empty ? `${key.text}:` : `${key.text}: ${value.text}`;
    return [bullet(text, { scalar: value, level }, context)];
  }
  const below =
    value.kind === 'list'
      ? fromList(value.items, level + 1, context)
      : value.entries.flatMap((each) => fromEntry(each, level + 1, context));
  return [bullet(key.text, { scalar: key, level }, context), ...below];
}

function bullet(
  text: string,
  { scalar, level }: { readonly scalar: Scalar; readonly level: number },
  context: Context,
): Paragraph {
  return { runs: resolveLine(text.trim().replace(/\s*\n\s*/g, ' '), { scalar }, context), level };
}

/** A paragraph as it was typed: where its words begin in the scalar that holds it. */
interface Line {
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

function warn(lines: readonly Line[], key: 'text' | 'bullets', context: Context): void {
  const line = lines[typedBullet(lines.map(({ words }) => words)) ?? -1];
  if (!line) return;
  const mark = /^\S+/.exec(line.words)?.[0] ?? '';
  const at = spanWithin(line.scalar, line.start, line.start + mark.length);
  context.report(problems.typedBullet(at, { mark, key }));
}

/** The lines of a block scalar behind what stands before their words, or the bullets of a list. */
function linesIn(tree: Tree | undefined, before: RegExp): readonly Line[] {
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

function linesOfItem(item: Tree): readonly Line[] {
  if (item.kind === 'scalar') return [{ words: item.text, scalar: item, start: 0 }];
  if (item.kind === 'list') return item.items.flatMap(linesOfItem);
  return item.entries.flatMap(({ key, value }) => [
    { words: key.text, scalar: key, start: 0 },
    ...(value.kind === 'scalar' ? [] : linesOfItem(value)),
  ]);
}
