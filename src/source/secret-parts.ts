/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What ends the name and password, host and port of an address. URLs take `\` for `/`. */
const AUTHORITY_END = /[/\\?#]/;

/** A host that is sure to be one: this computer, an IPv6 address, or a name with a dot; with or without a port. */
const SURE_HOST = /^(localhost|\[[0-9a-f:.]*\]|[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+\.?)(:\d{0,5})?$/iu;

/** Any host, and a port if it can be one. A name of a host has at most 253 characters. */
const HOST = /^(?:\[[0-9a-f:.]*\]|[\p{L}\p{N}._-]{0,253}(?![\p{L}\p{N}._-]))(?::\d{0,5}$)?/iu;

/**
 * The parts of one address that may not be shown. Shown are its host with the port, and those parts of its path that read as words, dates
 * and short numbers (`isPlain`). Never shown are what stands before an `@`, all after the first `?` or `#`, every other part of the path,
 * and what can't be a host or a port. It goes by no list of names, since `?t=` may hold a key as well as `?token=`.
 * @param stretch from behind the scheme and its slashes to the end of the address
 * @param wholePath the path may be shown, as that of a file on this computer
 */
export function secretParts(text: string, stretch: Stretch, wholePath = false): readonly Stretch[] {
  const address = text.slice(stretch.start, stretch.end);
  const user = userEnd(address);
  const end = endOf(address, user, AUTHORITY_END);
  const host = user + (HOST.exec(address.slice(user, end))?.[0].length ?? 0);
  const query = endOf(address, end, /[?#]/);
  const parts = [
    { start: 0, end: Math.max(0, user - 1) },
    { start: host, end },
    ...(wholePath ? [] : hiddenSegments(address, end, query)),
    { start: query + 1, end: address.length },
  ];
  return parts
    .filter((part) => part.end > part.start)
    .map((part) => ({ start: stretch.start + part.start, end: stretch.start + part.end }));
}

/** Where the host begins: behind the last `@` before it, also where a password holds `/`, `?` or `#` as it may not. */
function userEnd(address: string): number {
  const authority = address.slice(0, endOf(address, 0, AUTHORITY_END));
  const at = authority.lastIndexOf('@');
  if (at >= 0) return at + 1;
  const later = address.lastIndexOf('@');
  const isName = address[later - 1] === '/'; // https://x.se/@lina
  return later < 0 || isName || SURE_HOST.test(authority) ? 0 : later + 1;
}

function hiddenSegments(address: string, from: number, to: number): readonly Stretch[] {
  const segments = address.slice(from, to).matchAll(/[^/\\]+/g);
  return [...segments]
    .filter(([segment]) => !isPlain(segment))
    .map(({ 0: segment, index }) => ({ start: from + index, end: from + index + segment.length }));
}

const LONGEST_SEGMENT = 64;
const MOST_DIGITS = 12;

/** A word (`vantetider`, `Vantetider`, `GetCsv`), short capitals (`SKR`), a number of a date's length, or both (`bup2026`, `N00945`, `v2`, `BE0101A`). */
const WORD =
  /^(?:\d{1,8}|\p{Lu}?\p{Ll}{1,24}(?:\p{Lu}\p{Ll}{2,24}){0,3}(?:\p{Lu}\p{Ll}{1,24})?\d{0,4}|\p{L}|\p{Lu}{2,5}|\p{L}{1,3}\d{1,6}\p{L}?)$/u;

/** Six consonants in a row: no word that anybody would write. */
const NO_WORD = /[bcdfghjklmnpqrstvwxz]{6}/i;

/**
 * Whether a part of a path reads as words, dates and short numbers, and not as a key: `bup-2026-03.csv`, but not `XXXXXXXX`, `9f8a7b6c5d`,
 * `x;token=y`. At most 64 characters and 12 digits; between words stand `-`, `_`, `.`, `~`, `+`, a comma or a space.
 */
function isPlain(segment: string): boolean {
  if (segment.length > LONGEST_SEGMENT * 3) return false; // %C3%A4
  const text = decoded(segment);
  if (text.length > LONGEST_SEGMENT || text.replace(/\D/g, '').length > MOST_DIGITS) return false;
  return text.split(/[-_.~+, ]/).every((word) => word === '' || (WORD.test(word) && !NO_WORD.test(word)));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment; // a lone % is no encoding, and no plain character either
  }
}

function endOf(text: string, from: number, pattern: RegExp): number {
  const found = text.slice(from).search(pattern);
  return found < 0 ? text.length : from + found;
}
