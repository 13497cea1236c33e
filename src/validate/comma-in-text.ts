import { problems, suggestKey, type Diagnostic } from '../diagnostics';
import { span, type Entry, type Scalar } from '../source';
import type { Fault } from './fault';

/** Inside braces a comma begins a new key: `{ target: 82,5 }`, `{ heading: Sedan, text: Fler, och det tar tid }`. */
export function commaInText({ at, schema }: Fault, key: string, known: readonly string[]) {
  if (at.kind !== 'map' || at.span.file.text[at.span.start] !== '{') return undefined;
  const index = at.entries.findIndex((entry) => entry.key.text === key);
  const first = at.entries.findLastIndex((entry, each) => each < index && !isBare(entry));
  const [cut, written] = [at.entries[first], at.entries[index]];
  if (cut?.value.kind !== 'scalar' || cut.value.style !== 'plain' || !written || !isBare(written))
    return undefined;
  const pieces = piecesAfter(at.entries, first);
  return decimalComma(cut, pieces, schema) ?? textCut(cut.value, pieces, known);
}

/** A key with nothing after it, not even a colon. */
function isBare({ key, value }: Entry): boolean {
  const { file, end } = key.span;
  return value.kind === 'scalar' && value.empty && key.style === 'plain' && file.text[end] !== ':';
}

/** What a text lost at its commas. */
function piecesAfter(entries: readonly Entry[], index: number): readonly Scalar[] {
  const after = entries.slice(index + 1);
  const stop = after.findIndex((entry) => !isBare(entry));
  return (stop < 0 ? after : after.slice(0, stop)).map((entry) => entry.key);
}

function decimalComma({ key, value }: Entry, pieces: readonly Scalar[], schema: Fault['schema']) {
  const [decimals, ...more] = pieces;
  if (value.kind !== 'scalar' || !decimals || more.length > 0) return undefined;
  if (!/^[-+]?\d+$/.test(value.text) || !/^\d+$/.test(decimals.text)) return undefined;
  return problems.decimalComma(span(value.span.file, value.span.start, decimals.span.end), {
    text: `${value.text},${decimals.text}`,
    quoted: takesText(schema, key.text),
  });
}

/** Whether a key takes a text: its figure keeps the comma, in quotes. */
function takesText(schema: Fault['schema'], key: string): boolean {
  const properties = schema['properties'] as
    Readonly<Record<string, { readonly type?: unknown }>> | undefined;
  return properties?.[key]?.type === 'string';
}

/** Pieces that look like a key, such as `last 4`, are a key without its colon. */
function textCut(value: Scalar, pieces: readonly Scalar[], known: readonly string[]): Diagnostic | undefined {
  const last = pieces.at(-1);
  const isKey = ({ text }: Scalar): boolean =>
    known.includes(text.split(' ')[0] ?? '') || suggestKey(text, known) !== undefined;
  if (!last || pieces.some(isKey)) return undefined;
  const { file, start } = value.span;
  return problems.needsQuotes(span(file, start, last.span.end), {
    text: file.text.slice(start, last.span.end),
    why: 'inside { } a comma ends the text and begins a new key',
    flow: true,
  });
}
