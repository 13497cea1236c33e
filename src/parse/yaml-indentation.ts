import { problems, type Diagnostic } from '../diagnostics';
import { lineText, maskedPart, span, type SourceFile } from '../source';
import type { Explanation, Syntax } from './yaml-explanation';

/** Explanations of lines that start at another column than the lines they belong with. */
export const explainIndentation: readonly Explanation[] = [oddSpace, misaligned];

/** Lines that are looked back at. */
const MOST_LINES = 400;

/** What a line begins: an item of a list at its hyphen, or a key; `open` when its value must be on the lines below. */
interface Level {
  readonly kind: 'item' | 'key';
  readonly column: number;
  readonly name: string;
  readonly line: number;
  readonly open: boolean;
}

/** A no-break space looks like a space and is text. */
function oddSpace({ file, line }: Syntax): Diagnostic | undefined {
  for (const each of [line, line + 1, line - 1]) {
    const before = /^[ -]*(?=[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff])/.exec(lineText(file, each));
    if (!before) continue;
    const start = (file.lineStarts[each - 1] ?? 0) + before[0].length;
    return problems.badIndentation(span(file, start, start + 1), {
      problem: 'what stands here looks like a space and is none (a no-break space, for instance)',
      help: 'delete the white space at the beginning of the line and type ordinary spaces; the odd one often comes along with pasted text',
    });
  }
  return undefined;
}

/** ` bullets:` under `- title:`, whose keys start at column 2. */
function misaligned({ file, line }: Syntax): Diagnostic | undefined {
  for (const each of [line, line + 1]) {
    const [here] = levelsOf(file, each);
    if (!here) continue;
    const above = levelsAbove(file, each);
    if (fits(here, above)) continue;
    const siblings = nearest(here, above);
    if (siblings.length === 0) continue;
    const start = (file.lineStarts[each - 1] ?? 0) + here.column;
    return problems.badIndentation(span(file, start, start + lineText(file, each).trim().length), {
      problem: `this line has ${spaces(here.column)} before it, and nothing above that it could belong with has as many`,
      help: `put ${siblings.map(asBefore).join(', or ')}`,
    });
  }
  return undefined;
}

function asBefore({ kind, column, name, line }: Level): string {
  return `${spaces(column)} before it, so that it starts right under ${kind === 'item' ? 'the hyphen of ' : ''}"${name}" on line ${line}`;
}

function spaces(count: number): string {
  return count === 0 ? 'no spaces' : count === 1 ? '1 space' : `${count} spaces`;
}

function fits({ kind, column }: Level, above: readonly Level[]): boolean {
  const same = above.find((each) => each.column === column && (each.kind === kind || each.open));
  const last = above.at(-1);
  return same !== undefined || last === undefined || (last.open && column > last.column);
}

/** Those of the same kind that are the fewest columns away. */
function nearest({ kind, column }: Level, above: readonly Level[]): readonly Level[] {
  const siblings = above.filter((each) => each.kind === kind);
  const least = Math.min(...siblings.map((each) => Math.abs(each.column - column)));
  return siblings.filter((each) => Math.abs(each.column - column) === least);
}

/** The lists and maps that are open before a line, from the outermost on, each by its last item or key. */
function levelsAbove(file: SourceFile, before: number): readonly Level[] {
  const open: Level[] = [];
  let blockOf: number | undefined;
  for (let line = Math.max(1, before - MOST_LINES); line < before; line++) {
    const text = lineText(file, line);
    const indent = text.search(/[^ ]/);
    if (indent < 0 || text[indent] === '#' || (blockOf !== undefined && indent > blockOf)) continue;
    const here = levelsOf(file, line);
    while (here.length > 0 && (open.at(-1)?.column ?? -1) >= indent) open.pop();
    open.push(...here);
    blockOf = /[:-]\s+[|>][-+0-9]*\s*(#.*)?$/.test(text) ? here.at(-1)?.column : undefined;
  }
  return open;
}

/** `  - title: A` is an item at column 2 and a key at column 4. */
function levelsOf(file: SourceFile, line: number): readonly Level[] {
  const text = lineText(file, line).trimEnd();
  const [, hyphens = '', rest = ''] = /^( *(?:-(?: +|$))*)(.*)$/.exec(text) ?? [];
  const items = [...hyphens.matchAll(/-/g)].map(({ index }): Level => ({
    kind: 'item',
    column: index,
    name: maskedPart(text, { start: index, end: index + 30 }),
    line,
    open: rest === '',
  }));
  const [, key, value = ''] = /^([^\s#'"[\]{},&*!|>%@`:-][^:#]{0,80}):(\s.*)?$/.exec(rest) ?? [];
  if (key === undefined) return items;
  const open = /^\s*(#.*)?$/.test(value);
  return [...items, { kind: 'key', column: hyphens.length, name: key, line, open }];
}
