import MarkdownIt from 'markdown-it';
import type { Inline, InlineParser, RefusedLink, Run, UnclosedFigure } from '../model';
import { parseUrl } from '../source';
import { inlineRules, type TokenPlace } from './inline-rules';

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
  text: (token, to) => {
    addText(to, token.content);
  },
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
