import type { Diagnostic, Severity } from '../../diagnostics';
import { texts } from '../texts';
import { codeFrame } from './code-frame';
import type { Paint, Style } from './style';
import { placeOf } from './order';
import { plainText, wrap } from './terminal-text';

interface HumanStyle extends Pick<Style, 'paint' | 'columns'> {
  /** Break long sentences between words; a pipe gets them whole, so that grep finds them. */
  readonly wrapped: boolean;
}

/** A diagnostic for people, in the manner of good compilers: severity, code and sentence, place, the line with its fault underlined, help. */
export function humanText(diagnostic: Diagnostic, style: HumanStyle): string {
  const lines = [headline(diagnostic, style), ...frameLines(diagnostic, style), ...helpLines(diagnostic, style)];
  return `${lines.join('\n')}\n`;
}

function headline({ severity, code, message }: Diagnostic, style: HumanStyle): string {
  const { paint } = style;
  const tag = `${texts.severities[severity]}[${code}]`;
  const [first = '', ...more] = broken(`${tag}: ${plainText(message)}`, style, 2);
  const rest = first.slice(tag.length);
  return [inColour(severity, paint)(tag) + paint.bold(rest), ...more.map((line) => paint.bold(line))].join('\n');
}

function frameLines(diagnostic: Diagnostic, { paint, columns }: HumanStyle): readonly string[] {
  const place = placeOf(diagnostic);
  if (!place || !diagnostic.span) return [];
  const gutter = ' '.repeat(String(place.line).length);
  const where = `${plainText(place.file)}:${place.line}:${place.column}`;
  const arrow = `${gutter}${paint.blue('-->')} ${where}`;
  const { text, from, to } = codeFrame(diagnostic.span, columns - gutter.length - 3);
  if (text.trim() === '') return [arrow];
  const underline = ' '.repeat(from) + inColour(diagnostic.severity, paint)('^'.repeat(to - from));
  const bar = paint.blue('|');
  return [
    arrow,
    `${gutter} ${bar}`,
    `${paint.blue(String(place.line))} ${bar} ${text}`,
    `${gutter} ${bar} ${underline}`,
  ];
}

function helpLines(diagnostic: Diagnostic, style: HumanStyle): readonly string[] {
  if (diagnostic.help === undefined) return [];
  const { paint } = style;
  const gutter = ' '.repeat(String(placeOf(diagnostic)?.line ?? 0).length);
  const [first = '', ...more] = broken(plainText(diagnostic.help), style, gutter.length + texts.report.help.length + 5);
  return [`${gutter} ${paint.blue('=')} ${paint.cyan(`${texts.report.help}:`)} ${first}`, ...more];
}

/** A sentence as lines; all but the first start with `indent` spaces, and all leave room for it. */
function broken(text: string, { columns, wrapped }: HumanStyle, indent: number): readonly string[] {
  if (!wrapped) return [text];
  const [first = '', ...more] = wrap(text, columns - indent);
  return [first, ...more.map((line) => ' '.repeat(indent) + line)];
}

/** The colour of a severity. */
function inColour(severity: Severity, paint: Paint): (text: string) => string {
  const colour = { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
  return (text) => paint.bold(colour(text));
}
