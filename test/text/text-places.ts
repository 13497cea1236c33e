import { cellText } from '../../src/layout/visuals/table-cell';
import { line } from '../../src/layout/place-text';
import {
  CELL_INSET,
  frame,
  type Frame,
  type Page,
  type ShapeBox,
  type StyledParagraph,
  type TableBox,
  type Template,
} from '../../src/model';
import { columnsOf, leavesOf } from '../layout/support';

/** A text on a page with the room that deck measured it in; free of insets. */
export interface TextPlace {
  readonly page: number;
  /** Name of its placeholder, `cell`, `shape` or `free`. */
  readonly kind: string;
  readonly room: Frame;
  readonly paragraphs: readonly StyledParagraph[];
  readonly scale: number;
}

/** Every text of a page: text boxes, shapes, cells. */
export function textPlaces(page: Page): readonly TextPlace[] {
  return leavesOf(page.boxes).flatMap((box) => {
    if (box.kind === 'table') return cellsOf(box, page.number);
    if (box.kind === 'text')
      return columnsOf(box).map((column) => ({
        ...box,
        ...column,
        page: page.number,
        kind: box.placeholder ?? 'free',
      }));
    if (box.kind !== 'shape' || box.paragraphs.length === 0) return [];
    return [{ ...box, page: page.number, kind: 'shape', room: roomIn(box) }];
  });
}

/** Where the footer, the date and the number stand: their words belong to no text of the page. */
export function furniture(page: Page, { master }: Template): readonly TextPlace[] {
  return Object.values(master).map(({ frame: room }) => ({
    page: page.number,
    kind: 'furniture',
    room,
    paragraphs: [],
    scale: 1,
  }));
}

/** PowerPoint's text rectangle of a shape, less its insets. */
function roomIn({ shape, frame: { x, y, width, height }, inset, point = 0.5 }: ShapeBox): Frame {
  const depth = point * Math.min(width, height);
  const [before, after] = { rectangle: [0, 0], pentagon: [0, depth / 2], chevron: [depth, depth] }[shape];
  const [left, top, right, bottom] = inset;
  return frame(x + before! + left, y + top, width - before! - after! - left - right, height - top - bottom);
}

function cellsOf(box: TableBox, page: number): readonly TextPlace[] {
  const header = box.columns.map(({ heading }) => line(heading, 'tableHead'));
  const rows = box.rows.map((row) => row.cells.map((cell) => cellText(cell, row)));
  const [left, top, right, bottom] = CELL_INSET;
  let y: number = box.frame.y;
  return [header, ...rows].flatMap((cells, row) => {
    const height = box.rowHeights?.[row] ?? box.rowHeight;
    let x: number = box.frame.x;
    const places = cells.map((paragraph, column): TextPlace => {
      const width = box.columnWidths[column]!;
      const room = frame(x + left, y + top, width - left - right, height - top - bottom);
      x += width;
      return { page, kind: 'cell', room, paragraphs: [paragraph], scale: 1 };
    });
    y += height;
    return places;
  });
}
