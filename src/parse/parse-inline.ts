import MarkdownIt from 'markdown-it';
import type { Inline, InlineParser, RefusedLink, Run, UnclosedFigure } from '../model';
import { parseUrl } from '../source';

/** A token of markdown-it. */
type Token = ReturnType<(typeof READER)['parse']>[number];

const READER = inlineReader();

/**
 * Reads one text of an author: `**bold**`, `*italic*`, `[label](https://…)`, live figures `((id.change))`; `\*`, `\[`
 * and `\((` escape. All else stays as typed, line breaks become spaces. Offsets are UTF-16 offsets in the given text.
 * Links that aren't http, https or mailto come back in `refused` and keep their label as text; `((` that nothing closes stays text and comes back
 * in `unclosed`.
 */
export const parseInline: InlineParser = (source) => {
  const tokens: Token[] = [];
  READER.inline.parse(source, READER, {}, tokens);
  const pieces: Inline[] = [];
  const refused: RefusedLink[] = [];
  const unclosed: UnclosedFigure[] = [];
  let [bold, italic, link] = [0, 0, undefined as string | undefined];
  const style = (): { bold?: true; italic?: true } => ({
    ...(bold > 0 && { bold: true }),
    ...(italic > 0 && { italic: true }),
  });
  const addText = (content: string): void => {
    const run: Run = {
      text: content.replace(/\r\n|[\r\n\u2028\u2029]/g, ' '),
      ...style(),
      ...(link !== undefined && { link }),
    };
    const last = pieces.at(-1);
    if (last?.kind === 'text' && sameStyle(last, run))
      pieces[pieces.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') pieces.push({ kind: 'text', ...run });
  };
  for (const { type, tag, nesting, content, meta } of tokens) {
    const { start, end, address = '' } = (meta ?? {}) as unknown as TokenPlace;
    if (tag === 'strong') bold += nesting;
    else if (tag === 'em') italic += nesting;
    else if (type === 'link_open') {
      link = safeAddress(address);
      if (link === undefined) refused.push({ address, start, end });
    } else if (type === 'link_close') link = undefined;
    else if (type === 'live') pieces.push({ kind: 'live', expression: content, start, end, ...style() });
    else {
      if (type === 'unclosed') unclosed.push({ start, end });
      addText(content);
    }
  }
  return { pieces, refused, unclosed };
};

function inlineReader() {
  const reader = new MarkdownIt('zero').enable('emphasis');
  inlineRules(reader.inline.ruler);
  return reader;
}

function sameStyle(a: Run, b: Run): boolean {
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

/** markdown-it's own text, escape and link rules would swallow `((` and the backslash in `C:\_mapp`, and know no offsets. */
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

function pushLink(state: State, { labelEnd, ...place }: TokenPlace & { labelEnd: number }): void {
  const { posMax } = state;
  state.push('link_open', 'a', 1).meta = place;
  state.pos = place.start + 1;
  state.posMax = labelEnd;
  state.linkLevel++;
  state.md.inline.tokenize(state);
  state.linkLevel--;
  state.push('link_close', 'a', -1);
  state.posMax = posMax;
}
