import type { YAMLParseError } from 'yaml';
import { problems, type Diagnostic } from '../diagnostics';
import { KNOWN_KEYS } from '../schema';
import { lineText, positionAt, span, type SourceFile, type Span } from '../source';
import { explainFlow, explainIndentation, firstOf, spanInLine, type Explanation, type Syntax } from './yaml-mistakes';

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
  const problem = `this can't be read as YAML: ${plainWords(error.message)}`;
  const explained = firstOf(EXPLANATIONS, (explain) => explain(syntax));
  return explained ?? problems.yamlSyntax(span(file, at, at + 1), { problem });
}

/** The value on a line: `  - title: [utkast] Prognos` has the value `[utkast] Prognos` of the key `title`. */
interface Value {
  readonly key: string | undefined;
  readonly text: string;
  readonly column: number;
  readonly span: Span;
}

function valueOn(file: SourceFile, line: number): Value | undefined {
  const [whole, key, value = ''] =
    /^\s*(?:- +)*(?:([^\s:#'"[\]{},-][^:#'"[\]{},]{0,80}): +)?(\S.*)$/.exec(lineText(file, line)) ?? [];
  if (whole === undefined) return undefined;
  const column = whole.length - value.length;
  const text = value.trimEnd();
  return { key, text, column, span: spanInLine(file, line, { column, length: text.length }) };
}

function valueNeedsQuotes({ span: at, text }: Value, why: string): Diagnostic {
  return problems.needsQuotes(at, { text, why });
}

function tabInIndentation({ file, line, code }: Syntax): Diagnostic | undefined {
  const near = code === 'TAB_AS_INDENT' ? [line, line + 1, line - 1] : [line, line - 1, line + 1];
  return firstOf(near, (each) => {
    const end = /^ *(?:- *)*\t(?=[\t ]*\S)/.exec(lineText(file, each))?.[0].length;
    if (end === undefined) return undefined;
    return problems.tabIndentation(spanInLine(file, each, { column: end - 1, length: 1 }), {});
  });
}

function noSpaceAfterColon({ file, line }: Syntax): Diagnostic | undefined {
  return firstOf([line, line - 1, line + 1], (each) => {
    const [, before = '', key = '', value = ''] =
      /^(\s*(?:- +)*)([A-Za-z_]+):([^\s:/].*)$/.exec(lineText(file, each)) ?? [];
    if (!KNOWN_KEYS.has(key)) return undefined;
    const written = `${key}:${value.trimEnd()}`;
    const at = spanInLine(file, each, { column: before.length, length: written.length });
    return problems.missingSpace(at, { written, meant: written.replace(':', ': '), after: 'colon' });
  });
}

/** `-Andra` under `- Första`. */
function noSpaceAfterHyphen({ file, line }: Syntax): Diagnostic | undefined {
  return firstOf([line, line + 1], (each) => {
    const [whole, before = '', text = ''] = /^(\s*)-([^\s-].*)$/.exec(lineText(file, each)) ?? [];
    if (whole === undefined || !/^\s*- /.test(lineText(file, each - 1))) return undefined;
    const written = `-${text.trimEnd()}`;
    const at = spanInLine(file, each, { column: before.length, length: written.length });
    return problems.missingSpace(at, { written, meant: written.replace('-', '- '), after: 'hyphen' });
  });
}

/** `- Punkt #2 i listan` with more text on the next line: the comment has ended the text. */
function textUnderNoComment({ file, line, code }: Syntax): Diagnostic | undefined {
  if (code === 'BAD_DQ_ESCAPE') return undefined;
  return firstOf([line - 1, line], (each) => {
    const above = lineText(file, each);
    const hash = above.indexOf(' #');
    const value = valueOn(file, each);
    if (!value || hash <= value.column || /^["'[{|>]/.test(value.text)) return undefined;
    if (/^\s*(-\s|[^\s:]+:(\s|$)|$)/.test(lineText(file, each + 1))) return undefined;
    const comment = spanInLine(file, each, { column: hash + 1, length: above.length - hash - 1 });
    return valueNeedsQuotes({ ...value, span: comment }, 'everything after " #" is a comment, which cuts the text off');
  });
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
  const value = valueOn(file, line);
  const why = FIRST_CHARACTERS[value?.text[0] ?? ''];
  return value && why !== undefined && code !== 'BAD_INDENT' ? valueNeedsQuotes(value, why) : undefined;
}

/** `title: Prognos: bra` */
function colonInText({ file, line, code }: Syntax): Diagnostic | undefined {
  const value = valueOn(file, line);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || value?.key === undefined || !/:(\s|$)/.test(value.text)) return undefined;
  return valueNeedsQuotes(value, 'a colon followed by a space is read as a new key');
}

/** Lines under `text: |` that aren't indented more than the key. */
function blockScalarNotIndented({ file, line }: Syntax): Diagnostic | undefined {
  return firstOf([line, line + 1], (each) => {
    const [, indent] = /^(\s*)\S.*[:-]\s+[|>][-+0-9]*\s*$/.exec(lineText(file, each - 1)) ?? [];
    const here = lineText(file, each);
    if (indent === undefined || here.trim() === '' || indentOf(here) > indent.length) return undefined;
    return problems.badIndentation(textSpan(file, each), {
      problem: 'this text is not indented, so it does not belong to the key above it',
      help: 'put spaces before every line of the text: two more than before the key',
    });
  });
}

/** `bullets: - Första`, or a lone hyphen as value. */
function listOnKeyLine({ file, line, message }: Syntax): Diagnostic | undefined {
  const value = valueOn(file, line);
  if (!message.includes('block-seq-ind') || value?.key === undefined || !value.text.startsWith('-')) return undefined;
  if (value.text === '-') return valueNeedsQuotes(value, 'a hyphen alone is read as an empty list item');
  return problems.yamlSyntax(value.span, {
    problem: `a list can't begin on the line of its key "${value.key}"`,
    help: `start a new line after ${value.key}: and write ${value.text} there, indented; put it in quotes if it is one text`,
  });
}

function wrongColumn({ file, line, code, message }: Syntax): Diagnostic | undefined {
  const here = lineText(file, line);
  const mixes = /Unexpected scalar at node end|block-seq-ind/.test(message) || /^\s*- /.test(here);
  const deeper = code === 'BLOCK_AS_IMPLICIT_KEY' ? nextTextLine(file, line) : undefined;
  if (deeper === undefined && code !== 'BAD_INDENT' && !mixes) return undefined;
  if (deeper === undefined && !/^\s*(- |-$|[^\s].*:(\s|$))/.test(here)) return undefined;
  return problems.badIndentation(textSpan(file, deeper ?? line), {
    problem: 'this line does not start at the same column as the lines it belongs with',
    help: 'put as many spaces before it as before the other keys (or hyphens) of the same list or map',
  });
}

const OF_LONE_TEXT = /^(MISSING_CHAR|MULTILINE_IMPLICIT_KEY|BAD_INDENT|UNEXPECTED_TOKEN|BLOCK_AS_IMPLICIT_KEY)$/;

function loneText({ file, line, code }: Syntax): Diagnostic | undefined {
  const text = lineText(file, line).trim();
  if (!OF_LONE_TEXT.test(code) || text === '' || /^[^\s]+:(\s|$)/.test(text)) return undefined;
  return problems.missingColon(textSpan(file, line), { text });
}

function textSpan(file: SourceFile, line: number): Span {
  const text = lineText(file, line);
  return spanInLine(file, line, { column: indentOf(text), length: text.trim().length });
}

function nextTextLine(file: SourceFile, line: number): number | undefined {
  const end = Math.min(file.lineStarts.length, line + 20);
  for (let each = line + 1; each <= end; each++) if (/^\s*[^\s#]/.test(lineText(file, each))) return each;
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
