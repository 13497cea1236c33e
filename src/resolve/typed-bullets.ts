import { problems } from '../diagnostics';
import { typedBullet } from '../model';
import { spanWithin, type Scalar, type Tree } from '../source';
import type { Context } from './context';

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
