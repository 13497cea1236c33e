import { usualName, newAttributes, treeBuilder, type Tree, type XmlLimits } from './tree-builder';
import type { Node } from './node';

/** A tag, its attributes as they are written, and the text behind it. */
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<\t\n]*")*)\s*(\/?)>([^<]*)/y;
const ATTRIBUTE = /\s+([\w.:-]+)="([^"]*)"/y;
/** A name with at most one prefix. */
const NAME = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/;
const START = /^(?:<\?xml version="1\.0"(?: encoding="[\w-]+")?(?: standalone="(?:yes|no)")?\?>)?\s*/;
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** What the prefixes of an element stand for, and the usual names of what was met with them. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const OUTERMOST: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', XML],
]);

/** What this reader leaves to the one that reads everything. */
class NotPlain extends Error {}

/**
 * Reads XML as office programs write it, several times as fast as a reader of everything: tags with double quotes, text, references.
 * Whatever else there is, and whatever isn't well-formed, gives undefined and leaves `limits` as they were.
 */
export function readPlainXml(source: string, limits?: XmlLimits): Tree | undefined {
  const before = limits?.elements ?? 0;
  try {
    return readTags(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source, limits);
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    if (limits) limits.elements = before;
    return undefined;
  }
}

function readTags(source: string, limits: XmlLimits | undefined): Tree {
  if (FORBIDDEN.test(source) || source.includes(']]>')) stop();
  const builder = treeBuilder(limits);
  /** Of each open element its name and the scope around it. */
  const names: string[] = [];
  const scopes: Scope[] = [];
  let scope: Scope = { uris: OUTERMOST, names: new Map() };
  let at = START.exec(source)?.[0].length ?? 0;
  const begun = at < source.length;
  while (at < source.length) {
    TAG.lastIndex = at;
    const tag = TAG.exec(source) ?? stop();
    const [name, written, isEmpty, text] = [tag[2] ?? '', tag[3] ?? '', tag[4] !== '', tag[5] ?? ''];
    at = TAG.lastIndex;
    if (tag[1] === '') {
      names.push(name);
      scopes.push(scope);
      const attributes = written === '' ? undefined : (scope = scopeOf(written, scope));
      builder.open(nameIn(scope, name), attributes && attributesOf(written, scope));
    } else if (isEmpty || written !== '') stop();
    if (tag[1] !== '' || isEmpty) {
      if (names.pop() !== name) stop();
      scope = scopes.pop() ?? scope;
      builder.close();
    }
    if (text !== '' && names.length > 0) builder.text(unescaped(text));
    else if (names.length === 0 && (text.trim() !== '' || at < source.length)) stop();
  }
  return names.length > 0 || !begun ? stop() : builder.tree();
}

function stop(): never {
  throw new NotPlain();
}

/** What prefixes stand for in an element with these attributes. */
function scopeOf(written: string, outer: Scope): Scope {
  if (!written.includes('xmlns')) return outer;
  const own = new Map<string, string>();
  eachAttribute(written, (name, value) => {
    if (!isDeclaration(name)) return;
    const prefix = name.slice('xmlns:'.length);
    if (value === '' || value.includes('&') || /^xml/.test(prefix)) stop();
    if (RESERVED.has(value) || own.has(prefix)) stop();
    own.set(prefix, value);
  });
  return { uris: new Map([...outer.uris, ...own]), names: new Map() };
}

const RESERVED = new Set([XML, 'http://www.w3.org/2000/xmlns/']);

function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');
}

/** The usual name of what has a prefix, or is an element; a prefix that stands for nothing stops. */
function nameIn({ uris, names }: Scope, name: string): string {
  let known = names.get(name);
  if (known === undefined) {
    const [, prefix = '', local = ''] = NAME.exec(name) ?? stop();
    known = usualName(uris.get(prefix) ?? stop(), local);
    names.set(name, known);
  }
  return known;
}

function attributesOf(written: string, scope: Scope): Node['attributes'] | undefined {
  let named: Record<string, string> | undefined;
  eachAttribute(written, (name, value) => {
    if (isDeclaration(name)) return;
    named ??= newAttributes();
    // Attributes without a prefix are in no namespace.
    const usual = name.includes(':') ? nameIn(scope, name) : name;
    if (usual in named) stop();
    named[usual] = unescaped(value);
  });
  return named;
}

function eachAttribute(written: string, use: (name: string, value: string) => void): void {
  ATTRIBUTE.lastIndex = 0;
  while (ATTRIBUTE.lastIndex < written.length) {
    const found = ATTRIBUTE.exec(written);
    if (!found) return;
    use(found[1] ?? '', found[2] ?? '');
  }
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&[^;]*;?/g, (reference) => ENTITIES[reference] ?? signOf(reference));
}

/** The sign that a reference gives by its number. */
function signOf(reference: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(reference) ?? stop();
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  const sign = code <= 0x10ffff ? String.fromCodePoint(code) : stop();
  return FORBIDDEN.test(sign) ? stop() : sign;
}
