import {
  periodKey,
  writtenFigure,
  type Cell,
  type CsvTable,
  type Indicator,
  type Point,
  type Series,
} from '../../model';
import { LIMITS, shorten as shortened } from '../../source';
import { columnLetters, type CellWanted } from '../commands/cell-wanted';
import { texts } from '../texts';
import { pairs } from './metrics-table';
import type { Style } from './style';
import { plainText, fitLeft, fitRight, shorten, textWidth } from './terminal-text';

/** Rows shown on either side of a cell. */
const ROWS = 3;
const WIDEST = 24;

/** A cell of the file a metric is read from: what it holds to the letter, what it was read as, and what stands around it. Undefined when there is no such cell. */
export function cellView(indicator: Indicator, wanted: CellWanted, style: Style): readonly string[] | undefined {
  const { table } = indicator;
  const cell = table && findCell(indicator, table, wanted);
  if (!cell) return undefined;
  const { detail } = texts.metrics;
  const odd = oddCharacters(cell.text);
  const rows: [string, string][] = [
    [detail.cell, detail.place(cell.row, cell.column, columnLetters(cell.column) + String(cell.row))],
    [detail.holds, `"${plainText(shortened(cell.text, LIMITS.sentence))}"`],
    ...(odd === '' ? [] : [[detail.odd, odd] as [string, string]]),
    [detail.readAs, readAs(indicator, cell)],
  ];
  return [...pairs(rows, style), '', ...neighbourhood(cell, indicator, style)];
}

function findCell(indicator: Indicator, table: CsvTable, wanted: CellWanted): Cell | undefined {
  if (wanted.by === 'figure') return findFigure(indicator, wanted)?.cell;
  const first = table.rows[0]?.[0]?.row ?? 1;
  return table.rows[wanted.row - first]?.[wanted.column - 1];
}

function findFigure({ series }: Indicator, wanted: Extract<CellWanted, { by: 'figure' }>): Point | undefined {
  const owner =
    wanted.series === undefined
      ? (series.find(({ role }) => role === 'main') ?? series[0])
      : series.find(({ name }) => name === wanted.series);
  return owner?.points.find(({ period }) => periodKey(period) === wanted.period);
}

/** Everything in a cell that can't be told from a space or can't be seen: `U+00A0 after "7"`. */
function oddCharacters(text: string): string {
  const found = [...text.matchAll(/[^\S ]|[\p{Cf}\p{Cc}]/gu)].map(({ 0: character, index }) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const before = plainText(text.slice(Math.max(0, index - 8), index)).trim();
    return before === '' ? `U+${code}` : `U+${code} after "${before}"`;
  });
  const rest = found.length - MOST_ODD;
  return found.slice(0, MOST_ODD).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** A cell may be a megabyte of them. */
const MOST_ODD = 20;

function readAs(indicator: Indicator, cell: Cell): string {
  const { notRead, missing } = texts.metrics.detail;
  const found = ownerOf(indicator, cell);
  if (!found) return notRead;
  const { series, point } = found;
  const value = point.value === null ? missing : writtenFigure(indicator, point.value);
  return `${value}  ${plainText(shortened(series.name))}  ${periodKey(point.period)}`;
}

function ownerOf(indicator: Indicator, { row, column }: Cell): { series: Series; point: Point } | undefined {
  const all = indicator.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  return all.find(({ point: { cell } }) => cell?.row === row && cell.column === column);
}

/** Rows around a cell with their numbers, below the header row; the columns around it that the terminal has room for. */
function neighbourhood(cell: Cell, { table, source }: Indicator, style: Style): readonly string[] {
  const all = table?.rows ?? [];
  const header = source?.header;
  const near = all.filter(([first]) => Math.abs((first?.row ?? 0) - cell.row) <= ROWS);
  const above = all.find(([first]) => first?.row === header);
  const rows = above && !near.includes(above) && (header ?? 0) < cell.row ? [above, ...near] : near;
  const labels = rows.map(([first]) => String(first?.row ?? ''));
  const gutter = Math.max(...labels.map(textWidth));
  const columns = columnsAround(rows, cell.column, style.columns - gutter - 5);
  const head = columns.map(({ column, width }) => fitLeft(columnLetters(column), width)).join('  ');
  const lines = rows.map((row, index) => {
    const isIt = row[0]?.row === cell.row;
    const cells = columns.map(({ column, width }) => {
      const text = fitLeft(shown(row[column - 1]), width);
      return isIt && column === cell.column ? style.paint.bold(text) : text;
    });
    return `${isIt ? '>' : ' '} ${style.paint.dim(fitRight(labels[index] ?? '', gutter))}  ${cells.join('  ').trimEnd()}`;
  });
  return [`  ${' '.repeat(gutter)}  ${style.paint.dim(head.trimEnd())}`, ...lines];
}

interface Column {
  readonly column: number;
  readonly width: number;
}

/** The column of a cell and, as far as they fit, those beside it: left and right in turn. */
function columnsAround(rows: readonly (readonly Cell[])[], middle: number, room: number): readonly Column[] {
  const last = Math.max(...rows.map((row) => row.length));
  const widthOf = (column: number): number =>
    Math.min(WIDEST, Math.max(1, ...rows.map((row) => textWidth(shown(row[column - 1])))));
  const chosen: Column[] = [{ column: middle, width: Math.min(room, widthOf(middle)) }];
  let left = room - widthOf(middle);
  for (let step = 1; step < last; step++) {
    for (const column of [middle - step, middle + step]) {
      const width = widthOf(column) + 2;
      if (column < 1 || column > last || width > left) continue;
      left -= width;
      chosen.push({ column, width: width - 2 });
    }
  }
  return chosen.sort((a, b) => a.column - b.column);
}

function shown(cell: Cell | undefined): string {
  return shorten(plainText(cell?.text ?? ''), WIDEST);
}
