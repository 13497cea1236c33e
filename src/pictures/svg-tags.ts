/** A piece of an SVG: a start tag with its attributes, an end tag, a document type, or text between tags. */
export interface SvgPiece {
  readonly kind: 'start' | 'end' | 'doctype' | 'text';
  /** Name without prefix, e.g. `use`; the whole text of a document type or of text. */
  readonly name: string;
  /** By names as written, `xlink:href`; references to characters are read. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether a start tag ends itself: `<path/>`. */
  readonly closed: boolean;
  /** Offset of its first character. */
  readonly at: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The pieces of an SVG in one pass, each character looked at once or twice, however hostile the text is. Comments and processing
 * instructions are passed by. Nothing is proven about well-formedness: what draws the picture does that.
 */
export function* svgPieces(text: string): Generator<SvgPiece> {
  for (let at = 0; at < text.length;) {
    const skipped = PASSED_BY.find(({ from }) => text.startsWith(from, at));
    if (skipped) {
      const end = after(text, skipped.to, at + skipped.from.length);
      if (skipped.isText) yield plain('text', text.slice(at + skipped.from.length, end - skipped.to.length), at);
      at = end;
    } else if (text.startsWith('<!', at)) {
      const end = tagEnd(text, at);
      yield plain('doctype', text.slice(at, end), at);
      at = end;
    } else if (text[at] === '<') {
      const end = tagEnd(text, at);
      yield tag(text.slice(at + 1, end - 1), at);
      at = end;
    } else {
      const end = text.indexOf('<', at);
      yield plain('text', readReferences(text.slice(at, end < 0 ? undefined : end)), at);
      at = end < 0 ? text.length : end;
    }
  }
}

const PASSED_BY = [
  { from: '<!--', to: '-->', isText: false },
  { from: '<?', to: '?>', isText: false },
  { from: '<![CDATA[', to: ']]>', isText: true },
] as const;

function plain(kind: 'text' | 'doctype', name: string, at: number): SvgPiece {
  return { kind, name, attributes: NONE, closed: false, at };
}

/** The offset after a mark; the end of the text when it never comes. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** The offset after the `>` that ends a tag; one between quotation marks doesn't. */
function tagEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") at = after(text, character, at + 1) - 1;
  }
  return text.length;
}

function tag(inside: string, at: number): SvgPiece {
  const name = localName(/^\/?([^\s/"'=]*)/.exec(inside)?.[1] ?? '');
  if (inside.startsWith('/')) return { kind: 'end', name, attributes: NONE, closed: false, at };
  return { kind: 'start', name, attributes: attributesOf(inside), closed: inside.endsWith('/'), at };
}

/** A quoted value belongs to the word before the `=` in front of it. */
function attributesOf(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let from = 0;
  for (let at = 0; at < inside.length; at++) {
    const mark = inside[at];
    if (mark !== '"' && mark !== "'") continue;
    const end = after(inside, mark, at + 1);
    const words = inside.slice(from, at).replace('=', ' ').trim().split(/\s+/);
    attributes.set(words.at(-1) ?? '', readReferences(inside.slice(at + 1, end - 1)));
    at = end - 1;
    from = end;
  }
  return attributes;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `&#x66;` and `&quot;` as the characters they stand for; what no name stands for is left. */
function readReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, ...parts) => {
    const [decimal, hex, name] = parts as readonly unknown[];
    if (typeof name === 'string') return NAMED.get(name) ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
