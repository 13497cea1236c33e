import type { StyledParagraph } from '../../model';
import type { Face, Setting, Word } from '../setting';

/** How a piece of a run ends: at a space, at a soft hyphen, after a mark where a line may break, after a slash of an address, or with the run. */
type Ending = 'space' | 'soft' | 'mark' | 'slash' | 'open';

interface Piece {
  readonly text: string;
  readonly ending: Ending;
}

/** The words of a paragraph as programs break it: at spaces, after hyphens and dashes, at soft hyphens; an address that no line has room for anywhere. */
export function splitWords(paragraph: StyledParagraph, setting: Setting): readonly Word[] {
  const before = setting.words.get(paragraph);
  if (before) return before;
  const words = measureWords(paragraph, setting);
  setting.words.set(paragraph, words);
  return words;
}

function measureWords(paragraph: StyledParagraph, setting: Setting): readonly Word[] {
  const style = setting.template.styles[paragraph.style];
  const words: Word[] = [];
  let open = { text: '', width: 0 };
  for (const run of paragraph.runs) {
    const face: Face = { bold: style.bold || run.bold === true, italic: run.italic === true };
    const widthOf = (text: string): number => (text === '' ? 0 : setting.widthOf(text, face) * style.size);
    for (const piece of piecesOf(run.text)) {
      open = { text: open.text + piece.text, width: open.width + widthOf(piece.text) };
      if (piece.ending === 'open') continue;
      const space = piece.ending === 'space' ? widthOf(' ') : 0;
      const hyphen = piece.ending === 'soft' ? widthOf('-') : 0;
      words.push({ ...open, space, hyphen, ...(piece.ending === 'slash' && { goesOn: true }) });
      open = { text: '', width: 0 };
    }
  }
  if (open.text !== '') words.push({ ...open, space: 0, hyphen: 0 });
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
