import type { YAMLParseError } from 'yaml';
import { type Diagnostic, problems } from '../diagnostics';
import { lineText, maskAddresses, maskedPart, shortenToLine, span, type SourceFile, type Span } from '../source';

/** Explanations of mistakes with quotes and brackets, which may be open over several lines. */
export const explainFlow: readonly Explanation[] = [
  badEscape,
  unclosedQuote,
  afterQuote,
  noComma,
  unclosedBracket,
  insideBrackets,
];

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function badEscape({ file, code, at }: Syntax): Diagnostic | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  return problems.badEscape(span(file, at, at + 2), { text: file.text.slice(at, at + 2) });
}

function unclosedQuote({ file, message, at }: Syntax): Diagnostic | undefined {
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  if (quote === undefined) return undefined;
  const start = openingQuote(file, quote, at);
  return problems.unclosedQuote(span(file, start, start + 1), { quote });
}

/** `title: "Tillgänglighet" inom 3 dagar`: the quotation ends before the text does. */
function afterQuote({ file, message, at }: Syntax): Diagnostic | undefined {
  if (!message.includes('at node end')) return undefined;
  const lineStart = Math.max(file.text.lastIndexOf('\n', at), 0);
  const match = /[\s,[{](["'])[^"'\n]*\1[ \t]*$/.exec(` ${file.text.slice(lineStart, at)}`);
  if (!match) return undefined;
  const [start, end, quote = ''] = [lineStart + match.index, lineEnd(file, at), match[1]];
  const why = `text that starts with ${quote} must end with ${quote}`;
  return problems.needsQuotes(span(file, start, end), { text: file.text.slice(start, end).trim(), why });
}

/** `{ body: Regionstyrelsen date: 2026-03-25 }` */
function noComma({ file, code, at }: Syntax): Diagnostic | undefined {
  if (code !== 'BLOCK_IN_FLOW') return undefined;
  const end = at + (/^[^\r\n,\]}]*/.exec(file.text.slice(at, at + 200))?.[0].trimEnd() ?? '').length;
  return problems.yamlSyntax(span(file, at, end), {
    problem: `inside brackets, “${maskedPart(file.text, { start: at, end })}” holds a colon of its own`,
    help: 'put a comma before the next key: { body: Regionstyrelsen, date: 2026-03-25 }; put the text in quotes if the colon belongs to it',
  });
}

function unclosedBracket({ file, message, at }: Syntax): Diagnostic | undefined {
  if (!/and end with a [\]}]|^Expected (flow|a )|Missing , or|end with [\]}]/.test(message)) return undefined;
  const start = openBracket(file.text, at);
  if (start === undefined) return undefined;
  const open = file.text[start] ?? '[';
  const comment = file.text.slice(start, at).includes(' #');
  return problems.unclosedBracket(span(file, start, start + 1), { open, close: CLOSERS[open] ?? ']', comment });
}

/** `{ value: ((id[Riket])) }`: brackets inside brackets. */
function insideBrackets({ file, message, at }: Syntax): Diagnostic | undefined {
  const start = openBracket(file.text, at);
  if (start === undefined || !message.startsWith('Unexpected ')) return undefined;
  if (file.text.slice(Math.max(0, start - 1), at).includes('\n')) return undefined;
  const open = file.text[start] ?? '';
  const part = maskAddresses(file.text.slice(start + 1, lineEnd(file, at))).replace(/^[^:]*: /, '');
  return problems.yamlSyntax(span(file, at, at + 1), {
    problem: `"${file.text[at] ?? ''}" can't stand here inside ${open} ${CLOSERS[open] ?? ''}`,
    help: `inside brackets, put a text that holds [ ] { } or a comma in quotes: "${shortenToLine(part).replace(/[\s}\]]*$/, '')}"`,
  });
}

/** The last bracket before an offset that is still open there; looks back at most 4 000 characters. */
function openBracket(text: string, at: number): number | undefined {
  const from = Math.max(0, at - 4000);
  const open: number[] = [];
  const before = text.slice(from, at).replace(/ #[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
  for (let i = 0; i < before.length; i++) {
    const here = before[i] ?? '';
    const last = open.at(-1);
    if (here in CLOSERS) open.push(i);
    else if (last !== undefined && CLOSERS[before[last] ?? ''] === here) open.pop();
  }
  const last = open.at(-1);
  return last === undefined ? undefined : from + last;
}

/** Where an unclosed quotation begins: the last such quote before the offset that stands where a value starts. */
function openingQuote(file: SourceFile, quote: string, at: number): number {
  for (let i = at; i >= 0; i--) {
    if (file.text[i] === quote && /^[\s,[{]?$/.test(file.text[i - 1] ?? '')) return i;
  }
  return at;
}

function lineEnd(file: SourceFile, at: number): number {
  const next = /[\r\n]/.exec(file.text.slice(at, at + 10_000))?.index;
  return next === undefined ? Math.min(file.text.length, at + 10_000) : at + next;
}

/** A mistake in the writing as the `yaml` package sees it, with the lines around it. */
export interface Syntax {
  readonly file: SourceFile;
  readonly code: YAMLParseError['code'];
  /** The package's own message, in its own vocabulary. */
  readonly message: string;
  /** UTF-16 offset of the place. */
  readonly at: number;
  /** 1-based. */
  readonly line: number;
}

/** One way to explain a mistake; undefined when it is another kind of mistake. */
export type Explanation = (syntax: Syntax) => Diagnostic | undefined;

/** The first answer that isn't undefined. */
export function firstOf<T, R>(all: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A part of a 1-based line. @param column 0-based */
export function spanInLine(
  file: SourceFile,
  line: number,
  { column, length }: { readonly column: number; readonly length: number },
): Span {
  const start = (file.lineStarts[line - 1] ?? 0) + column;
  return span(file, start, start + length);
}

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
  return firstOf([line, line + 1, line - 1], (each) => {
    const before = /^[ -]*(?=[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff])/.exec(lineText(file, each));
    if (!before) return undefined;
    return problems.badIndentation(spanInLine(file, each, { column: before[0].length, length: 1 }), {
      problem: 'what stands here looks like a space and is none (a no-break space, for instance)',
      help: 'delete the white space at the beginning of the line and type ordinary spaces; the odd one often comes along with pasted text',
    });
  });
}

/** ` bullets:` under `- title:`, whose keys start at column 2. */
function misaligned({ file, line }: Syntax): Diagnostic | undefined {
  return firstOf([line, line + 1], (each) => {
    const [here] = levelsOf(file, each);
    const above = here ? levelsAbove(file, each) : [];
    const siblings = here && !fits(here, above) ? nearest(here, above) : [];
    if (!here || siblings.length === 0) return undefined;
    const { column } = here;
    const { length } = lineText(file, each).trim();
    return problems.badIndentation(spanInLine(file, each, { column, length }), {
      problem: `this line has ${spaces(column)} before it, and nothing above that it could belong with has as many`,
      help: `put ${siblings.map(asBefore).join(', or ')}`,
    });
  });
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
