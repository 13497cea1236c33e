import { type Diagnostic, problems, suggestKey } from '../diagnostics';
import type { JsonSchema } from '../schema';
import { type Entry, entryOf, type Mapping, type Scalar, shortenToLine, span } from '../source';
import type { Explained, Fault } from './fault';
import type { Cure } from './prune-tree';
import { exampleOf, firstLine, inSentence, ownerName } from './name-place';

/** A key that the schema doesn't know: misspelt, foreign, or one that goes with another kind of map. */
export function explainUnknown(fault: Fault): Explained {
  const key = String(fault.error.params['additionalProperty']);
  const entry = entryOf(fault.at, key);
  const drop = { kind: 'drop', path: [...fault.path, key] } as const;
  const explained = (diagnostic: Diagnostic, cure: Cure = drop): Explained => ({
    kind: 'unknown key',
    diagnostic,
    cure,
  });
  const known = [...new Set([fault.schema, ...fault.siblings].flatMap(keysOf))];
  const comma = commaInText(fault, key, known);
  if (comma) return explained(comma);
  const owner = ownerName(fault.schema, fault.path, 'a');
  const box = entry && boxWithoutHeading(entry, known);
  const whole = { kind: 'drop', path: fault.path } as const;
  if (box !== undefined)
    return explained(problems.unknownKey(entry?.key.span, { owner, key, known, help: box }), whole);
  const text = entry && textTakenForMap(fault, entry, known);
  if (text) return explained(text, whole);
  if (known.includes(key)) return explained(conflict(fault, key, entry));
  const inside = Object.entries(fault.schema.properties ?? {});
  const home = inside.find(([, each]) => keysOf(fault.lookUp(each)).includes(key))?.[0]; // `meeting` for `date`
  const help = home === undefined ? {} : { help: `write it inside ${home}: ${home}: { ${key}: … }` };
  const near = suggestKey(key, known);
  const nothing = entry?.value.kind === 'scalar' && entry.value.empty;
  const free = near !== undefined && !nothing && entryOf(fault.at, near) === undefined;
  const cure = free ? ({ ...drop, kind: 'rename', key: near } as const) : drop;
  return explained(problems.unknownKey(entry?.key.span, { owner, key, known, ...help }), cure);
}

function keysOf({ properties = {} }: JsonSchema): readonly string[] {
  return Object.keys(properties);
}

/** `- Styrelse:` in a drawn tree, with the boxes below it as a list: how that is written. */
function boxWithoutHeading({ key, value }: Entry, known: readonly string[]): string | undefined {
  if (!known.includes('children') || value.kind !== 'list') return undefined;
  const names = value.items.map((item) => (item.kind === 'scalar' ? item.text : '…'));
  return `boxes under a box are its children: - { heading: ${shortenToLine(key.text)}, children: [${shortenToLine(names.join(', '))}] }`;
}

/** `- Mål: bra` where a text or a map may stand, and no key of the map is one that the map knows. */
function textTakenForMap({ at, siblings }: Fault, { key, value }: Entry, known: readonly string[]) {
  const text = siblings.some((each) => each.type === 'string') && !(value.kind === 'scalar' && value.empty);
  if (!text || at.kind !== 'map' || at.entries.some((entry) => known.includes(entry.key.text))) return undefined;
  if (at.entries.length > 1 || suggestKey(key.text, known) !== undefined) return undefined;
  return problems.needsQuotes(firstLine(at), {
    text: at.span.file.text.slice(at.span.start, at.span.end),
    why: 'a colon followed by a space is read as a key and its value',
  });
}

function conflict({ at, schema, siblings }: Fault, key: string, entry: Entry | undefined) {
  const keys = (at as Mapping).entries.map((each) => each.key.text);
  const elsewhere = siblings.flatMap(keysOf);
  const telling = keys.find((each) => schema.required?.includes(each) && !elsewhere.includes(each)) ?? keys[0] ?? '';
  const why = elsewhere.includes(key) ? `remove "${key}", or write it without "${telling}"` : `remove "${key}"`;
  return problems.keysConflict(entry?.key.span, { keys: [key], with: telling, why });
}

