import { problems, type Report } from '../diagnostics';
import { span, type Scalar, type Tree } from '../source';

/** Where a text stands: a list item, a box in a drawn tree, or the value of a key. */
type Place = 'item' | 'box' | 'value';

/** Keys whose list items are boxes. */
const BOXES: readonly string[] = ['tree', 'children'];

/** One trap of YAML: text that is read otherwise than it looks. */
type Trap = (scalar: Scalar, place: Place, report: Report) => void;

const TRAPS: readonly Trap[] = [commentInText, bulletFoldedIntoText, linesFoldedIntoOne];

/** Warns of text that YAML reads otherwise than its author will have meant, and shows what was lost. */
export function findTraps(tree: Tree, report: Report): void {
  const seen = new Set<Tree>();
  visit(tree, 'value');

  function visit(here: Tree, place: Place): void {
    if (seen.has(here)) return;
    seen.add(here);
    if (here.kind === 'list') for (const item of here.items) visit(item, place === 'box' ? 'box' : 'item');
    else if (here.kind === 'map')
      for (const { key, value } of here.entries)
        visit(value, value.kind === 'list' && BOXES.includes(key.text) ? 'box' : 'value');
    else if (here.style === 'plain' && !here.empty) for (const trap of TRAPS) trap(here, place, report);
  }
}

/** `Punkt #2 i listan`, `Kalmar # 3`: one space before `#` is an accident; a comment that is meant has two (as yamllint asks). */
function commentInText(scalar: Scalar, _place: Place, report: Report): void {
  const { file, end } = scalar.span;
  const lost = /^ (#[^\r\n]*)/.exec(file.text.slice(end, end + 500))?.[1]?.trimEnd();
  if (lost === undefined || lost === '#') return;
  report(problems.swallowedText(span(file, end + 1, end + 1 + lost.length), { kept: scalar.text, lost }));
}

/** A line that starts with a hyphen, a bullet sign or a number, but is the continuation of the text above it. */
function bulletFoldedIntoText(scalar: Scalar, place: Place, report: Report): void {
  const lines = linesOf(scalar);
  const index = lines.findIndex((line, at) => at > 0 && /^([-–•*·]|\d{1,2}[.)])\s+\S/.test(line.text));
  const line = lines[index];
  if (!line) return;
  const at = span(scalar.span.file, line.start, line.start + line.text.length);
  const above = lines[index - 1]?.text ?? '';
  report(problems.foldedBullet(at, { above, line: line.text, box: place === 'box' }));
}

/** Lines of a list item under 50 characters that all begin with a capital: they look like bullets that lack their hyphen. */
function linesFoldedIntoOne(scalar: Scalar, place: Place, report: Report): void {
  const lines = linesOf(scalar);
  const [first, second] = lines;
  if (place === 'value' || !first || !second) return;
  const apart = lines.every((line) => /^\p{Lu}\p{Ll}/u.test(line.text) && line.text.length < 50);
  if (!apart) return;
  const at = span(scalar.span.file, second.start, second.start + second.text.length);
  report(problems.foldedLines(at, { above: first.text, line: second.text }));
}

function linesOf(scalar: Scalar): { readonly text: string; readonly start: number }[] {
  const { file, start, end } = scalar.span;
  // Each from its first character that isn't white space.
  const lines = file.text.slice(start, end).matchAll(/[^\s][^\r\n]*/g);
  return [...lines].map(({ 0: text, index }) => ({ text: text.trim(), start: start + index }));
}
