/** Clean already: signs of Latin scripts in one piece, with single spaces between them. */
const CLEAN = /^(?:[!-~\u00a1-\u024f]+(?: [!-~\u00a1-\u024f]+)*)?$/;

/** Characters without width that programs leave in cells: zero-width spaces and joiners, marks of direction, byte order marks. */
const WIDTHLESS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A label as it is compared and shown: NFC, nothing without width, runs of any white space one space, trimmed. @example cleanText(' Kalmar\u00a0län ') // 'Kalmar län' */
export function cleanText(text: string): string {
  return CLEAN.test(text) ? text : text.normalize('NFC').replace(WIDTHLESS, '').replace(/\s+/g, ' ').trim();
}

/** Whether a text is nothing but white space; nearly all begin with a sign that isn't, which is seen at a glance. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0xa0) && text.trim() === '';
}

/** A text without what nobody can see in it, spaces inside included as they are. */
export function visibleText(text: string): string {
  return text.replace(WIDTHLESS, '').trim();
}

/** Whether two labels are the same but for case and white space. */
export function sameText(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** A label without the code that statistics tools put before it and the mark of a footnote behind it: `08 - Kalmar län` and `08 Kalmar län` are `Kalmar län`. */
export function bareName(name: string): string {
  const named = name.replace(/^\d{1,6}(?: ?[-\u2013:] ?| )(?=\p{L})/u, '');
  const cut = Math.max(0, named.length - LONGEST_MARK);
  return named.slice(0, cut) + named.slice(cut).replace(FOOTNOTE, '');
}

const FOOTNOTE = /\s*(?:[*\u00b9\u00b2\u00b3\u2020\u2021]+|(?<=\s)\d\))$/u;
/** So near its end a label is searched for the mark of a footnote: a label may be a megabyte long. */
const LONGEST_MARK = 20;

/** A label as it is compared: clean, and in lower case. */
export function fold(text: string): string {
  return cleanText(text).toLowerCase();
}

/** Latin letters, as a class of a pattern that ignores case. A pattern with `\p{L}` takes milliseconds to compile. */
export const LETTERS = 'a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';

/** A pattern for texts that begin with one of some words, whole. @param words alternatives of a pattern @param after more signs that may not follow them */
export function beginsWith(words: string, after = ''): RegExp {
  return new RegExp(`^(?:${words})(?![${LETTERS}${after}])`, 'i');
}

/** Texts whose readings are cached: the values of a share in tenths are 1 001. */
const MOST_TEXTS = 5_000;

/** The same reader, which reads a text once however often it comes. */
export function oncePerText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = read(text);
    if (known.size < MOST_TEXTS) known.set(text, found);
    return found;
  };
}
