import type { YAMLParseError } from 'yaml';
import { problems, type Diagnostic } from '../diagnostics';
import { KNOWN_KEYS } from '../schema';
import { lineText, positionAt, span, type SourceFile, type Span } from '../source';
import { type Explanation, type Syntax, explainFlow, explainIndentation } from './yaml-mistakes';

/** In this order: the first that fits is what the author is told. */
const EXPLANATIONS: readonly Explanation[] = [
  tabInIndentation,
  noSpaceAfterColon,
  noSpaceAfterHyphen,
  textUnderNoComment,
  ...explainFlow,
  ...explainIndentation,
  specialFirstCharacter,
  colonInText,
  blockScalarNotIndented,
  listOnKeyLine,
  wrongColumn,
  loneText,
];

/** Turns a syntax error of the `yaml` package into words for somebody who has never programmed. */
export function explainSyntax(file: SourceFile, error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>): Diagnostic {
  const at = Math.min(error.pos[0], file.text.length);
  const line = positionAt(file, Math.min(at, Math.max(0, file.text.trimEnd().length - 1))).line;
  const syntax: Syntax = { file, code: error.code, message: error.message, at, line };
  for (const explain of EXPLANATIONS) {
    const diagnostic = explain(syntax);
    if (diagnostic) return diagnostic;
  }
  return problems.yamlSyntax(span(file, at, at + 1), {
    problem: `this can't be read as YAML: ${plainWords(error.message)}`,
  });
}

/** The part of a line from the first match of a text on, e.g. for underlining a value. */
function spanInLine({ file, line }: Pick<Syntax, 'file' | 'line'>, column: number, length: number): Span {
  const start = (file.lineStarts[line - 1] ?? 0) + column - 1;
  return span(file, start, start + length);
}

