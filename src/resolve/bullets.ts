import type { Paragraph } from '../model';
import type { Entry, Scalar, Tree } from '../source';
import type { Context } from './context';
import { resolveLine } from './rich-text';

/** Bullets with their levels, from a block scalar of lines `- …` or from a list (PRODUCT.md, `bullets`). */
export function resolveBullets(tree: Tree | undefined, context: Context): readonly Paragraph[] {
  if (tree?.kind === 'scalar') return fromLines(tree, context);
  return tree?.kind === 'list' ? fromList(tree.items, 0, context) : [];
}

function fromLines(scalar: Scalar, context: Context): Paragraph[] {
  return scalar.text.split('\n').flatMap((line) => {
    const match = /^( *)- (.*)$/.exec(line.trimEnd());
    if (!match) return [];
    return [
      {
        runs: resolveLine((match[2] ?? '').trim(), scalar, context),
        level: Math.floor((match[1] ?? '').length / 2),
      },
    ];
  });
}

function fromList(items: readonly Tree[], level: number, context: Context): Paragraph[] {
  return items.flatMap((item) => {
    if (item.kind === 'scalar') return [bullet(item.text, item, level, context)];
    if (item.kind === 'list') return fromList(item.items, level + 1, context);
    return item.entries.flatMap((entry) => fromEntry(entry, level, context));
  });
}

/** `- Rubrik:` with bullets under it is a heading; `- Prognos: bra` is a text with a colon in it. */
function fromEntry(entry: Entry, level: number, context: Context): Paragraph[] {
  const { key, value } = entry;
  if (value.kind === 'scalar') return [bullet(asTyped(key, value), value, level, context)];
  const below =
    value.kind === 'list'
      ? fromList(value.items, level + 1, context)
      : value.entries.flatMap((each) => fromEntry(each, level + 1, context));
  return [bullet(key.text, key, level, context), ...below];
}

function asTyped(key: Scalar, value: Scalar): string {
  return value.empty ? `${key.text}:` : `${key.text}: ${value.text}`;
}

function bullet(text: string, scalar: Scalar, level: number, context: Context): Paragraph {
  const line = text.trim().replace(/\s*\n\s*/g, ' ');
  return { runs: resolveLine(line, scalar, context), level };
}
