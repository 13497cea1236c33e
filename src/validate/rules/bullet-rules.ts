import { problems } from '../../diagnostics';
import { TEXT_LEVELS } from '../../model';
import { KNOWN_KEYS, type SlideSpec } from '../../schema';
import { entryOf, shortenToLine, span, type Scalar, type Span, type Tree } from '../../source';
import type { Subject } from './rule';

/** A line of a block of bullets with its place. */
interface Line {
  readonly text: string;
  readonly indent: number;
  readonly span: Span;
}

/** Lines of `bullets: |` start with "- ", two spaces a level, and go down one level at a time (PRODUCT.md, `bullets`). */
export function bulletLinesAreBullets({ tree, report }: Subject<SlideSpec>): void {
  const scalar = entryOf(tree, 'bullets')?.value;
  if (scalar?.kind !== 'scalar') return;
  if (scalar.style === 'folded') {
    const { file, start } = scalar.span;
    const problem = 'the lines of these bullets are joined into one';
    const help = 'write bullets: | instead of bullets: >, which joins all lines into one';
    report(problems.badBullet(span(file, start, start + 1), { problem, help }));
    return;
  }
  let above = -1;
  for (const line of linesOf(scalar)) {
    const wrong = wrongLine(line, above);
    if (wrong) report(problems.badBullet(line.span, wrong));
    above = Math.max(0, Math.floor(line.indent / 2));
  }
}

function wrongLine({ text, indent }: Line, above: number): { problem: string; help: string } | undefined {
  if (/^ *\t/.test(text))
    return { problem: 'this bullet is indented with a tab', help: 'use two spaces for each level' };
  if (/^[-–•*·]$/.test(text))
    return { problem: 'this bullet is empty', help: 'write a text after the hyphen, or remove the line' };
  if (!text.startsWith('- ')) return notABullet(text);
  if (indent % 2 === 1) {
    return {
      problem: `this bullet is indented with ${indent} ${indent === 1 ? 'space' : 'spaces'}, which is between two levels`,
      help: 'use two spaces for each level: none, 2 or 4',
    };
  }
  if (indent / 2 > above + 1) {
    const help =
      above < 0
        ? 'start the first bullet without spaces'
        : `use ${(above + 1) * 2} spaces, two more than the bullet above`;
    return { problem: 'this bullet skips a level', help };
  }
  return indent / 2 < TEXT_LEVELS ? undefined : TOO_DEEP;
}

const TOO_DEEP = {
  problem: `this bullet stands deeper than the ${TEXT_LEVELS} levels that a slide has`,
  help: 'move it out, or make a slide of its own of it',
};

/** The first bullet of a list that stands too deep is told, as in lines. */
export function bulletListsAreShallow({ tree, report }: Subject<SlideSpec>): void {
  const bullets = entryOf(tree, 'bullets')?.value;
  const deep = bullets?.kind === 'list' ? deepBullet(bullets, 0) : undefined;
  if (deep) report(problems.badBullet(deep, TOO_DEEP));
}

function deepBullet(tree: Tree, level: number): Span | undefined {
  if (tree.kind === 'scalar') return level < TEXT_LEVELS ? undefined : tree.span;
  const inside: readonly Tree[] = tree.kind === 'list' ? tree.items : tree.entries.map(({ value }) => value);
  for (const each of inside) {
    // The keys of a map stand on the level of the list that holds it; what is under a key stands one further in.
    const sameLevel = each.kind === 'scalar' || (tree.kind === 'list' && each.kind === 'map');
    const found = deepBullet(each, sameLevel ? level : level + 1);
    if (found) return found;
  }
  return undefined;
}

function notABullet(text: string): { problem: string; help: string } {
  if (/^-\S/.test(text))
    return {
      problem: `there is no space after the hyphen in "${shortenToLine(text)}"`,
      help: `write - ${shortenToLine(text.slice(1))}`,
    };
  const sign = /^([–—•*·▪])\s*(.*)$/.exec(text);
  if (sign)
    return {
      problem: `"${sign[1] ?? ''}" does not start a bullet`,
      help: `write - ${shortenToLine(sign[2] ?? '')}; deck draws the bullet sign`,
    };
  return {
    problem: `"${shortenToLine(text)}" does not start with a hyphen, so it is no bullet`,
    help: 'start the line with "- "; a bullet that goes on stays on one line, however long; a paragraph goes under text:',
  };
}

/** `- rubrik:text` in a list of bullets is a text, though the author may have meant a key. */
export function bulletsHaveSpaces({ tree, report }: Subject<SlideSpec>): void {
  const bullets = entryOf(tree, 'bullets')?.value;
  if (bullets?.kind !== 'list') return;
  for (const item of bullets.items) {
    if (item.kind !== 'scalar' || item.style !== 'plain') continue;
    const key = /^([a-z_]+):[^\s/]/.exec(item.text)?.[1] ?? '';
    if (KNOWN_KEYS.has(key)) report(problems.keyReadAsText(item.span, { text: shortenToLine(item.text), key }));
  }
}

/** Lines that aren't blank. In a literal block their places are those in the file, else the whole text's. */
function linesOf(scalar: Scalar): Line[] {
  const places = scalar.style === 'literal' ? literalLines(scalar) : [];
  return scalar.text.split('\n').flatMap((whole, index) => {
    const text = whole.trimEnd();
    if (text === '') return [];
    const indent = text.search(/[^ ]/);
    return [{ text: text.slice(indent), indent, span: places[index] ?? scalar.span }];
  });
}

/** The places of a literal block's lines: those after its `|`, in order. */
function literalLines({ span: whole }: Scalar): Span[] {
  const source = whole.file.text.slice(whole.start, whole.end);
  return [...source.matchAll(/(?:\r\n|\n|\r)([^\r\n]*)/g)].map(({ 0: { length }, 1: line = '', index }) => {
    const end = whole.start + index + length;
    return span(whole.file, end - line.trimStart().length, end - line.length + line.trimEnd().length);
  });
}
