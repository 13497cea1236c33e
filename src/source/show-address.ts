import { findSecrets, secretParts, type Stretch } from './find-secrets';

const DOT = '•';

/** How an address begins that stands for itself, as in `url:` or as a link. */
const WHOLE = /^\s*(?:https?:[\\/]*|[a-z][a-z0-9+.-]+:[\\/]{2,})/i;

/** Whether a place where figures come from is an address and no path. @example isAddress('HTTPS://x.se/a.csv') // true */
export function isAddress(place: string): boolean {
  return WHOLE.test(place);
}

/**
 * A text as a URL; undefined when it is none. `URL.canParse` isn't used: compiled by Node 20's V8 it refuses every text with `å`, `ä` or `ö`.
 * @example parseUrl('https://x.se/a.csv')?.hostname // 'x.se'
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/**
 * An address as it may be shown, printed and stored, where nothing that could be a key can be read; one without such parts is as it was, and
 * so is a path. What is shown and what isn't: `secretParts`. Showing what was shown before changes nothing.
 * @example showAddress('https://x.se/stat/bup.csv?key=abc') // 'https://x.se/stat/bup.csv?•••'
 */
export function showAddress(address: string): string {
  const start = WHOLE.exec(address)?.[0].length ?? address.length;
  return replaced(address, secretParts(address, { start, end: address.length }), () => DOT.repeat(3));
}

/**
 * A text in which nothing can be read of an address that `showAddress` wouldn't show; as long as before, so that columns stay right. Addresses
 * are found wherever they stand (`findSecrets`), also where YAML's escapes (`\x40`) hide them. Takes time in proportion to the text.
 * @example maskAddresses('url: "http://lina:abc@x.se/"') // 'url: "http://••••••••@x.se/"'
 */
export function maskAddresses(text: string): string {
  if (!/[:@?&;#]/.test(text)) return text;
  const plain = unescaped(text);
  const parts = findSecrets(plain.text).map(({ start, end }) => ({
    start: plain.offset(start),
    end: plain.offset(end),
  }));
  return replaced(text, parts, (part) => part.replace(/[^\r\n]/g, DOT));
}

/** What belongs to an address is found within so many characters; hardly a server takes more. */
const REACH = 8192;

/** The end of a line that doesn't go on in the next. */
const LINE_END = /(?<![\\\r])\n|(?<!\\)\r\n/g;

/** A part of a text as `maskAddresses` shows it; looks only at what stands near on the same line. */
export function maskedPart(text: string, { start, end }: Stretch): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const line = [...before.matchAll(LINE_END)].at(-1);
  const from = start - before.length + (line ? line.index + line[0].length : 0);
  const after = text.slice(end, end + REACH);
  const near = text.slice(from, end + (new RegExp(LINE_END).exec(after)?.index ?? after.length));
  // A word that began earlier may be the rest of an address.
  const begun = line || from === 0 ? '' : (/^[^\s;,"']*/.exec(near)?.[0] ?? '');
  return maskAddresses(DOT.repeat(begun.length) + near.slice(begun.length)).slice(start - from, end - from);
}

/** What YAML makes of `\x40`, `\u0040` and of a line that ends with `\`. */
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U(000[0-9a-f]{5})|\r?\n[ \t]*)/gi;

/** A text with its escapes read, and where each of its characters stood before. */
function unescaped(text: string): { readonly text: string; readonly offset: (at: number) => number } {
  const offsets: number[] = [];
  let plain = '';
  let done = 0;
  const add = (piece: string, from: number, step: number): void => {
    for (let i = 0; i < piece.length; i++) offsets.push(from + i * step);
    plain += piece;
  };
  for (const { 0: escape, 1: two, 2: four, 3: eight, index } of text.matchAll(ESCAPE)) {
    const code = two ?? four ?? eight;
    add(text.slice(done, index), done, 1);
    add(code === undefined ? '' : String.fromCodePoint(Number.parseInt(code, 16)), index, 0);
    done = index + escape.length;
  }
  if (done === 0) return { text, offset: (at) => at };
  add(text.slice(done), done, 1);
  return { text: plain, offset: (at) => offsets[at] ?? text.length };
}

function replaced(text: string, parts: readonly Stretch[], put: (part: string) => string): string {
  let done = 0;
  const pieces = parts.flatMap(({ start, end }) => {
    const piece = [text.slice(done, start), put(text.slice(start, end))];
    done = end;
    return piece;
  });
  return [...pieces, text.slice(done)].join('');
}
