import { problems, type Diagnostic } from '../diagnostics';
import { maskAddresses, maskedPart, span, type SourceFile } from '../source';
import type { Explanation, Syntax } from './yaml-explanation';

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
  const start = lineStart + match.index;
  const end = lineEnd(file, at);
  const text = file.text.slice(start, end).trim();
  return problems.needsQuotes(span(file, start, end), {
    text,
    why: `text that starts with ${match[1] ?? ''} must end with ${match[1] ?? ''}`,
  });
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
  const lines = file.text.slice(start, at);
  return problems.unclosedBracket(span(file, start, start + 1), {
    open,
    close: CLOSERS[open] ?? ']',
    comment: / #/.test(lines),
  });
}

/** `{ value: ((id[Riket])) }`: brackets inside brackets. */
function insideBrackets({ file, message, at }: Syntax): Diagnostic | undefined {
  const start = openBracket(file.text, at);
  if (start === undefined || !message.startsWith('Unexpected ') || file.text[start - 1] === '\n')
    return undefined;
  if (file.text.slice(start, at).includes('\n')) return undefined;
  const end = lineEnd(file, at);
  return problems.yamlSyntax(span(file, at, at + 1), {
    problem: `"${file.text[at] ?? ''}" can't stand here inside ${file.text[start] ?? ''} ${CLOSERS[file.text[start] ?? ''] ?? ''}`,
    help: `inside brackets, put a text that holds [ ] { } or a comma in quotes: "${firstPart(file.text.slice(start + 1, end))}"`,
  });
}

function firstPart(text: string): string {
  const part = maskAddresses(text)
    .replace(/^[^:]*: /, '')
    .replace(/[\s}\]]*$/, '');
  return part.length > 40 ? `${part.slice(0, 39)}…` : part;
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