/** A line as key and value: `  - title: [utkast] Prognos` has the value `[utkast] Prognos` at column 12. */
export function valueOf(
  line: string,
): { readonly text: string; readonly column: number; readonly key?: string } | undefined {
  const match = /^(\s*(?:- +)*)(?:([^\s:#'"[\]{},-][^:#'"[\]{},]{0,80}): +)?(\S.*)$/.exec(line);
  const text = match?.[3]?.trimEnd();
  if (!match || text === undefined) return undefined;
  const column = line.length - (match[3]?.length ?? 0) + 1;
  return match[2] === undefined ? { text, column } : { text, column, key: match[2] };
}

function tabInIndentation({ file, line, code }: Syntax): Diagnostic | undefined {
  const near = code === 'TAB_AS_INDENT' ? [line, line + 1, line - 1] : [line, line - 1, line + 1];
  for (const each of near) {
    const column = /^ *(?:- *)*\t(?=[\t ]*\S)/.exec(lineText(file, each))?.[0].length;
    if (column !== undefined) return problems.tabIndentation(spanInLine({ file, line: each }, column, 1), {});
  }
  return undefined;
}

function noSpaceAfterColon({ file, line }: Syntax): Diagnostic | undefined {
  for (const each of [line, line - 1, line + 1]) {
    const match = /^(\s*(?:- +)*)([A-Za-z_]+):([^\s:/].*)$/.exec(lineText(file, each));
    const key = match?.[2] ?? '';
    if (!match || !KNOWN_KEYS.has(key)) continue;
    const written = `${key}:${match[3]?.trimEnd() ?? ''}`;
    const place = spanInLine({ file, line: each }, (match[1]?.length ?? 0) + 1, written.length);
    return problems.missingSpace(place, { written, meant: written.replace(':', ': '), after: 'colon' });
  }
  return undefined;
}

/** `-Andra` under `- Första`. */
function noSpaceAfterHyphen({ file, line }: Syntax): Diagnostic | undefined {
  for (const each of [line, line + 1]) {
    const match = /^(\s*)-([^\s-].*)$/.exec(lineText(file, each));
    if (!match || !/^\s*- /.test(lineText(file, each - 1))) continue;
    const written = `-${match[2]?.trimEnd() ?? ''}`;
    const place = spanInLine({ file, line: each }, (match[1]?.length ?? 0) + 1, written.length);
    return problems.missingSpace(place, { written, meant: written.replace('-', '- '), after: 'hyphen' });
  }
  return undefined;
}

/** `- Punkt #2 i listan` with more text on the next line: the comment has ended the text. */
function textUnderNoComment({ file, line, code }: Syntax): Diagnostic | undefined {
  if (code === 'BAD_DQ_ESCAPE') return undefined;
  for (const each of [line - 1, line]) {
    const above = lineText(file, each);
    const hash = above.indexOf(' #');
    const value = valueOf(above);
    if (hash < 0 || !value || hash < value.column || /^["'[{|>]/.test(value.text)) continue;
    if (/^\s*(-\s|[^\s:]+:(\s|$)|$)/.test(lineText(file, each + 1))) continue;
    return problems.needsQuotes(spanInLine({ file, line: each }, hash + 2, above.length - hash - 1), {
      text: value.text,
      why: 'everything after " #" is a comment, which cuts the text off',
    });
  }
  return undefined;
}

const FIRST_CHARACTERS: Readonly<Record<string, string>> = {
  '[': 'text that starts with [ is read as a list',
  '{': 'text that starts with { is read as a map of keys',
  '*': 'text that starts with * is read as a repetition of something named with &',
  '&': 'text that starts with & is read as a name for what follows',
  '!': 'text that starts with ! is read as a tag',
  '%': "text can't start with %",
  '@': "text can't start with @",
  '`': "text can't start with `",
  '"': 'text that starts with " must end with "',
  "'": "text that starts with ' must end with '",
  '|': 'text that starts with | is read as the beginning of a block of lines',
  '>': 'text that starts with > is read as the beginning of a block of lines',
  ',': "text can't start with a comma",
  ']': "text can't start with ]",
  '}': "text can't start with }",
};

function specialFirstCharacter({ file, line, code }: Syntax): Diagnostic | undefined {
  const value = valueOf(lineText(file, line));
  const why = FIRST_CHARACTERS[value?.text[0] ?? ''];
  if (!value || why === undefined || code === 'BAD_INDENT') return undefined;
  return problems.needsQuotes(spanInLine({ file, line }, value.column, value.text.length), { text: value.text, why });
}

/** `title: Prognos: bra` */
function colonInText({ file, line, code }: Syntax): Diagnostic | undefined {
  const value = valueOf(lineText(file, line));
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || value?.key === undefined || !/:(\s|$)/.test(value.text)) return undefined;
  return problems.needsQuotes(spanInLine({ file, line }, value.column, value.text.length), {
    text: value.text,
    why: 'a colon followed by a space is read as a new key',
  });
}

/** Lines under `text: |` that aren't indented more than the key. */
function blockScalarNotIndented({ file, line }: Syntax): Diagnostic | undefined {
  for (const each of [line, line + 1]) {
    const head = /^(\s*)\S.*[:-]\s+[|>][-+0-9]*\s*$/.exec(lineText(file, each - 1));
    const here = lineText(file, each);
    if (!head || here.trim() === '' || indentOf(here) > (head[1]?.length ?? 0)) continue;
    return problems.badIndentation(textSpan(file, each), {
      problem: 'this text is not indented, so it does not belong to the key above it',
      help: 'put spaces before every line of the text: two more than before the key',
    });
  }
  return undefined;
}

/** `bullets: - Första`, or a lone hyphen as value. */
function listOnKeyLine({ file, line, message }: Syntax): Diagnostic | undefined {
  const value = valueOf(lineText(file, line));
  if (!message.includes('block-seq-ind') || value?.key === undefined || !value.text.startsWith('-')) return undefined;
  const place = spanInLine({ file, line }, value.column, value.text.length);
  if (value.text === '-')
    return problems.needsQuotes(place, { text: '-', why: 'a hyphen alone is read as an empty list item' });
  return problems.yamlSyntax(place, {
    problem: `a list can't begin on the line of its key "${value.key}"`,
    help: `start a new line after ${value.key}: and write ${value.text} there, indented; put it in quotes if it is one text`,
  });
}

function wrongColumn({ file, line, code, message }: Syntax): Diagnostic | undefined {
  const here = lineText(file, line);
  const mixes =
    message.includes('Unexpected scalar at node end') || /block-seq-ind/.test(message) || /^\s*- /.test(here);
  const deeper = code === 'BLOCK_AS_IMPLICIT_KEY' ? nextTextLine(file, line) : undefined;
  if (deeper === undefined && code !== 'BAD_INDENT' && !mixes) return undefined;
  if (deeper === undefined && !/^\s*(- |-$|[^\s].*:(\s|$))/.test(here)) return undefined;
  return problems.badIndentation(textSpan(file, deeper ?? line), {
    problem: 'this line does not start at the same column as the lines it belongs with',
    help: 'put as many spaces before it as before the other keys (or hyphens) of the same list or map',
  });
}

function loneText({ file, line, code }: Syntax): Diagnostic | undefined {
  const known = [
    'MISSING_CHAR',
    'MULTILINE_IMPLICIT_KEY',
    'BAD_INDENT',
    'UNEXPECTED_TOKEN',
    'BLOCK_AS_IMPLICIT_KEY',
  ].includes(code);
  const text = lineText(file, line).trim();
  if (!known || text === '' || /^[^\s]+:(\s|$)/.test(text)) return undefined;
  return problems.missingColon(textSpan(file, line), { text });
}

function textSpan(file: SourceFile, line: number): Span {
  const text = lineText(file, line);
  const indent = indentOf(text);
  return spanInLine({ file, line }, indent + 1, text.trimEnd().length - indent);
}

function nextTextLine(file: SourceFile, line: number): number | undefined {
  const end = Math.min(file.lineStarts.length, line + 20);
  for (let each = line + 1; each <= end; each++) {
    const text = lineText(file, each).trim();
    if (text !== '' && !text.startsWith('#')) return each;
  }
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The package's words without its token names. */
function plainWords(message: string): string {
  return message
    .replace(/flow-(seq|map)/g, 'list in brackets')
    .replace(/block-(seq|map)/g, 'list')
    .replace(/[.]$/, '')
    .toLowerCase();
}
