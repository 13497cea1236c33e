import { decode, encode } from 'iconv-lite';
import type { Encoding } from '../model';
import { LIMITS, maskedPart } from '../source';

/** What the author may say about an encoding: the values of `source.encoding`. */
type EncodingHint = 'utf-8' | 'utf-16' | 'windows-1252' | 'macintosh';

/** Something worth telling about how a text was decoded. */
export type DecodingNote =
  | ({ readonly kind: 'double-encoded' } & Mended)
  | { readonly kind: 'mixed'; readonly offset: number }
  | { readonly kind: 'macintosh'; readonly offset: number; readonly sample: string };

/** A decoded text without byte order mark; `undefined` text when the bytes aren't what the hint says. */
export interface Decoded {
  readonly text: string | undefined;
  readonly encoding: Encoding;
  readonly notes: readonly DecodingNote[];
}

/**
 * Decodes the bytes of a text file: BOM, else what the author says, else UTF-16 by its NULs, else strict UTF-8,
 * else windows-1252 by iconv-lite (nodejs/node#56542: Node's own leaves 0x80–0x9F as control characters),
 * else MacRoman on suspicion (DOMAIN 3.1). Never throws.
 * @example decodeText(Buffer.from('K\xe4lla', 'latin1')).encoding // 'windows-1252'
 */
export function decodeText(bytes: Uint8Array, hint?: EncodingHint): Decoded {
  return fromMark(bytes) ?? (hint === undefined ? detect(bytes) : fromHint(bytes, hint));
}

function fromMark(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = decodeStrictly(bytes, 'utf-8');
    return text === undefined ? { ...byLines(bytes.subarray(3)), encoding: 'utf-8-bom' } : mended(text, 'utf-8-bom');
  }
  if (first === 0xff && second === 0xfe) return just(decodeStrictly(bytes, 'utf-16le'), 'utf-16le');
  if (first === 0xfe && second === 0xff) return just(decodeStrictly(bytes, 'utf-16be'), 'utf-16be');
  return undefined;
}

function fromHint(bytes: Uint8Array, hint: EncodingHint): Decoded {
  if (hint === 'utf-8') return just(decodeStrictly(bytes, 'utf-8'), 'utf-8');
  if (hint === 'utf-16') {
    const encoding = wideEncoding(bytes) ?? 'utf-16le';
    return just(decodeStrictly(bytes, encoding), encoding);
  }
  return just(decode(bytes, hint), hint);
}

function detect(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  const wideText = wide && decodeStrictly(bytes, wide);
  if (wide && wideText !== undefined) return just(wideText, wide);
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== undefined) return mended(text, 'utf-8');
  if (hasUtf8Letters(bytes)) return byLines(bytes);
  if (!bytes.some((byte) => WINDOWS_LETTERS.has(byte))) {
    if (bytes.some((byte, at) => DOS_LETTERS.has(byte) && lettersBeside(bytes, at) === 2))
      return just(undefined, 'windows-1252');
    if (bytes.some((byte, at) => MACINTOSH_LETTERS.has(byte) && lettersBeside(bytes, at) > 0))
      return asMacintosh(bytes);
  }
  return just(decode(bytes, 'windows-1252'), 'windows-1252');
}

/** Latin text in UTF-16 has a NUL in every other byte: odd places are little-endian, even ones big-endian. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const enough = sample.length * 0.3;
  if (odd > enough && even * 10 < odd) return 'utf-16le';
  return even > enough && odd * 10 < even ? 'utf-16be' : undefined;
}

/** The text of bytes; undefined when they aren't in the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only thing that a fatal decoder throws is "not this encoding"
  }
}

function just(text: string | undefined, encoding: Encoding): Decoded {
  return { text, encoding, notes: [] };
}

function mended(text: string, encoding: Encoding): Decoded {
  const mend = mendDoubleEncoding(text);
  return mend ? { text: mend.text, encoding, notes: [{ kind: 'double-encoded', ...mend }] } : just(text, encoding);
}

/** Å, Ä, Ö, å, ä or ö as two bytes: in windows-1252 they would be `Ã…`, `Ã„` …, which nobody writes. */
function hasUtf8Letters(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc3); at >= 0; at = bytes.indexOf(0xc3, at + 1))
    if ([0x85, 0x84, 0x96, 0xa5, 0xa4, 0xb6].includes(bytes[at + 1] ?? 0)) return true;
  return false;
}

