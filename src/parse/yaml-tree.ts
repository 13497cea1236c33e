import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar as YamlScalar, type YAMLMap } from 'yaml';
import { problems, type Report } from '../diagnostics';
import { LIMITS, positionAt, span, type Entry, type Scalar, type SourceFile, type Span, type Tree } from '../source';

interface Builder {
  readonly file: SourceFile;
  readonly report: Report;
  /** Finished anchors by name; a later one of the same name replaces an earlier one. */
  readonly anchors: Map<string, Tree>;
  /** Anchors whose content is being built. */
  readonly open: Set<string>;
  readonly used: Set<string>;
  readonly named: { readonly name: string; readonly place: Span }[];
  /** Size of all that aliases have repeated so far. */
  repeated: number;
}

type Maybe = Node | null | undefined;

/** The tree of a composed document; aliases are shared trees. Undefined when they grow out of hand. Reports bad keys, anchors and aliases. */
export function buildTree(root: Node, file: SourceFile, report: Report): Tree | undefined {
  const names = { anchors: new Map<string, Tree>(), open: new Set<string>(), used: new Set<string>() };
  const builder: Builder = { file, report, ...names, named: [], repeated: 0 };
  const tree = build(builder, root, root.range?.[0] ?? 0);
  if (builder.repeated > LIMITS.yamlRepeated) return undefined;
  for (const { name, place } of builder.named)
    if (!builder.used.has(name)) report(problems.unusedAnchor(place, { name }));
  return tree;
}

/** @param at where an empty node stands */
function build(builder: Builder, node: Maybe, at: number): Tree {
  if (isAlias(node)) return repeat(builder, node.source, spanOf(builder, node, at));
  reportLoneMark(builder, node);
  const anchor = node && 'anchor' in node ? node.anchor : undefined;
  if (anchor === undefined) return buildContent(builder, node, at);
  builder.open.add(anchor);
  const start = builder.file.text.lastIndexOf(`&${anchor}`, node?.range?.[0] ?? at);
  builder.named.push({ name: anchor, place: span(builder.file, start, start + anchor.length + 1) });
  const built = buildContent(builder, node, at);
  builder.open.delete(anchor);
  builder.anchors.set(anchor, built);
  return built;
}

/** `title: ! Obs` has the non-specific tag `!`, which the package takes in silence. */
function reportLoneMark({ file, report }: Builder, node: Maybe): void {
  if (!node || !('tag' in node) || node.tag !== '!') return;
  const start = file.text.lastIndexOf('!', node.range?.[0] ?? 0);
  report(problems.unknownTag(span(file, start, start + 1), { tag: '!' }));
}

function buildContent(builder: Builder, node: Maybe, at: number): Tree {
  const place = spanOf(builder, node, at);
  if (isMap(node)) return { kind: 'map', entries: buildEntries(builder, node), span: place };
  if (!isSeq(node)) return isScalar(node) ? buildScalar(builder, node, place) : emptyScalar(place);
  const items = node.items.map((item) => build(builder, item as Maybe, node.range?.[0] ?? 0));
  return { kind: 'list', items, span: place };
}

function repeat(builder: Builder, name: string, place: Span): Tree {
  const { open, anchors, report } = builder;
  builder.used.add(name);
  if (builder.repeated > LIMITS.yamlRepeated) return emptyScalar(place);
  const anchored = open.has(name) ? undefined : anchors.get(name);
  if (!anchored) {
    report((open.has(name) ? problems.cyclicAlias : problems.unknownAlias)(place, { name }));
    return { ...emptyScalar(place), text: `*${name}`, empty: false };
  }
  builder.repeated += sizeOf(anchored);
  if (builder.repeated > LIMITS.yamlRepeated) report(problems.aliasBomb(place, { name }));
  return anchored;
}

/** How many nodes a tree has, long texts counted as several. */
function sizeOf(tree: Tree): number {
  if (tree.kind === 'scalar') return 1 + Math.floor(tree.text.length / 100);
  const parts = tree.kind === 'list' ? tree.items : tree.entries.map(({ value }) => value);
  return parts.reduce((sum, part) => sum + sizeOf(part), 1);
}

function buildScalar(builder: Builder, node: YamlScalar, place: Span): Scalar {
  const text = visible(builder, typeof node.value === 'string' ? node.value : '', place);
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  return { kind: 'scalar', text, style, empty: style === 'plain' && /^(~|null|Null|NULL)?$/.test(text), span: place };
}

/** What no font draws and XML forbids: control characters but breaks and tabs, halves of characters. They come in by `\\0` or `\\ud800`, or from damaged files. */
const INVISIBLE = /[^\P{Cc}\t\n\v\f\r\u0085]|[\p{Cs}\uFFFE\uFFFF]/gu;

function visible({ file, report }: Builder, text: string, place: Span): string {
  const [found] = text.match(INVISIBLE) ?? [];
  if (found === undefined) return text;
  const start = file.text.indexOf(found, place.start);
  const raw = start >= 0 && start < place.end;
  const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  report(problems.invisibleCharacter(raw ? span(file, start, start + 1) : place, { code }));
  return text.replace(INVISIBLE, '');
}

const STYLES: Readonly<Record<string, Scalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_DOUBLE: 'quoted',
  QUOTE_SINGLE: 'quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function buildEntries(builder: Builder, node: YAMLMap): readonly Entry[] {
  const built = new Map<string, Entry>();
  const start = node.range?.[0] ?? 0;
  for (const pair of node.items) {
    const key = buildKey(builder, pair, start);
    const value = build(builder, pair.value as Maybe, key?.span.end ?? start);
    if (!key) continue;
    const first = built.get(key.text)?.key;
    const firstLine = first && positionAt(builder.file, first.span.start).line;
    if (firstLine === undefined) built.set(key.text, { key, value: swallowed(builder, key, value) });
    else builder.report(problems.duplicateKey(key.span, { key: key.text, firstLine }));
  }
  return [...built.values()];
}

function buildKey(builder: Builder, pair: Pair, at: number): Scalar | undefined {
  const node = pair.key as Maybe;
  const tree = build(builder, node, at);
  if (tree.kind === 'scalar' && !(tree.text === '' && tree.style === 'plain')) return tree;
  const found = tree.kind === 'scalar' ? 'missing' : tree.kind === 'list' ? 'a list' : 'a map';
  builder.report(problems.badKey(isAlias(node) ? spanOf(builder, node, at) : tree.span, { found }));
  return undefined;
}

/** `title: #1 i landet` has only a comment after the colon; the text is kept so that one diagnostic is enough. */
function swallowed(builder: Builder, key: Scalar, value: Tree): Tree {
  if (value.kind !== 'scalar' || !value.empty) return value;
  if (!builder.file.text.startsWith(': #', key.span.end)) return value;
  const lost = /^: (#[^\s#][^\r\n]*)/.exec(builder.file.text.slice(key.span.end))?.[1]?.trimEnd();
  if (lost === undefined) return value;
  const start = key.span.end + 2;
  const place = span(builder.file, start, start + lost.length);
  builder.report(problems.swallowedValue(place, { lost }));
  return { ...value, text: lost, empty: false, span: place };
}

function emptyScalar(place: Span): Scalar {
  return { kind: 'scalar', text: '', style: 'plain', empty: true, span: place };
}

/** A node's place without the white space after it. */
function spanOf(builder: Builder, node: Maybe, at: number): Span {
  const [start, end] = node?.range ?? [at, at];
  const text = builder.file.text.slice(start, end);
  return span(builder.file, start, start + text.trimEnd().length);
}
