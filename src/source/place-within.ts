import { span, type Span } from './source-file';
import type { Scalar } from './tree';

/** Where a stretch of a text (UTF-16 offsets, `end` exclusive) stands in its file. */
export type PlaceOf = (start: number, end: number) => Span;

/** A text as an author wrote it: how, and where. */
type Written = Pick<Scalar, 'style' | 'span'>;

/**
 * Finds the parts of a text in the file it was written in, e.g. `((bup-fb-30))` inside a block scalar. Text and file are walked
 * together once, as far as somebody asks, so a thousand questions cost what one does. The text may differ from the scalar's own
 * in white space: trimmed, or with its lines joined. The whole scalar where the two can't be told to be the same.
 */
export function placesIn(text: string, { style, span: whole }: Written): PlaceOf {
  const next = unitsOf({ style, span: whole });
  const [starts, ends]: [number[], number[]] = [[], []];
  return (start, end) => {
    while (starts.length < end) {
      const unit = next(text.charAt(starts.length));
      if (!unit) return whole;
      for (let count = 0; count < unit.stands; count++) {
        starts.push(unit.start);
        ends.push(unit.end);
      }
    }
    const [from, to] = [starts[start], ends[end - 1]];
    return from === undefined || to === undefined ? whole : span(whole.file, from, to);
  };
}

/** The same for a single part. */
export function spanWithin(scalar: Scalar, start: number, end: number): Span {
  return placesIn(scalar.text, scalar)(start, end);
}

/** A stretch of a file that stands for characters of a text: one for itself, `''` and `\u00e4` for one, `\U0001f600` for two. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** So many units of a file may stand for nothing in a text: characters that are left out, quotation marks between two joined texts. */
const MOST_LOST = 8;

/** Gives the unit for each next character of a text, and how many characters it stands for; undefined once they have lost each other. */
function unitsOf({ style, span: { file, start, end } }: Written) {
  const quote = style === 'quoted' ? file.text.charAt(start) : '';
  let at = beginningOf(file.text, start, style);
  return (character: string): (Omit<Unit, 'text'> & { readonly stands: number }) | undefined => {
    const isSpace = SPACE.test(character);
    for (let lost = 0; at < end && lost <= MOST_LOST;) {
      const unit = unitAt(file.text, at, quote);
      const isBlank = SPACE.test(unit.text);
      if (unit.text.startsWith(character) || (isSpace && isBlank)) {
        at = unit.end;
        return { start: unit.start, end: unit.end, stands: unit.text.length };
      }
      if (isSpace) break; // a break with its indentation is one space in the text, or none at all
      if (!isBlank) lost++;
      at = unit.end;
    }
    if (!isSpace) at = end;
    return isSpace ? { start: at, end: at, stands: 1 } : undefined;
  };
}

const SPACE = /^[ \t\r\n]/;

/** Behind the quotation mark, or behind the line with `|` or `>`. */
function beginningOf(text: string, start: number, style: Scalar['style']): number {
  if (style === 'quoted') return start + 1;
  if (style === 'plain') return start;
  const line = text.slice(start).search(/[\r\n]/);
  return line < 0 ? text.length : start + line;
}

function unitAt(text: string, at: number, quote: string): Unit {
  const character = text.charAt(at);
  const escape = quote === '"' && character === '\\' ? escapeAt(text, at) : undefined;
  if (escape) return escape;
  const isDoubled = quote === "'" && character === quote && text.charAt(at + 1) === quote;
  return { start: at, end: at + (isDoubled ? 2 : 1), text: character };
}

/** What a backslash in double quotes begins (YAML 1.2, 5.7); undefined when YAML doesn't know it. */
function escapeAt(text: string, at: number): Unit | undefined {
  ESCAPE.lastIndex = at;
  const [written = '\\', code, letter = ''] = ESCAPE.exec(text) ?? [];
  const meant =
    code === undefined ? (LETTERS.get(letter) ?? letter) : String.fromCodePoint(parseInt(code.slice(1), 16));
  return written.length > 1 ? { start: at, end: at + written.length, text: meant } : undefined;
}

/** A character by its number, a line that is joined to the next, or a letter. */
const ESCAPE = /\\(?:(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00(?:0[\da-fA-F]|10)[\da-fA-F]{4})|\r?\n[ \t]*|(.))/gy;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
