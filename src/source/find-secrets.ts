/** Where an address begins: behind its scheme and slashes. `http:` needs no slashes to be one; `\` is as good as `/`. */
const BEGINNING = /https?:[\\/]*|mailto:|:[\\/]{2,}/gi;

/** A name before `://` may be this long. */
const LONGEST_SCHEME = 20;

/** Where the scheme begins whose end is at an index: `https` of `https://`. */
function schemeStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < LONGEST_SCHEME && /[a-z0-9+.-]/i.test(text.charAt(start - 1))) start--;
  return start;
}

/** The parts of a text that may not be shown, in order: `secretParts` of its addresses, and passwords and queries without a scheme. Linear. */
export function findSecrets(text: string): readonly Stretch[] {
  const parts: Stretch[] = [];
  const endOf = addressEnds(text);
  const beginning = new RegExp(BEGINNING);
  let done = 0;
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const start = beginning.lastIndex;
    const name = Math.max(done, schemeStart(text, match.index));
    const scheme = text.slice(name, match.index + match[0].length).toLowerCase();
    if (/^[a-z]?:/.test(scheme)) continue; // C:\\bilder
    const end = endOf(name, start);
    for (const part of secretsInWords(text, { start: done, end: name })) parts.push(part);
    for (const part of secretsOf(text, scheme, { start, end })) parts.push(part);
    beginning.lastIndex = done = end;
  }
  return [...parts, ...secretsInWords(text, { start: done, end: text.length })];
}

/** The addresses in a text that hold a user name or password, each up to the first `@`; addresses end at white space. */
export function userInfoIn(text: string): readonly Stretch[] {
  const [at, stop] = [seeker(text, /@/g), seeker(text, /[\s/\\?#]/g)];
  return [...text.matchAll(BEGINNING)].flatMap(({ 0: beginning, index }) => {
    const from = index + beginning.length;
    if (at(from) >= stop(from) || beginning.toLowerCase() === 'mailto:') return [];
    return [{ start: schemeStart(text, index), end: at(from) + 1 }];
  });
}

function secretsOf(text: string, scheme: string, stretch: Stretch): readonly Stretch[] {
  if (!scheme.startsWith('mailto:')) return secretParts(text, stretch, scheme.startsWith('file:'));
  const query = text.slice(stretch.start, stretch.end).indexOf('?');
  return query < 0 ? [] : [{ start: stretch.start + query + 1, end: stretch.end }];
}

/** Signs that end a sentence or close a quotation, behind an address. */
const CLOSING = new Set('"\'`)]}>,.;:!…»” \t');

/**
 * A function that tells where an address ends, from where its scheme begins and where that is over: at white space; but in quotes at the quote
 * that closes them, and at the start of a value at its end, where a password or a query goes on behind a space. To be asked in ascending order.
 */
function addressEnds(text: string): (name: number, start: number) => number {
  const [blank, line] = [seeker(text, /\s/g), seeker(text, /[\r\n]/g)];
  const [at, sign, query] = [seeker(text, /@/g), seeker(text, /[/\\?#]/g), seeker(text, /[?#]/g)];
  const value = seeker(text, /[ \t]#|,[ \t]+[\w-]{1,40}:|[\r\n]/g);
  const closing = new Map(['"', "'", '`'].map((quote) => [quote, seeker(text, closingQuote(quote))]));
  const goesOn = (start: number, word: number, whole: number): boolean =>
    query(start) < word
      ? !/^[•…]+$/.test(text.slice(query(start) + 1, word))
      : sign(start) > word && at(start) < Math.min(whole, sign(start));
  return (name, start) => {
    const quote = closing.get(text.charAt(name - 1));
    const word = blank(start);
    const whole = quote ? Math.min(quote(start), line(start)) : beginsValue(text, name) ? value(start) : word;
    if (quote && whole <= word) return whole;
    let end = goesOn(start, word, whole) ? whole : word;
    while (!quote && end > start && CLOSING.has(text.charAt(end - 1))) end--;
    return end;
  };
}

/** A quote that nothing but the end of a value or sentence follows; not one that is escaped or doubled. */
function closingQuote(quote: string): RegExp {
  return new RegExp(`(?<![\\\\${quote}])${quote}(?=[\\s,;:.)\\]}]|$)`, 'g');
}

/** Whether a value of YAML, or a line, begins here. */
function beginsValue(text: string, at: number): boolean {
  return /(^|[\r\n]|[:-][ \t])[ \t]*$/.test(text.slice(Math.max(0, at - 9), at));
}

/** The index of the first match from an index on, or the length of the text; ascending indexes cost one way through it. */
function seeker(text: string, pattern: RegExp): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(text)?.index ?? text.length;
    }
    return found;
  };
}

/** Secrets in words that hold no scheme: `lina:abc@x.se/bup.csv`, `www.x.se/bup.csv?key=abc`. */
function secretsInWords(text: string, { start, end }: Stretch): readonly Stretch[] {
  const between = text.slice(start, end);
  if (!/[@?&#;]/.test(between)) return [];
  return [...between.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    [passwordIn(word), queryIn(word)].flatMap((part) =>
      part && part.end > part.start ? [{ start: start + index + part.start, end: start + index + part.end }] : [],
    ),
  );
}

/** What stands before the `@` of `lina:abc@x.se`, or of `lina@x.se/bup.csv`; a mail address and `((id@2026-03))` have none. */
function passwordIn(word: string): Stretch | undefined {
  const at = word.lastIndexOf('@');
  const [before, host] = [word.slice(0, Math.max(0, at)), word.slice(at + 1)];
  if (/(^|[/\\])$/.test(before) || !/^(\d+\.\d+|[\d-]*\p{L})/u.test(host)) return undefined;
  if (!before.includes(':') && !/^[\p{L}\p{N}.-]+(:\d+)?\//u.test(host)) return undefined;
  return { start: /^["'`([{<]*/.exec(word)?.[0].length ?? 0, end: at };
}

/** What stands behind `?name=` or `#name=`, or any `?` or `#` behind the name of a host. */
function queryIn(word: string): Stretch | undefined {
  const host = /^["'`([{<]*(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d+)?\//u.exec(word);
  const slash = word.indexOf('/');
  const marks = [
    word.search(/(?:[?&]|^#)[\p{L}\p{N}_.%~[\]-]{1,100}=/u),
    slash < 0 ? -1 : within(word, slash, /[#;][\p{L}\p{N}_.%~[\]-]{1,100}=/u),
    host ? within(word, host[0].length, /[?#]/) : -1,
  ].filter((mark) => mark >= 0);
  if (marks.length === 0) return undefined;
  let end = word.length;
  const start = Math.max(Math.min(...marks) + 1, word.lastIndexOf('@') + 1);
  while (end > start && CLOSING.has(word.charAt(end - 1))) end--;
  return { start, end };
}

function within(word: string, from: number, pattern: RegExp): number {
  const found = word.slice(from).search(pattern);
  return found < 0 ? -1 : from + found;
}

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

/** Whether a part of a path reads as words, dates and short numbers (`bup-2026-03.csv`), and not as a key (`9f8a7b6c5d`, `x;token=y`). */
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
