import type { StyledParagraph } from '../../model';
import type { Face, Setting } from '../setting';

/** The smallest part of a text that stays on one line, in points at the style's full size. */
export interface Word {
  readonly text: string;
  readonly width: number;
  /** Width of the space after it, which doesn't count at a line's end. */
  readonly space: number;
  /** Width of the hyphen that a soft hyphen shows at a line's end; 0 otherwise. */
  readonly hyphen: number;
}

/** How a piece of a run ends: at a space, at a soft hyphen, after a mark where a line may break, or with the run. */
type Ending = 'space' | 'soft' | 'mark' | 'open';

interface Piece {
  readonly text: string;
  readonly ending: Ending;
}

/** The words of a paragraph as PowerPoint may break it: at spaces, after hyphens, dashes and slashes, at soft hyphens. */
export function splitWords(paragraph: StyledParagraph, setting: Setting): readonly Word[] {
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
      words.push({ ...open, space, hyphen: piece.ending === 'soft' ? widthOf('-') : 0 });
      open = { text: '', width: 0 };
    }
  }
  if (open.text !== '') words.push({ ...open, space: 0, hyphen: 0 });
  return words;
}

const SPACE = /[ \t\r\n\v\f\u2000-\u2006\u2008-\u200a\u2028\u2029\u3000]/;
const SOFT = /[\u00ad\u200b]/;
const MARK = /[-\u2010\u2012-\u2014/]/;

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const ending = endingAt(text, at);
    if (ending === 'open') continue;
    pieces.push({ text: text.slice(start, ending === 'mark' ? at + 1 : at), ending });
    start = at + 1;
  }
  if (start < text.length) pieces.push({ text: text.slice(start), ending: 'open' });
  return pieces;
}

function endingAt(text: string, at: number): Ending {
  const here = text.charAt(at);
  if (SPACE.test(here)) return 'space';
  if (SOFT.test(here)) return here === '\u00ad' ? 'soft' : 'mark';
  return MARK.test(here) && breaksAfterMark(text, at) ? 'mark' : 'open';
}

/** A line breaks after a hyphen inside a word, not after a leading one (`-5`), nor before digits (`2026-03`) or another mark. */
function breaksAfterMark(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return before !== '' && !SPACE.test(before) && after !== '' && !/[\d\s)/\-,.;:]/.test(after);
}
