import type { LayoutKey, StyleName } from '../schema';
import type { Span, Tree } from '../source';
import type { Chart } from './chart';
import type { ColourRole } from './colour';
import type { ImageContent, Visual } from './deck';
import type { Frame, Inches } from './length';
import type { Paragraph } from './text';

/** A slide with everything placed. Boxes are in reading order, which is z-order (A7). */
export interface Page {
  /** 1-based. */
  readonly number: number;
  /** Id of the slide it shows; a continuation has `-2`, `-3` … */
  readonly id: string;
  readonly layout: LayoutKey;
  readonly section: string;
  /** Text of the title placeholder. */
  readonly title: string;
  readonly boxes: readonly Box[];
  readonly notes: readonly Paragraph[];
  /** Where the slide it shows was written. */
  readonly origin: Tree;
}

/** What a box is to its reader; the placeholders of text are parts by the same names. */
export type Part =
  | ('title' | 'kicker' | 'subtitle' | 'body' | 'source')
  | ('kind' | 'meeting' | 'organisation' | 'number' | 'items' | 'presenters' | 'agenda')
  | Visual['kind']
  | ('heading' | 'facts' | 'caption');

/** Where an author wrote what a box shows: a key of the slide and its value, or the whole slide where no key says it. */
export interface Origin {
  readonly key?: string;
  readonly span: Span;
}

/** What all boxes have: a place, and what stands there. A box of a group has the part and the origin of the group. */
interface Placed {
  readonly frame: Frame;
  readonly part?: Part;
  readonly origin?: Origin;
}

export type Box = TextBox | ShapeBox | LineBox | PictureBox | TableBox | GroupBox;

/**
 * Text in a placeholder of the layout (`placeholder` names its box), or free when undefined.
 * Text has no inset: it starts at the frame's edge. A frame that equals the layout box's is inherited from it.
 */
export interface TextBox extends Placed {
  readonly kind: 'text';
  readonly placeholder?: string;
  readonly paragraphs: readonly StyledParagraph[];
  /** 1 unless the text was shrunk to fit: 0.9 is written as `fontScale` in a placeholder, as a smaller size in free text. */
  readonly scale: number;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** The two columns that the text runs in: the space between them and the paragraph that begins the second. */
  readonly columns?: { readonly gap: Inches; readonly second: number };
}

/** A paragraph with the style its text is set in. */
export interface StyledParagraph extends Paragraph {
  readonly style: StyleName;
  /** Overrides the style's colour. */
  readonly colour?: ColourRole;
  /** A real bullet: a square on level 0, a dash below. */
  readonly bullet: boolean;
}

/** A paragraph of one run in a style. */
export function line(text: string, style: StyleName, extra: Partial<StyledParagraph> = {}): StyledParagraph {
  return { runs: [{ text }], level: 0, style, bullet: false, ...extra };
}

/** A flat shape, with text or without. */
export interface ShapeBox extends Placed {
  readonly kind: 'shape';
  readonly shape: 'rectangle' | 'chevron' | 'pentagon';
  readonly fill?: ColourRole;
  readonly outline?: ColourRole;
  readonly paragraphs: readonly StyledParagraph[];
  readonly scale: number;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Distance of the text from the edges, in inches: left, top, right, bottom. */
  readonly inset: readonly [number, number, number, number];
  /** Chevron and pentagon: depth of the point as a share of the shorter side (the `adj` of the shape); 0.5 when left out. */
  readonly point?: number;
  readonly decorative: boolean;
  /** Name in PowerPoint's selection pane, e.g. `Ruta 1`. */
  readonly name: string;
}

/** A straight line from one point to another (a rule or a connector); width or height of its frame may be 0. Always decorative. */
export interface LineBox extends Placed {
  readonly kind: 'line';
  readonly colour: ColourRole;
  /** Points. */
  readonly weight: number;
  readonly name: string;
}

/**
 * A chart (painted later, to the frame's aspect) or an image, whose frame has the image's own aspect.
 * A chart's heading among several stands in a text box above it, never in the picture.
 */
export interface PictureBox extends Placed {
  readonly kind: 'picture';
  readonly picture:
    | { readonly kind: 'chart'; readonly chart: Chart; /** `bup-fb-30`, `bup-fb-30-2` */ readonly file: string }
    | { readonly kind: 'image'; readonly image: ImageContent };
  /** Undefined: decorative. */
  readonly alt?: string;
  readonly name: string;
}

/** Distance of a table cell's text from the cell's edges, in inches: left, top, right, bottom. */
export const CELL_INSET = [0.16, 0.05, 0.16, 0.05] as const;

/** A real table; the first row is the header. Cells are anchored in the middle and set in `tableHead` and `table`. */
export interface TableBox extends Placed {
  readonly kind: 'table';
  /** Inches, one per column; they add up to the frame's width. */
  readonly columnWidths: readonly number[];
  /** Inches; the height of a row of one line. */
  readonly rowHeight: number;
  /** Inches, the header first, where cells take several lines; every row has `rowHeight` when left out. */
  readonly rowHeights?: readonly number[];
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total: boolean }[];
  readonly alt: string;
  readonly name: string;
}

/** A cell's text as it is set: total rows are bold. */
export function cellText(text: string, { total }: { readonly total: boolean }): StyledParagraph {
  return { runs: [{ text, ...(total && { bold: true }) }], level: 0, style: 'table', bullet: false };
}

/** Shapes and lines that are one thing to a reader, with one alternative text. */
export interface GroupBox extends Placed {
  readonly kind: 'group';
  readonly boxes: readonly (ShapeBox | LineBox | TextBox)[];
  readonly alt: string;
  readonly name: string;
}

/** Width of a line of text in points; the measurer knows the brand font's metrics. */
export type Measure = (
  text: string,
  style: { readonly size: number; readonly bold: boolean; readonly italic: boolean },
) => number;
