import { CELL_INSET, type StyledParagraph, type TableContent } from '../../model';
import { problems } from '../../diagnostics';
import { placeOf } from '../report-misfit';
import { line } from '../place-text';
import type { Setting } from '../setting';
import { splitWords } from '../text/split-words';
import type { Task } from './drawing';
import { cellText } from './table-cell';

/** What a column asks for, inches: its longest word, and its longest text on one line. */
interface Wish {
  readonly least: number;
  readonly whole: number;
  readonly numeric: boolean;
}

const PADDING = CELL_INSET[0] + CELL_INSET[2];
/** The measurer and PowerPoint may differ by rounding. */
const SLACK = 1.015;
/** A table of two columns across a whole slide would tear name and figure apart. */
const NARROW_SHARE = 0.66;

/** Widths of a table's columns in inches: every text on one line if there is room, else the wide columns wrap. */
export function columnWidthsOf(table: TableContent, width: number, task: Task): readonly number[] {
  const wishes = table.columns.map((column, at) => wishOf(table, at, column.align === 'right', task.setting));
  const least = sum(wishes.map((wish) => wish.least));
  if (least > width + 1e-6) {
    const span = placeOf(task.slide, ['table']);
    const columns = table.columns.length;
    task.setting.report(
      problems.tableTooWide(span, { what: 'the table', columns, measured: least, allowed: width }),
    );
    return wishes.map((wish) => (wish.least / least) * width);
  }
  const whole = sum(wishes.map((wish) => wish.whole));
  return whole <= width ? spread(wishes, width) : squeeze(wishes, width);
}

function wishOf(table: TableContent, at: number, numeric: boolean, setting: Setting): Wish {
  const texts: StyledParagraph[] = [
    line(table.columns[at]?.heading ?? '', 'tableHead'),
    ...table.rows.map((row) => cellText(row.cells[at] ?? '', row)),
  ];
  let [least, whole] = [0, 0];
  for (const text of texts) {
    const words = splitWords(text, setting);
    const oneLine = words.reduce((all, word) => all + word.width + word.space, 0);
    whole = Math.max(whole, oneLine);
    for (const word of words) least = Math.max(least, word.width + word.hyphen);
  }
  const inInches = (points: number): number => (points / 72) * SLACK + PADDING;
  return { least: inInches(least), whole: inInches(whole), numeric };
}

/** Room to spare: figures keep together at the right with some air, the rest goes to the columns of text. */
function spread(wishes: readonly Wish[], width: number): readonly number[] {
  const whole = sum(wishes.map((wish) => wish.whole));
  const most = wishes.length < 3 ? Math.max(whole, width * NARROW_SHARE) : width;
  const figures = sum(wishes.filter((wish) => wish.numeric).map((wish) => wish.whole));
  const spare = most - whole;
  const hasText = figures < whole - 1e-9;
  const toFigures = hasText ? Math.min(spare * 0.6, figures * 0.7) : spare;
  return wishes.map((wish) =>
    wish.numeric
      ? wish.whole + (toFigures * wish.whole) / figures
      : wish.whole + ((spare - (figures > 0 ? toFigures : 0)) * wish.whole) / (whole - figures),
  );
}

/**
 * Too little room: every column gets its longest word, and an equal share of what is left, but no more than it asks for.
 * So a short text such as `september 2026` stays on one line, and the long ones beside it wrap.
 */
function squeeze(wishes: readonly Wish[], width: number): readonly number[] {
  const shares = new Map<Wish, number>();
  let left = width - sum(wishes.map((wish) => wish.least));
  const modestFirst = [...wishes].sort((a, b) => a.whole - a.least - (b.whole - b.least));
  modestFirst.forEach((wish, at) => {
    const share = Math.min(wish.whole - wish.least, left / (wishes.length - at));
    shares.set(wish, share);
    left -= share;
  });
  return wishes.map((wish) => wish.least + (shares.get(wish) ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