/** Two exports pasted together: every line is decoded on its own. */
function byLines(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  let offset = 0;
  let firstOdd: number | undefined;
  // What stands behind the last line that a table may have is refused unread.
  for (let start = 0; start < bytes.length && parts.length <= LIMITS.csvLines;) {
    const end = endOfLine(bytes, start);
    const line = bytes.subarray(start, end);
    const text = decodeStrictly(line, 'utf-8');
    if (text === undefined) firstOdd ??= offset;
    const part = text ?? decode(line, 'windows-1252');
    parts.push(part);
    offset += part.length;
    start = end;
  }
  return { text: parts.join(''), encoding: 'utf-8', notes: [{ kind: 'mixed', offset: firstOdd ?? 0 }] };
}

/** Where the next line starts: after LF, or after a CR that no LF follows (old Macintosh exports). */
function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0x0a && !(bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) at++;
  return Math.min(at + 1, bytes.length);
}

const MACINTOSH_LETTERS = new Set([0x8a, 0x8c, 0x9a]); // ä å ö; in windows-1252 Š Œ š
const WINDOWS_LETTERS = new Set([0xe4, 0xe5, 0xf6]); // ä å ö; in MacRoman ‰ Â ˆ
const DOS_LETTERS = new Set([0x84, 0x86, 0x94]); // ä å ö of code page 850; in windows-1252 signs that don't stand inside words

/** How many of the bytes on both sides of a place are letters. */
function lettersBeside(bytes: Uint8Array, at: number): number {
  return [bytes[at - 1], bytes[at + 1]].filter((byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
}

function asMacintosh(bytes: Uint8Array): Decoded {
  const text = decode(bytes, 'macintosh');
  const offset = Math.max(0, text.search(/[åäö]/));
  const before = /[^\r\n;,\t"]*$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
  const after = /^[^\r\n;,\t"]{0,20}/.exec(text.slice(offset, offset + 20))?.[0] ?? '';
  const sample = maskedPart(text, { start: offset - before.length, end: offset + after.length });
  return { text, encoding: 'macintosh', notes: [{ kind: 'macintosh', offset, sample }] };
}

/** Openings of files that people mistake for CSV. */
const OPENINGS: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook (.xlsx) or another zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
];

/** How texts of other kinds begin. */
const TEXTS: readonly (readonly [opening: RegExp, name: string])[] = [
  [/^<(?:!doctype html|html|head|body|script|meta)\b/is, 'a web page (perhaps a log-in page)'],
  [/^<\?xml\s/i, 'XML'],
  [/^(?:\{\s*["}]|\[\s*[{[])/, 'JSON'],
];

/** What a file that can't be CSV looks like, e.g. `an old Excel workbook (.xls)`; undefined for anything that may be text. */
export function nameOfBinary(bytes: Uint8Array): string | undefined {
  const known = OPENINGS.find((opening) => opening.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return known.name;
  const start = String.fromCharCode(...bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  const text = withoutComments(start);
  return TEXTS.find(([opening]) => opening.test(text))?.[1];
}

/** A text without the comments of a web page that it begins with. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** A text whose twice encoded letters were put right, with the first of them: `Ã¤` became `ä` at offset 1. */
interface Mended {
  readonly text: string;
  readonly was: string;
  readonly is: string;
  /** UTF-16 offset into the mended text. */
  readonly offset: number;
}

/** What two to four bytes of UTF-8 look like when they are taken for windows-1252 (or Latin-1). */
const SUSPECT =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}/g;

/** Only these openings are suspected: `Ã¤`, `â€“`, `Â `. Other letters with a sign after them may be meant. */
const TELLING = /[\u00c3\u00c2][\u0080-\u00bf\u0152-\u20ac]|\u00e2\u20ac|\u00e2\u0080/;

/** Mends UTF-8 that was encoded twice (`MÃ¶nsterÃ¥s`), where it is valid UTF-8 in its own right; undefined when the text is fine. */
function mendDoubleEncoding(text: string): Mended | undefined {
  if (!TELLING.test(text)) return undefined;
  let first: Omit<Mended, 'text'> | undefined;
  let shorter = 0;
  const known = new Map<string, string | undefined>();
  const mendedText = text.replace(SUSPECT, (was: string, at: number) => {
    const is = known.has(was) ? known.get(was) : reread(was);
    known.set(was, is);
    if (is === undefined) return was;
    first ??= { was, is, offset: at - shorter };
    shorter += was.length - is.length;
    return is;
  });
  return first && { text: mendedText, ...first };
}

function reread(characters: string): string | undefined {
  const bytes = Uint8Array.from(Array.from(characters, byteOf));
  for (let end = bytes.length; end >= 2; end--) {
    const letters = decodeStrictly(bytes.subarray(0, end), 'utf-8');
    if (letters !== undefined && Array.from(letters).length === 1) return letters + characters.slice(end);
  }
  return undefined;
}

/** The byte behind a character: Latin-1 as it is, the rest by windows-1252. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : (encode(character, 'windows-1252')[0] ?? 0x3f);
}
