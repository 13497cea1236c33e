import type { Paragraph } from '../model';
import { span, type Entry, type Scalar, type Tree } from '../source';
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
    const [mark, indentation = ''] = /^( *)- /.exec(line.text.trimEnd()) ?? [];
    return mark === undefined
      ? []
      : [bullet(restOf(line, mark.length), Math.floor(indentation.length / 2), context)];
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
function fromEntry(entry: Entry, level: number, context: Context): Paragraph[] {
  const { key, value } = entry;
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
