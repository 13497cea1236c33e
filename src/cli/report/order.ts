import { limitRepeats, type Diagnostic } from '../../diagnostics';
import { isAddress, maskedPart, positionAt, type Span } from '../../source';

/** Diagnostics as people read them: each once, by file and place, those without a file first; repeats are counted. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return limitRepeats(onceEach(diagnostics)).toSorted(byPlace);
}

/** All of them in order, each once. Most have a place of their own, so only those that share one are compared. */
export function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted(byPlace);
  let seen = new Set<string>();
  return sorted.filter((each, index) => {
    const isAlone = !isBeside(sorted[index - 1], each) && !isBeside(sorted[index + 1], each);
    if (isAlone) return true;
    if (!isBeside(sorted[index - 1], each)) seen = new Set();
    const key = keyOf(each);
    return seen.size < seen.add(key).size;
  });
}

function isBeside(other: Diagnostic | undefined, each: Diagnostic): boolean {
  return other !== undefined && byPlace(other, each) === 0;
}

function keyOf({ severity, message, help, span }: Diagnostic): string {
  const text = span && textAt(span);
  return [severity, message, help, text].join('\0');
}

/** Two addresses may be shown alike: what was pulled from them tells their places apart. */
function textAt({ file, start }: Span): string | undefined {
  if (!isAddress(file.path)) return undefined;
  return maskedPart(file.text, { start, end: start + 100 }).split(/[\r\n]/)[0];
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (!a.span || !b.span) return Number(a.span !== undefined) - Number(b.span !== undefined);
  if (a.span.file.path !== b.span.file.path) return a.span.file.path < b.span.file.path ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : Number(a.code > b.code));
}

/** The place of a diagnostic as people count: 1-based, the end exclusive; undefined when it has none. */
export function placeOf({ span }: Diagnostic) {
  if (!span) return undefined;
  const [from, to] = [positionAt(span.file, span.start), positionAt(span.file, span.end)];
  return { file: span.file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