/** A key that must be there. Points at the first line of the map that lacks it. */
export function explainMissing(fault: Fault): Explained {
  const key = String(fault.error.params['missingProperty']);
  const owner = ownerName(fault.schema, fault.path, 'this');
  const { at, path } = fault;
  const place = at.kind === 'map' && at.entries.length === 0 ? fault.place : firstLine(at);
  const diagnostic = problems.missingKey(place, { owner, key, write: writeKey(fault, key) });
  const needed = ['title', 'meeting.body'].includes([...path, key].join('.'));
  return { kind: 'missing key', diagnostic, cure: needed ? { kind: 'supply', path, key } : { kind: 'drop', path } };
}

function writeKey({ schema, siblings, at, lookUp }: Fault, key: string): string {
  const { entries } = at as Mapping;
  if (entries.some((entry) => entry.key.text.startsWith(`${key} `)))
    return `write a colon and a space after ${key}: ${key}: …`;
  const property = schema.properties?.[key] && lookUp(schema.properties[key]);
  const what = property?.description ?? property?.title;
  const example = property && exampleOf(property);
  const write = `add ${key}: ${example ?? '…'}${what === undefined ? '' : ` (${inSentence(what)})`}`;
  const objects = siblings.filter((each) => each.type === 'object');
  const ways = objects.map((each) => requiredOnly(each, schema)).filter((way) => way !== '');
  return [write, ...ways].join(', or ');
}

/** What one branch of a union needs and another doesn't: `decorative: true`, `columns: … and rows: …`. */
function requiredOnly(branch: JsonSchema, other: JsonSchema): string {
  const names = (branch.required ?? []).filter((name) => !other.required?.includes(name));
  return names.map((name) => `${name}: ${String(branch.properties?.[name]?.const ?? '…')}`).join(' and ');
}

/** Inside braces a comma begins a new key: `{ target: 82,5 }`, `{ heading: Sedan, text: Fler, och det tar tid }`. */
function commaInText({ at, schema }: Fault, key: string, known: readonly string[]) {
  if (at.kind !== 'map' || at.span.file.text[at.span.start] !== '{') return undefined;
  const index = at.entries.findIndex((entry) => entry.key.text === key);
  const first = at.entries.findLastIndex((entry, each) => each < index && !isBare(entry));
  const [cut, written] = [at.entries[first], at.entries[index]];
  if (cut?.value.kind !== 'scalar' || cut.value.style !== 'plain' || !written || !isBare(written)) return undefined;
  const pieces = piecesAfter(at.entries, first);
  return decimalComma(cut, pieces, schema) ?? textCut(cut.value, pieces, known);
}

/** A key with nothing after it, not even a colon. */
function isBare({ key, value }: Entry): boolean {
  const { file, end } = key.span;
  return value.kind === 'scalar' && value.empty && key.style === 'plain' && file.text[end] !== ':';
}

/** What a text lost at its commas. */
function piecesAfter(entries: readonly Entry[], index: number): readonly Scalar[] {
  const after = entries.slice(index + 1);
  const stop = after.findIndex((entry) => !isBare(entry));
  return (stop < 0 ? after : after.slice(0, stop)).map((entry) => entry.key);
}

function decimalComma({ key, value }: Entry, pieces: readonly Scalar[], schema: JsonSchema) {
  const [decimals, ...more] = pieces;
  if (value.kind !== 'scalar' || !decimals || more.length > 0) return undefined;
  if (!/^[-+]?\d+$/.test(value.text) || !/^\d+$/.test(decimals.text)) return undefined;
  return problems.decimalComma(span(value.span.file, value.span.start, decimals.span.end), {
    text: `${value.text},${decimals.text}`,
    quoted: schema.properties?.[key.text]?.type === 'string', // the figure keeps its comma
  });
}

/** Pieces that look like a key, such as `last 4`, are a key without its colon. */
function textCut(value: Scalar, pieces: readonly Scalar[], known: readonly string[]): Diagnostic | undefined {
  const last = pieces.at(-1);
  const isKey = ({ text }: Scalar): boolean =>
    known.includes(text.split(' ')[0] ?? '') || suggestKey(text, known) !== undefined;
  if (!last || pieces.some(isKey)) return undefined;
  const { file, start } = value.span;
  return problems.needsQuotes(span(file, start, last.span.end), {
    text: file.text.slice(start, last.span.end),
    why: 'inside { } a comma ends the text and begins a new key',
    flow: true,
  });
}
