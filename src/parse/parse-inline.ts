import MarkdownIt from 'markdown-it';
import type { Inline, InlineParser, RefusedLink, Run, UnclosedFigure } from '../model';
import { parseUrl } from '../source';

/** A token as far as this room reads it. */
type Token = ReturnType<(typeof READER)['parse']>[number];

const READER = inlineReader();

/**
 * Reads one text of an author: `**bold**`, `*italic*`, `[label](https://…)`, live figures `((id.change))`; `\*`, `\[`
 * and `\((` escape. All else stays as typed, line breaks become spaces. Offsets are UTF-16 offsets in the given text.
 * Links that aren't http, https or mailto come back in `refused` and keep their label as text; `((` that nothing closes stays text and comes back
 * in `unclosed`.
 */
export const parseInline: InlineParser = (text) => {
  const tokens: Token[] = [];
  READER.inline.parse(text, READER, {}, tokens);
  const gathered: Gathering = { pieces: [], refused: [], unclosed: [], bold: 0, italic: 0, link: undefined };
  for (const token of tokens) STEPS[token.type]?.(token, gathered);
  return { pieces: gathered.pieces, refused: gathered.refused, unclosed: gathered.unclosed };
};

interface Gathering {
  readonly pieces: Inline[];
  readonly refused: RefusedLink[];
  readonly unclosed: UnclosedFigure[];
  bold: number;
  italic: number;
  link: string | undefined;
}

const STEPS: Readonly<Record<string, (token: Token, to: Gathering) => void>> = {
  text: (token, to) => addText(to, token.content),
  live: (token, to) => {
    const { start, end } = placeOf(token);
    to.pieces.push({ kind: 'live', expression: token.content, start, end, ...styleOf(to) });
  },
  unclosed: (token, to) => {
    const { start, end } = placeOf(token);
    to.unclosed.push({ start, end });
    addText(to, token.content);
  },
  strong_open: (_token, to) => {
    to.bold++;
  },
  strong_close: (_token, to) => {
    to.bold--;
  },
  em_open: (_token, to) => {
    to.italic++;
  },
  em_close: (_token, to) => {
    to.italic--;
  },
  link_open: (token, to) => {
    const { start, end, address = '' } = placeOf(token);
    to.link = safeAddress(address);
    if (to.link === undefined) to.refused.push({ address, start, end });
  },
  link_close: (_token, to) => {
    to.link = undefined;
  },
};

function placeOf(token: Token): TokenPlace {
  return token.meta as unknown as TokenPlace;
}

function inlineReader() {
  const reader = new MarkdownIt('zero').enable('emphasis');
  inlineRules(reader.inline.ruler);
  return reader;
}

function addText(to: Gathering, content: string): void {
  const text = content.replace(/\r\n|[\r\n\u2028\u2029]/g, ' ');
  if (text === '') return;
  const style: Omit<Run, 'text'> = { ...styleOf(to), ...(to.link !== undefined && { link: to.link }) };
  const last = to.pieces.at(-1);
  if (last?.kind === 'text' && sameStyle(last, style))
    to.pieces[to.pieces.length - 1] = { ...last, text: last.text + text };
  else to.pieces.push({ kind: 'text', text, ...style });
}

function styleOf(from: Gathering): { bold?: true; italic?: true } {
  return { ...(from.bold > 0 && { bold: true as const }), ...(from.italic > 0 && { italic: true as const }) };
}

