import { LIMITS, positionAt } from '../source';
import { figureProblems } from './catalogue/figure';
import type { Diagnostic } from './diagnostic';

/** Diagnostics that are listed, and those that are only counted. */
interface Listing {
  readonly listed: readonly Diagnostic[];
  readonly left: readonly Diagnostic[];
}

/** Lists the first so many diagnostics of each group; the order is kept. */
function firstOfEach(
  diagnostics: readonly Diagnostic[],
  groupOf: (diagnostic: Diagnostic) => string,
  most: number,
): Listing {
  const counts = new Map<string, number>();
  const [listed, left]: [Diagnostic[], Diagnostic[]] = [[], []];
  for (const each of diagnostics) {
    const group = groupOf(each);
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    (count <= most ? listed : left).push(each);
  }
  return { listed, left };
}

/**
 * Lists the first complaints of each kind in each line and in each file, and counts the others where the first of them stands, as
 * severe as they are: so a text full of brackets, or one wrong habit, can't flood the terminal. Of diagnostics in their order.
 */
export function limitRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const ofLine = firstOfEach(diagnostics, lineOf, LIMITS.alikeInLine);
  const ofFile = firstOfEach(ofLine.listed, fileOf, LIMITS.alikeInFile);
  const left = new Map<string, Diagnostic[]>();
  for (const each of [...ofLine.left, ...ofFile.left]) {
    const group = left.get(fileOf(each));
    if (group) group.push(each);
    else left.set(fileOf(each), [each]);
  }
  return [...ofFile.listed, ...[...left.values()].map(counted)];
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
