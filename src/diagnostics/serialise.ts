import { maskedPart, positionAt, sourceFile, type SourceFile } from '../source';
import type { Diagnostic } from './diagnostic';

/**
 * Diagnostics as JSON: the texts they point into stand once, so that their frames can be shown again. Only the lines that are pointed at hold
 * something, and of addresses in these what may be shown; of the others it is known how long they are.
 */
export interface SerialisedDiagnostics {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly list: readonly (Omit<Diagnostic, 'span'> & {
    readonly at?: { readonly file: number; readonly start: number; readonly end: number };
  })[];
}

/** Makes diagnostics into what can be written as JSON. */
export function serialiseDiagnostics(diagnostics: readonly Diagnostic[]): SerialisedDiagnostics {
  const lines = new Map<SourceFile, Set<number>>();
  for (const { span } of diagnostics)
    if (span) lines.set(span.file, (lines.get(span.file) ?? new Set()).add(positionAt(span.file, span.start).line));
  const places = [...lines.keys()];
  const list = diagnostics.map(({ span, ...rest }) => ({
    ...rest,
    ...(span && { at: { file: places.indexOf(span.file), start: span.start, end: span.end } }),
  }));
  const files = [...lines].map(([file, shown]) => ({ path: file.path, text: onlyLines(file, shown) }));
  return { files, list };
}

/** A text as long as that of a file, with the same line ends, in which only some lines (from 1) stand, as they may be shown. */
function onlyLines({ text, lineStarts }: SourceFile, shown: ReadonlySet<number>): string {
  const parts = lineStarts.map((start, index) => {
    const end = lineStarts[index + 1] ?? text.length;
    return shown.has(index + 1)
      ? maskedPart(text, { start, end })
      : text.slice(start, end).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
  });
  return parts.join('');
}

/** The diagnostics that were kept. */
export function restoreDiagnostics({ files, list }: SerialisedDiagnostics): readonly Diagnostic[] {
  const sources = files.map(({ path, text }) => sourceFile(path, text));
  return list.map(({ at, ...rest }) => {
    const file = at && sources[at.file];
    return file ? { ...rest, span: { file, start: at.start, end: at.end } } : rest;
  });
}
