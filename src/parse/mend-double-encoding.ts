import { encode } from 'iconv-lite';

/** A text whose twice encoded letters were put right, with the first of them: `Ã¤` became `ä` at offset 1. */
export interface Mended {
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

/**
 * Mends UTF-8 that was written as UTF-8 once more (`MÃ¶nsterÃ¥s`); undefined when the text is fine.
 * Only stretches that are valid UTF-8 in their own right are touched.
 */
export function mendDoubleEncoding(text: string): Mended | undefined {
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
    const letters = strictUtf8(bytes.subarray(0, end));
    if (letters !== undefined && Array.from(letters).length === 1) return letters + characters.slice(end);
  }
  return undefined;
}

/** The byte behind a character: Latin-1 as it is, the rest by windows-1252. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : (encode(character, 'windows-1252')[0] ?? 0x3f);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
