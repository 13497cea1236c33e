import { problems } from '../../diagnostics';
import { cellText, CELL_INSET, line, type TableContent } from '../../model';
import { splitWords } from '../../text';
import { originIn } from '../report-misfit';
import type { Setting } from '../setting';
import type { Task } from './drawing';

/** What a column needs, inches: its longest word, and its longest text on one line. */
interface Need {
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
  const needs = table.columns.map((_, at) => needOf(table, at, task));
  const least = sum(needs.map((need) => need.least));
  if (least > width + 1e-6) {
    const { span } = originIn(task.slide, ['table']);
    const columns = table.columns.length;
    task.report(problems.tableTooWide(span, { what: 'the table', columns, measured: least, allowed: width }));
    return needs.map((need) => (need.least / least) * width);
  }
  const whole = sum(needs.map((need) => need.whole));
  return whole <= width ? spread(needs, width) : squeeze(needs, width);
}

function needOf({ columns, rows }: TableContent, at: number, setting: Setting): Need {
  const heading = line(columns[at]?.heading ?? '', 'tableHead');
  const texts = [heading, ...rows.map((row) => cellText(row.cells[at] ?? '', row))];
  let [least, whole] = [0, 0];
  for (const text of texts) {
    const words = splitWords(text, setting);
    const oneLine = words.reduce((all, word) => all + word.width + word.space, 0);
    whole = Math.max(whole, oneLine);
    for (const word of words) least = Math.max(least, word.width + word.hyphen);
  }
  const inInches = (points: number): number => (points / 72) * SLACK + PADDING;
  return { least: inInches(least), whole: inInches(whole), numeric: columns[at]?.align === 'right' };
}

/** Room to spare: figures keep together at the right with some space, the rest goes to the columns of text. */
function spread(needs: readonly Need[], width: number): readonly number[] {
  const whole = sum(needs.map((need) => need.whole));
  const most = needs.length < 3 ? Math.max(whole, width * NARROW_SHARE) : width;
  const figures = sum(needs.filter((need) => need.numeric).map((need) => need.whole));
  const spare = most - whole;
  const hasText = figures < whole - 1e-9;
  const toFigures = hasText ? Math.min(spare * 0.6, figures * 0.7) : spare;
  return needs.map((need) =>
    need.numeric
      ? need.whole + (toFigures * need.whole) / figures
      : need.whole + ((spare - (figures > 0 ? toFigures : 0)) * need.whole) / (whole - figures),
  );
}

/**
 * Too little room: every column gets its longest word, and an equal share of what is left, but no more than it needs.
 * So a short text such as `september 2026` stays on one line, and the long ones beside it wrap.
 */
function squeeze(needs: readonly Need[], width: number): readonly number[] {
  const shares = new Map<Need, number>();
  let left = width - sum(needs.map((need) => need.least));
  const leastFirst = [...needs].sort((a, b) => a.whole - a.least - (b.whole - b.least));
  leastFirst.forEach((need, at) => {
    const share = Math.min(need.whole - need.least, left / (needs.length - at));
    shares.set(need, share);
    left -= share;
  });
  return needs.map((need) => need.least + (shares.get(need) ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