function sameStyle(a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/** The address as typed, or percent-encoded where it holds other characters than addresses may; undefined when unsafe. */
function safeAddress(address: string): string | undefined {
  if (!/^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(address) || !parseUrl(address)) return undefined;
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(address) ? address : new URL(address).href;
}

type Ruler = MarkdownIt.ParserInline['ruler'];
type State = MarkdownIt.StateInline;

/** What the rules note on a token: where it stands in the parsed text, and where a link leads as it was typed. */
interface TokenPlace {
  readonly start: number;
  readonly end: number;
  readonly address?: string;
}

/** Characters at which plain text ends, since one of the other rules may start there. */
const SPECIAL = /[*_\\[\](]/g;

/**
 * Replaces markdown-it's text rule (it would swallow `((`) and adds the rest of deck's inline markup before emphasis.
 * Its own escape and link rules aren't used: they would eat the backslash in `C:\_mapp`, and know no offsets.
 */
function inlineRules(ruler: Ruler): void {
  ruler.at('text', plainText);
  ruler.before('emphasis', 'escape-mark', escapeMark);
  ruler.before('emphasis', 'live', liveFigure);
  ruler.before('emphasis', 'labelled-link', labelledLink);
  ruler.before('emphasis', 'underscore', underscore);
}

function plainText(state: State, silent: boolean): boolean {
  SPECIAL.lastIndex = state.pos;
  const end = Math.min(SPECIAL.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/** `\*`, `\[`, `\]`, `\((` lose the backslash; so does a backslash before one of those. Any other stays. */
function escapeMark(state: State, silent: boolean): boolean {
  if (state.src[state.pos] !== '\\') return false;
  const match = /^\\(\*|\[|\]|\(\(|\\(?=\*|\[|\]|\(\())/.exec(state.src.slice(state.pos, state.pos + 4));
  if (!match) return false;
  if (!silent) state.pending += match[1] ?? '';
  state.pos += match[0].length;
  return true;
}

/** `a_b_c` and `__x__` are names of files and columns, not emphasis. */
function underscore(state: State, silent: boolean): boolean {
  if (state.src[state.pos] !== '_') return false;
  if (!silent) state.pending += '_';
  state.pos++;
  return true;
}

/** `((id[Region (hela)].change))`: inside the square brackets, parentheses belong to the name. */
function liveFigure(state: State, silent: boolean): boolean {
  const start = state.pos;
  if (!state.src.startsWith('((', start) || state.src[start + 2] === '(') return false;
  const inner = liveEnd(state.src, start + 2, state.posMax);
  if (inner === undefined) return unclosedFigure(state, silent);
  if (!silent) {
    const token = state.push('live', '', 0);
    token.content = state.src.slice(start + 2, inner).trim();
    token.meta = { start, end: inner + 2 } satisfies TokenPlace;
  }
  state.pos = inner + 2;
  return true;
}

/** `((` that nothing closes: text, with a note that reaches to the end of its word. */
function unclosedFigure(state: State, silent: boolean): boolean {
  const start = state.pos;
  if (!silent) {
    const token = state.push('unclosed', '', 0);
    const word = /^\(\(\s*\S*/.exec(state.src.slice(start, start + LONGEST))?.[0].trimEnd() ?? '((';
    token.content = '((';
    token.meta = { start, end: start + word.length } satisfies TokenPlace;
  }
  state.pos = start + 2;
  return true;
}

/** Longest expression that is looked for, so that a text of opening parentheses stays quick. */
const LONGEST = 300;

function liveEnd(text: string, from: number, limit: number): number | undefined {
  const within = text.slice(from, Math.min(limit, from + LONGEST));
  const match = /^(?:[^[\]()]*\[[^\]]*\])?[^[\]()]*(?=\)\))/.exec(within) ?? /^.*?(?=\)\))/s.exec(within);
  return match ? from + match[0].length : undefined;
}

/** `[label](address)`; the address has no spaces, parentheses in pairs only. */
function labelledLink(state: State, silent: boolean): boolean {
  const start = state.pos;
  if (state.src[start] !== '[' || state.linkLevel > 0) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, start, true);
  if (state.src.slice(start + 1, labelEnd).trim() === '') return false;
  if (labelEnd < 0 || state.src[labelEnd + 1] !== '(' || state.src[labelEnd + 2] === '(') return false;
  const target = state.md.helpers.parseLinkDestination(state.src, labelEnd + 2, state.posMax);
  if (!target.ok || state.src[target.pos] !== ')') return false;
  const end = target.pos + 1;
  if (!silent) pushLink(state, { start, labelEnd, end, address: state.src.slice(labelEnd + 2, target.pos) });
  state.pos = end;
  return true;
}

function pushLink(state: State, link: { start: number; labelEnd: number; end: number; address: string }): void {
  const { posMax } = state;
  const { start, end, address } = link;
  state.push('link_open', 'a', 1).meta = { start, end, address } satisfies TokenPlace;
  state.pos = start + 1;
  state.posMax = link.labelEnd;
  state.linkLevel++;
  state.md.inline.tokenize(state);
  state.linkLevel--;
  state.push('link_close', 'a', -1);
  state.posMax = posMax;
}
