import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar as YamlScalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { problems, type Report } from '../diagnostics';
import { LIMITS, positionAt, span, type Entry, type Scalar, type SourceFile, type Span, type Tree } from '../source';

interface Anchored {
  readonly tree: Tree;
  readonly weight: number;
}

interface Builder {
  readonly file: SourceFile;
  readonly report: Report;
  /** Finished anchors by name; a later one of the same name replaces an earlier one. */
  readonly anchors: Map<string, Anchored>;
  /** Anchors whose content is being built. */
  readonly open: Set<string>;
  readonly used: Set<string>;
  readonly named: { readonly name: string; readonly place: Span }[];
  /** Weight of all that aliases have repeated so far. */
  repeated: number;
}

type Maybe = Node | null | undefined;

/**
 * Makes the tree of a composed document: scalars as text, aliases as shared trees, everything with its place.
 * Reports duplicate keys, keys that aren't words, bad aliases. Undefined when aliases grow out of hand.
 */
export function buildTree(root: Node, file: SourceFile, report: Report): Tree | undefined {
  const [anchors, open, used] = [new Map<string, Anchored>(), new Set<string>(), new Set<string>()];
  const builder: Builder = { file, report, anchors, open, used, named: [], repeated: 0 };
  const { tree } = build(builder, root, root.range?.[0] ?? 0);
  if (builder.repeated <= LIMITS.yamlRepeated) reportUnused(builder);
  return builder.repeated > LIMITS.yamlRepeated ? undefined : tree;
}

function build(builder: Builder, node: Maybe, at: number): Anchored {
  if (isAlias(node)) return repeat(builder, node.source, spanOf(builder, node, at));
  reportLoneMark(builder, node);
  const anchor = node && 'anchor' in node ? node.anchor : undefined;
  if (anchor !== undefined) {
    builder.open.add(anchor);
    const start = builder.file.text.lastIndexOf(`&${anchor}`, node?.range?.[0] ?? at);
    builder.named.push({ name: anchor, place: span(builder.file, start, start + anchor.length + 1) });
  }
  const built = buildContent(builder, node, at);
  if (anchor !== undefined) {
    builder.open.delete(anchor);
    builder.anchors.set(anchor, built);
  }
  return built;
}

/** `title: ! Obs` has the non-specific tag `!`, which the package takes in silence. */
function reportLoneMark({ file, report }: Builder, node: Maybe): void {
  if (!node || !('tag' in node) || node.tag !== '!') return;
  const start = file.text.lastIndexOf('!', node.range?.[0] ?? 0);
  report(problems.unknownTag(span(file, start, start + 1), { tag: '!' }));
}

function reportUnused({ named, used, report }: Builder): void {
  for (const { name, place } of named) if (!used.has(name)) report(problems.unusedAnchor(place, { name }));
}

function buildContent(builder: Builder, node: Maybe, at: number): Anchored {
  if (isMap(node)) return buildMapping(builder, node);
  if (isSeq(node)) return buildList(builder, node);
  return buildScalar(builder, isScalar(node) ? node : undefined, at);
}

function repeat(builder: Builder, name: string, place: Span): Anchored {
  builder.used.add(name);
  const nothing: Anchored = { tree: emptyScalar(place), weight: 1 };
  if (builder.repeated > LIMITS.yamlRepeated) return nothing;
  const anchored = builder.open.has(name) ? undefined : builder.anchors.get(name);
  if (!anchored) {
    const { cyclicAlias, unknownAlias } = problems;
    builder.report((builder.open.has(name) ? cyclicAlias : unknownAlias)(place, { name }));
    return { tree: { ...emptyScalar(place), text: `*${name}`, empty: false }, weight: 1 };
  }
  builder.repeated += anchored.weight;
  if (builder.repeated > LIMITS.yamlRepeated) builder.report(problems.aliasBomb(place, { name }));
  return anchored;
}

function buildScalar(builder: Builder, node: YamlScalar | undefined, at: number): Anchored {
  const place = spanOf(builder, node, at);
  if (!node) return { tree: emptyScalar(place), weight: 1 };
  const text = visible(builder, typeof node.value === 'string' ? node.value : '', place);
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const empty = style === 'plain' && /^(~|null|Null|NULL)?$/.test(text);
  return { tree: { kind: 'scalar', text, style, empty, span: place }, weight: 1 + Math.floor(text.length / 100) };
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

function buildList(builder: Builder, node: YAMLSeq): Anchored {
  const built = node.items.map((item) => build(builder, item as Maybe, node.range?.[0] ?? 0));
  const items = built.map((each) => each.tree);
  return { tree: { kind: 'list', items, span: spanOf(builder, node, 0) }, weight: weigh(built) };
}

function buildMapping(builder: Builder, node: YAMLMap): Anchored {
  const built = new Map<string, Anchored & { readonly entry: Entry }>();
  for (const pair of node.items) {
    const key = buildKey(builder, pair, node.range?.[0] ?? 0);
    const value = build(builder, pair.value as Maybe, key?.span.end ?? node.range?.[0] ?? 0);
    if (!key) continue;
    const first = built.get(key.text);
    if (!first) built.set(key.text, { ...value, entry: { key, value: swallowed(builder, key, value.tree) } });
    else reportDuplicate(builder, key, first.entry.key);
  }
  const entries = [...built.values()].map((each) => each.entry);
  return { tree: { kind: 'map', entries, span: spanOf(builder, node, 0) }, weight: weigh([...built.values()]) };
}

function reportDuplicate(builder: Builder, key: Scalar, first: Scalar): void {
  const firstLine = positionAt(builder.file, first.span.start).line;
  builder.report(problems.duplicateKey(key.span, { key: key.text, firstLine }));
}

function buildKey(builder: Builder, pair: Pair, at: number): Scalar | undefined {
  const node = pair.key as Maybe;
  const { tree } = build(builder, node, at);
  if (tree.kind === 'scalar' && !(tree.text === '' && tree.style === 'plain')) return tree;
  const found = tree.kind === 'scalar' ? 'missing' : tree.kind === 'list' ? 'a list' : 'a map';
  builder.report(problems.badKey(isAlias(node) ? spanOf(builder, node, at) : tree.span, { found }));
  return undefined;
}

/** `title: #1 i landet` has only a comment after the colon; the text is kept so that one complaint is enough. */
function swallowed(builder: Builder, key: Scalar, value: Tree): Tree {
  if (value.kind !== 'scalar' || !value.empty) return value;
  if (!builder.file.text.startsWith(': #', key.span.end)) return value;
  const rest = lineFrom(builder.file.text, key.span.end);
  const lost = /^: (#[^\s#].*)$/.exec(rest)?.[1]?.trimEnd();
  if (lost === undefined) return value;
  const start = key.span.end + rest.indexOf('#');
  const place = span(builder.file, start, start + lost.length);
  builder.report(problems.swallowedValue(place, { lost }));
  return { ...value, text: lost, empty: false, span: place };
}

function lineFrom(text: string, offset: number): string {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.slice(offset) : text.slice(offset, offset + end);
}

function weigh(parts: readonly Anchored[]): number {
  return parts.reduce((sum, part) => sum + part.weight, 1);
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
