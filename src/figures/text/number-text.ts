import { visibleText } from './clean-text';

/** A decimal mark. */
export type Mark = ',' | '.';

/** A number taken apart without being interpreted: `(5 649,8 mnkr)` is minus, 5649, 8, decimal mark `,`, suffix `mnkr`. */
export interface NumberParts {
  readonly negative: boolean;
  /** Digits before and after the mark, group separators removed. With `ambiguous` they are what a decimal reading gives. */
  readonly whole: string;
  readonly fraction: string;
  /** The mark between them; absent for a whole number. */
  readonly mark?: Mark;
  /** A point or comma that certainly groups thousands: `1.234.567`. Spaces and apostrophes always do. */
  readonly group?: Mark;
  /** One mark before exactly three digits, `357.697`: a decimal number or a thousand times as much. */
  readonly ambiguous: boolean;
  /** What follows the digits: `%`, `st`, ``. */
  readonly suffix: string;
}

const LONGEST = 60;
const OPENING_SIGN = /^([-+\u2010-\u2015\u2212]) ?/;
const CLOSING_MINUS = /([-\u2010-\u2015\u2212])$/;
const NOTE_MARKS = /\s*[*\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]+$/;

/**
 * Takes a number apart: every kind of space or an apostrophe between groups of three, point or comma, five ways to write
 * a minus (hyphen, dash, U+2212, parentheses, after the digits), a unit and footnote marks after it. Undefined for other text.
 */
export function takeNumberApart(text: string): NumberParts | undefined {
  const plain = PLAIN.exec(text);
  if (!plain) return takeDressedApart(text);
  const [, minus, whole = '', mark, fraction = ''] = plain;
  const parts = { negative: minus === '-', whole, fraction, suffix: '' };
  if (mark === undefined) return { ...parts, ambiguous: false };
  return { ...parts, mark: mark as Mark, ambiguous: isAmbiguous(whole, fraction) };
}

/** `82`, `82,4` and `-82.4`: what most cells of most files are. */
const PLAIN = /^(-?)(\d{1,40})(?:([.,])(\d{1,18}))?$/;

/** Whether a text is a number without spaces, unit or anything else. */
export function isPlainNumber(text: string): boolean {
  return PLAIN.test(text);
}

/** `357.697` may be thousands; `0.666`, `1234.567` and `35.70` can't. */
function isAmbiguous(whole: string, fraction: string): boolean {
  return fraction.length === 3 && whole.length <= 3 && whole !== '' && !whole.startsWith('0');
}

function takeDressedApart(text: string): NumberParts | undefined {
  let rest = visibleText(text);
  if (rest.length === 0 || rest.length > LONGEST) return undefined;
  rest = rest.replace(NOTE_MARKS, '');
  const bracketed = rest.startsWith('(') && rest.endsWith(')');
  if (bracketed) rest = rest.slice(1, -1).trim();
  const sign = OPENING_SIGN.exec(rest);
  if (sign) rest = rest.slice(sign[0].length);
  const end = rest.search(/\D*$/);
  const [digits, suffix] = [rest.slice(0, end), rest.slice(end).trim()];
  const closing = CLOSING_MINUS.exec(suffix === '' ? rest : suffix);
  const unit = closing && suffix !== '' ? suffix.slice(0, -1).trim() : suffix;
  const minuses = Number(bracketed) + Number(sign !== null && sign[1] !== '+') + Number(closing !== null);
  if (minuses > 1 || (sign && closing)) return undefined;
  const core = readDigits(digits);
  return core && { ...core, negative: minuses === 1, suffix: unit };
}

/** The minutes in `7:29` and `0:07:29`; undefined for other text. Parts of 60 and more are refused. */
export function minutesIn(text: string): number | undefined {
  const match = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  const isClock = seconds < 60 && (match[1] === undefined || minutes < 60);
  return isClock ? hours * 60 + minutes + seconds / 60 : undefined;
}

/** Groups of three: between spaces or apostrophes, or between marks that aren't the decimal one. */
const GROUPED =
  /^(?:(\d{1,3}(?:[\s'\u2019]\d{3})+|\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:,\d{3})+(?=\.))(?:([.,])(\d+))?|(\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})))$/;

function readDigits(digits: string): Omit<NumberParts, 'negative' | 'suffix'> | undefined {
  const grouped = GROUPED.exec(digits);
  if (grouped) {
    const groups = grouped[1] ?? grouped[4] ?? '';
    const [group] = /[.,]/.exec(groups) ?? [];
    const marks = { ...(grouped[2] && { mark: grouped[2] as Mark }), ...(group && { group: group as Mark }) };
    return { whole: groups.replace(/\D/g, ''), fraction: grouped[3] ?? '', ...marks, ambiguous: false };
  }
  const [found, whole = '', mark, fraction = ''] = /^(\d*)(?:([.,])(\d+))?$/.exec(digits) ?? [];
  if (!found) return undefined;
  const marks = mark && { mark: mark as Mark };
  return { whole: whole || '0', fraction, ...marks, ambiguous: isAmbiguous(whole, fraction) };
}
