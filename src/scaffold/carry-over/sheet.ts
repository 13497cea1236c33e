import { lineText, positionAt, type Entry, type Span, type SourceFile, type Tree } from '../../source';

/** A YAML file to be carried over: its tree, and where lists and maps in brackets stand. */
export interface Sheet {
  readonly file: SourceFile;
  readonly tree: Tree;
  /** The outermost `{…}` and `[…]`: inside one, lines mean nothing to YAML. */
  readonly flows: readonly Span[];
}

/** The sheet of a file's tree. */
export function sheetOf(tree: Tree): Sheet {
  return { file: tree.span.file, tree, flows: outermostFlows(tree) };
}

function outermostFlows(tree: Tree): readonly Span[] {
  if (tree.kind === 'scalar') return [];
  if (/[[{]/.test(tree.span.file.text.charAt(tree.span.start))) return [tree.span];
  return (tree.kind === 'list' ? tree.items : tree.entries.map(({ value }) => value)).flatMap(outermostFlows);
}

/** The brackets around a place, if there are any. */
export function flowAround({ flows }: Sheet, at: number): Span | undefined {
  return flows.find(({ start, end }) => start <= at && at < end);
}

/** Where an entry's value stands; of an alias, where the alias stands and not what it repeats. */
export function placeOfValue({ key, value }: Entry): Span {
  if (value.span.start >= key.span.end) return value.span;
  const { file, end } = key.span;
  const [, before = '', alias = ''] = /^([^*]*)(\*[^\s,\]}]+)/.exec(file.text.slice(end)) ?? [];
  return { file, start: end + before.length, end: end + before.length + alias.length };
}

/** The offset at which a 1-based line starts; past the last line, the end of the text. */
export function startOfLine({ text, lineStarts }: SourceFile, line: number): number {
  return lineStarts[line - 1] ?? text.length;
}

/** The 1-based line of an offset. */
export function lineAt(file: SourceFile, offset: number): number {
  return positionAt(file, offset).line;
}

/** The end of the line in which an offset stands, without its line end. */
export function endOfLine(file: SourceFile, offset: number): number {
  const line = lineAt(file, offset);
  return startOfLine(file, line) + lineText(file, line).length;
}

/** How lines end in a file: as its first one does. */
export function lineEndOf({ text }: SourceFile): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
