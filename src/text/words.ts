import type { Measure, Run, StyledParagraph, Template } from '../model';

/** What text is measured with. */
export interface TextSetting {
  readonly template: Template;
  readonly measure: Measure;
  /** The words of paragraphs that were split before: a paragraph is tried at many sizes. */
  readonly words: WeakMap<StyledParagraph, readonly Word[]>;
}

/** The smallest part of a text that stays on one line; widths in points at the style's full size. */
export interface Word {
  readonly text: string;
  readonly width: number;
  /** Width of the space after it, which doesn't count at a line's end. */
  readonly space: number;
  /** Width of the hyphen that a soft hyphen shows at a line's end; 0 otherwise. */
  readonly hyphen: number;
  /** Whether the next word belongs to it as long as a line has room for both: a piece of an address. */
  readonly goesOn?: boolean;
  /** Its text by the runs that it was written in, at least one; the last is that of the space or hyphen after it. */
  readonly parts: readonly WordPart[];
}

/** What of a word stands in one run. */
export interface WordPart {
  readonly run: Run;
  readonly text: string;
  readonly width: number;
}

/** How a piece of a run ends: at a space, at a soft hyphen, after a mark where a line may break, after a slash of an address, or with the run. */
type Ending = 'space' | 'soft' | 'mark' | 'slash' | 'open';

interface Piece {
  readonly text: string;
  readonly ending: Ending;
}

/** The words of a paragraph as programs break it: at spaces, after hyphens and dashes, at soft hyphens; an address that no line has room for anywhere. */
export function splitWords(paragraph: StyledParagraph, setting: TextSetting): readonly Word[] {
  const known = setting.words.get(paragraph);
  if (known) return known;
  const words = measureWords(paragraph, setting);
  setting.words.set(paragraph, words);
  return words;
}

function measureWords(paragraph: StyledParagraph, { template, measure }: TextSetting): readonly Word[] {
  const style = template.styles[paragraph.style];
  const words: Word[] = [];
  let parts: WordPart[] = [];
  const endWord = (space: number, hyphen: number, goesOn: boolean): void => {
    const text = parts.map((part) => part.text).join('');
    const width = parts.reduce((sum, part) => sum + part.width, 0);
    words.push({ text, width, space, hyphen, ...(goesOn && { goesOn }), parts });
    parts = [];
  };
  for (const run of paragraph.runs) {
    const face = { size: style.size, bold: style.bold || run.bold === true, italic: run.italic === true };
    const widthOf = (text: string): number => (text === '' ? 0 : measure(text, face));
    for (const { text, ending } of piecesOf(run.text)) {
      parts.push({ run, text, width: widthOf(text) });
      if (ending === 'open') continue;
      endWord(ending === 'space' ? widthOf(' ') : 0, ending === 'soft' ? widthOf('-') : 0, ending === 'slash');
    }
  }
  if (parts.length > 0) endWord(0, 0, false);
  return words;
}

/** Everything that may end a piece; looked for natively, since most characters don't. */
const STOP = /[ \t\r\n\v\f\u2000-\u2006\u2008-\u200a\u2028\u2029\u3000\u00ad\u200b\-\u2010\u2012-\u2014/]/g;
const SPACE = /[ \t\r\n\v\f\u2000-\u2006\u2008-\u200a\u2028\u2029\u3000]/;

/** How an address begins, perhaps after a bracket; within so many characters. */
const ADDRESS = /^[("'<]*(?:\w+:\/\/|www\.)/;
const OPENING = 20;

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let address = ADDRESS.test(text);
  for (const { index } of text.matchAll(STOP)) {
    const ending = endingAt(text, index);
    if (ending === 'open' || (ending === 'slash' && !address)) continue;
    const isKept = ending === 'mark' || ending === 'slash';
    pieces.push({ text: text.slice(start, isKept ? index + 1 : index), ending });
    start = index + 1;
    if (ending === 'space') address = ADDRESS.test(text.slice(start, start + OPENING));
  }
  if (start < text.length) pieces.push({ text: text.slice(start), ending: 'open' });
  return pieces;
}

function endingAt(text: string, at: number): Ending {
  const here = text.charAt(at);
  if (SPACE.test(here)) return 'space';
  if (here === '\u00ad') return 'soft';
  if (here === '\u200b') return 'mark';
  if (here === '/') return text.slice(at - 1, at + 2).includes('//') ? 'open' : 'slash';
  return breaksAfterMark(text, at) ? 'mark' : 'open';
}

/** A line breaks after a hyphen inside a word, not after a leading one (`-5`), nor before digits (`2026-03`) or another mark. */
function breaksAfterMark(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return before !== '' && !SPACE.test(before) && after !== '' && !/[\d\s)/\-,.;:]/.test(after);
}
