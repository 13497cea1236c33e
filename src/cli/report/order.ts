import type { Diagnostic } from '../../diagnostics';
import { isAddress, maskedPart, positionAt, type Span } from '../../source';

/** Diagnostics as people read them: each once, by file and place, those without a file first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(diagnostics.map((each) => [keyOf(each), each]));
  return [...once.values()].sort(byPlace);
}

function keyOf({ code, severity, message, help, span }: Diagnostic): string {
  const place = span && [span.file.path, span.start, span.end, textAt(span)];
  return JSON.stringify([code, severity, message, help, place]);
}

/** Two addresses may be shown alike: what was pulled from them tells their places apart. */
function textAt({ file, start }: Span): string | undefined {
  if (!isAddress(file.path)) return undefined;
  return maskedPart(file.text, { start, end: start + 100 }).split(/[\r\n]/)[0];
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (!a.span || !b.span) return Number(a.span !== undefined) - Number(b.span !== undefined);
  if (a.span.file.path !== b.span.file.path) return a.span.file.path < b.span.file.path ? -1 : 1;
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : Number(a.code > b.code))
  );
}

/** The place of a diagnostic as people count: 1-based, the end exclusive; undefined when it has none. */
export function placeOf({ span }: Diagnostic) {
  if (!span) return undefined;
  const [from, to] = [positionAt(span.file, span.start), positionAt(span.file, span.end)];
  return {
    file: span.file.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
