import { lineText, maskedPart, positionAt, type Position, type SourceFile, type Span } from '../../source';
import { visible, characterWidth } from './terminal-text';

/** A line of a source file as a terminal can show it, and which columns of it are meant. */
interface CodeFrame {
  readonly line: number;
  /** Tabs are spaces, control characters are pictures, secrets in addresses are dots, a long line is cut around the span. */
  readonly text: string;
  /** Columns of `text`, from 0; at least one is underlined. */
  readonly from: number;
  readonly to: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** A part of a line, and the column (from 0) that it begins at. */
interface Nearby {
  readonly text: string;
  readonly offset: number;
}

const TAB = 4;

/** A line may be a megabyte long, and have a thousand mistakes: so much of it around the span (UTF-16 units) is more than any terminal shows. */
const REACH = 400;

/** The first line of a span, fitted into so many columns. */
export function codeFrame(span: Span, columns: number): CodeFrame {
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, span.end);
  const line = lineText(span.file, start.line);
  const from = start.column - 1;
  const to = Math.max(from + 1, end.line > start.line ? line.trimEnd().length : end.column - 1);
  const near = nearby(span.file, start, line.length);
  return { line: start.line, ...clip(cellsOf(near, from, to), columns) };
}

/** What stands near a place on its line, without secrets, also those that begin or end elsewhere. */
function nearby({ text, lineStarts }: SourceFile, { line, column }: Position, length: number): Nearby {
  const start = lineStarts[line - 1] ?? 0;
  const offset = Math.max(0, column - 1 - REACH);
  const end = Math.min(length, column - 1 + REACH);
  return { offset, text: maskedPart(text, { start: start + offset, end: start + end }) };
}

function cellsOf({ text: near, offset: begun }: Nearby, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = begun;
  let column = 0;
  // One past the end: a span after the last character is still shown.
  for (const character of Array.from(near).concat('')) {
    const marked = offset < to && offset + Math.max(1, character.length) > from;
    const text = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(character);
    const width = character === '\t' ? text.length : character === '' ? 0 : characterWidth(text);
    if (character !== '' || marked) cells.push({ text, width, marked });
    column += width;
    offset += character.length;
  }
  return cells;
}

function clip(cells: readonly Cell[], columns: number): Omit<CodeFrame, 'line'> {
  const first = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  );
  const total = widthOf(cells);
  if (total <= columns) return joined(cells, first);
  // A third of the room goes to what stands before the span, or more when little stands after it; a column to the ellipsis.
  const before = Math.max(Math.floor(columns / 3), columns - widthOf(cells.slice(first))) - 1;
  let begin = first;
  for (let used = 0; begin > 0; begin--) {
    used += cells[begin - 1]?.width ?? 0;
    if (used > before) break;
  }
  const room = columns - (begin > 0 ? 1 : 0);
  const rest = cells.slice(begin);
  const whole = widthOf(rest) <= room;
  return joined(whole ? rest : within(rest, room - 1), first - begin, {
    before: begin > 0 ? '…' : '',
    after: whole ? '' : '…',
  });
}

function within(cells: readonly Cell[], columns: number): readonly Cell[] {
  let used = 0;
  const end = cells.findIndex((cell) => (used += cell.width) > columns);
  return end < 0 ? cells : cells.slice(0, end);
}

function joined(
  cells: readonly Cell[],
  first: number,
  { before, after } = { before: '', after: '' },
): Omit<CodeFrame, 'line'> {
  const from = before.length + widthOf(cells.slice(0, first));
  const marked = widthOf(cells.filter((cell) => cell.marked));
  return { text: before + cells.map((cell) => cell.text).join('') + after, from, to: from + Math.max(1, marked) };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
