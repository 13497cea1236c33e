import { LIMITS, positionAt } from '../source';
import { figureProblems } from './catalogue/figure';
import type { Diagnostic } from './diagnostic';

/**
 * Lists the first diagnostics of each kind in each line and in each file, and counts the others where the first of them stands, as
 * severe as they are: so a text full of brackets, or one wrong habit, can't flood the terminal. Of diagnostics in their order.
 */
export function limitRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const ofLine = firstOfEach(diagnostics, lineOf, LIMITS.alikeInLine);
  const ofFile = firstOfEach(ofLine.listed, fileOf, LIMITS.alikeInFile);
  return [...ofFile.listed, ...groupBy([...ofLine.left, ...ofFile.left], fileOf).map(counted)];
}

/** Lists the first so many diagnostics of each group, and leaves the others; the order is kept. */
function firstOfEach(diagnostics: readonly Diagnostic[], groupOf: (diagnostic: Diagnostic) => string, most: number) {
  const left = new Set(groupBy(diagnostics, groupOf).flatMap((group) => group.slice(most)));
  return { listed: diagnostics.filter((each) => !left.has(each)), left: diagnostics.filter((each) => left.has(each)) };
}

function groupBy(diagnostics: readonly Diagnostic[], keyOf: (diagnostic: Diagnostic) => string): Diagnostic[][] {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}

/** Diagnostics of a kind in a file, as one; `left` isn't empty. */
function counted(left: readonly Diagnostic[]): Diagnostic {
  const inOneLine = new Set(left.map(lineOf)).size === 1;
  const [first] = left;
  const words = { code: first?.code ?? '', count: left.length, of: inOneLine ? 'in this line' : 'in this file' };
  return { ...figureProblems.manyMore(first?.span, words), severity: first?.severity ?? 'info' };
}

function fileOf({ code, severity, span }: Diagnostic): string {
  return `${code} ${severity} ${span?.file.path ?? ''}`;
}

function lineOf(diagnostic: Diagnostic): string {
  const { span } = diagnostic;
  return `${fileOf(diagnostic)} ${span ? positionAt(span.file, span.start).line : 0}`;
}
