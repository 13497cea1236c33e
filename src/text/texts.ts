import {
  cellText,
  CELL_INSET,
  frame,
  line,
  type Box,
  type Frame,
  type ShapeBox,
  type StyledParagraph,
  type TableBox,
  type TextBox,
} from '../model';

/** A text in the room that its lines are broken in: inches from the slide's upper left corner, free of insets. */
export interface PlacedText {
  readonly room: Frame;
  readonly paragraphs: readonly StyledParagraph[];
  readonly scale: number;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/** Every text of a box in its room: of a text in two columns both, of a table every cell, row by row. */
export function textsOf(box: Box): readonly PlacedText[] {
  switch (box.kind) {
    case 'text':
      return columnsOf(box);
    case 'shape':
      return box.paragraphs.length > 0 ? [{ ...box, room: roomIn(box) }] : [];
    case 'table':
      return cellsOf(box);
    case 'group':
      return box.boxes.flatMap(textsOf);
    case 'line':
    case 'picture':
      return [];
  }
}

function columnsOf(box: TextBox): readonly PlacedText[] {
  const { frame: whole, paragraphs, columns } = box;
  if (!columns) return [{ ...box, room: whole }];
  const width = (whole.width - columns.gap) / 2;
  return [0, 1].map((column) => ({
    ...box,
    room: frame(whole.x + column * (width + columns.gap), whole.y, width, whole.height),
    paragraphs: column === 0 ? paragraphs.slice(0, columns.second) : paragraphs.slice(columns.second),
  }));
}

/** PowerPoint's text rectangle of a shape, less its insets. */
function roomIn({ shape, frame: { x, y, width, height }, inset, point = 0.5 }: ShapeBox): Frame {
  const depth = point * Math.min(width, height);
  const before = shape === 'chevron' ? depth : 0;
  const after = { rectangle: 0, pentagon: depth / 2, chevron: depth }[shape];
  const [left, top, right, bottom] = inset;
  return frame(x + before + left, y + top, width - before - after - left - right, height - top - bottom);
}

function cellsOf(box: TableBox): readonly PlacedText[] {
  const header = box.columns.map(({ heading }) => line(heading, 'tableHead'));
  const [left, top, right, bottom] = CELL_INSET;
  let y: number = box.frame.y;
  return [header, ...box.rows.map((row) => row.cells.map((cell) => cellText(cell, row)))].flatMap((cells, row) => {
    const height = box.rowHeights?.[row] ?? box.rowHeight;
    let x: number = box.frame.x;
    const texts = cells.map((paragraph, column): PlacedText => {
      const width = box.columnWidths[column] ?? 0;
      const room = frame(x + left, y + top, width - left - right, height - top - bottom);
      x += width;
      const align = box.columns[column]?.align ?? 'left';
      return { room, paragraphs: [paragraph], scale: 1, align, anchor: 'middle' };
    });
    y += height;
    return texts;
  });
}
