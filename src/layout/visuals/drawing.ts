import {
  frame,
  type Box,
  type ColourRole,
  type ContentSlide,
  type Frame,
  type GroupBox,
  type LineBox,
  type ShapeBox,
  type StyledParagraph,
  type Visual,
} from '../../model';
import { around } from '../frames';
import type { SlideSetting } from '../setting';

/** What a visual is drawn for and with. */
export interface Task extends SlideSetting<ContentSlide> {
  /** Where the facts panel goes; undefined on layouts without one. */
  readonly facts: Frame | undefined;
  /** Whether text stands beside or under the visual. */
  readonly withText: boolean;
  /** File names of the slide's charts. */
  readonly files: readonly string[];
}

/** A drawn visual: its boxes in reading order, of which one that says no part or origin has those of the visual; where it ends (inches from the top), and what goes on on the next page. */
export interface Drawing {
  readonly boxes: readonly Box[];
  readonly bottom: number;
  readonly rest?: Remainder;
}

/** A visual that goes on on a next page; a table keeps the height of its rows and the widths of its columns (inches). */
export type Remainder = Visual & {
  readonly keeps?: { readonly rowHeight: number; readonly columnWidths: readonly number[] };
};

/** Draws one kind of visual into a frame. */
export type Draw<K extends Visual['kind']> = (
  visual: Extract<Remainder, { kind: K }>,
  frame: Frame,
  task: Task,
) => Drawing;

/** Cells of one size in rows of so many, from the upper left corner of an area. */
export interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** The cell of a grid at a place, counted from 0 row by row. */
export function cellAt(at: number, { columns, width, height, gap }: Grid, { x, y }: Frame): Frame {
  const [column, row] = [at % columns, Math.floor(at / columns)];
  return frame(x + column * (width + gap), y + row * (height + gap), width, height);
}

/** The height of so many cells. */
export function gridHeight(count: number, { columns, height, gap }: Omit<Grid, 'width'>): number {
  const rows = Math.ceil(count / columns);
  return rows * height + (rows - 1) * gap;
}

/** Shapes and lines as one thing, which is all there is of a visual. */
export function groupOf(boxes: GroupBox['boxes'], { name, alt }: Pick<GroupBox, 'name' | 'alt'>): Drawing {
  const place = around(boxes.map((each) => each.frame));
  return { boxes: [{ kind: 'group', frame: place, boxes, alt, name }], bottom: place.y + place.height };
}

/** A flat surface without text that carries no meaning. */
export function surface(place: Frame, fill: ColourRole, name: string): ShapeBox {
  return { ...shape(place, [], name), fill, decorative: true };
}

/** A rectangle with text; give fill, outline and the rest over it. */
export function shape(place: Frame, paragraphs: readonly StyledParagraph[], name: string): ShapeBox {
  return {
    kind: 'shape',
    shape: 'rectangle',
    frame: place,
    paragraphs,
    scale: 1,
    align: 'left',
    anchor: 'top',
    inset: [0, 0, 0, 0],
    decorative: false,
    name,
  };
}

/** A thin straight line; its weight in points. */
export function rule(place: Frame, look: Pick<LineBox, 'colour' | 'weight' | 'name'>): LineBox {
  return { kind: 'line', frame: place, ...look };
}

/** The most characters of an alternative text (PPTX.md A5). */
const LONGEST_ALT = 250;

/** A list of names cut to an alternative text of at most 250 characters. */
export function altText(opening: string, parts: readonly string[], joint: string): string {
  const whole = opening + parts.join(joint);
  if (whole.length <= LONGEST_ALT) return whole;
  let text = opening + (parts[0] ?? '');
  for (const part of parts.slice(1)) {
    if (text.length + joint.length + part.length > LONGEST_ALT - 2) break;
    text += joint + part;
  }
  return text.length > LONGEST_ALT - 2 ? `${text.slice(0, LONGEST_ALT - 1)}…` : `${text} …`;
}
