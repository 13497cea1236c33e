import type { LayoutKey, StyleName } from '../schema';
import type { Chart } from './chart';
import type { ColourRole } from './colour';
import type { ImageContent } from './deck';
import type { Frame } from './length';
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
}

export type Box = TextBox | ShapeBox | LineBox | PictureBox | TableBox | GroupBox;

/** Text in a placeholder of the layout (`placeholder` names its box), or free when undefined. */
export interface TextBox {
  readonly kind: 'text';
  readonly placeholder?: string;
  readonly frame: Frame;
  readonly paragraphs: readonly StyledParagraph[];
  /** 1 unless the text was shrunk to fit: 0.9 is written as `fontScale`. */
  readonly scale: number;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/** A paragraph with the style its text is set in. */
export interface StyledParagraph extends Paragraph {
  readonly style: StyleName;
  /** Overrides the style's colour. */
  readonly colour?: ColourRole;
  /** A real bullet: a square on level 0, a dash below. */
  readonly bullet: boolean;
}

/** A flat shape, with text or without. */
export interface ShapeBox {
  readonly kind: 'shape';
  readonly shape: 'rectangle' | 'chevron' | 'pentagon';
  readonly frame: Frame;
  readonly fill?: ColourRole;
  readonly outline?: ColourRole;
  readonly paragraphs: readonly StyledParagraph[];
  readonly scale: number;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Distance of the text from the edges, in inches: left, top, right, bottom. */
  readonly inset: readonly [number, number, number, number];
  readonly decorative: boolean;
  /** Name in PowerPoint's selection pane, e.g. `Ruta 1`. */
  readonly name: string;
}

/** A straight line from one point to another (a rule or a connector). Always decorative. */
export interface LineBox {
  readonly kind: 'line';
  /** Upper left corner and extent; width or height may be 0. */
  readonly frame: Frame;
  readonly colour: ColourRole;
  /** Points. */
  readonly weight: number;
  readonly name: string;
}

/** A chart (painted later) or an image, fitted into its frame with its aspect kept. */
export interface PictureBox {
  readonly kind: 'picture';
  readonly frame: Frame;
  readonly picture: { readonly kind: 'chart'; readonly chart: Chart; /** `bup-fb-30`, `bup-fb-30-2` */ readonly file: string } | { readonly kind: 'image'; readonly image: ImageContent };
  /** Undefined: decorative. */
  readonly alt?: string;
  readonly name: string;
}

/** A real table; the first row is the header. */
export interface TableBox {
  readonly kind: 'table';
  readonly frame: Frame;
  /** Inches, one per column; they add up to the frame's width. */
  readonly columnWidths: readonly number[];
  /** Inches. */
  readonly rowHeight: number;
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total: boolean }[];
  readonly alt: string;
  readonly name: string;
}

/** Shapes and lines that are one thing to a reader, with one alternative text. */
export interface GroupBox {
  readonly kind: 'group';
  readonly frame: Frame;
  readonly boxes: readonly (ShapeBox | LineBox | TextBox)[];
  readonly alt: string;
  readonly name: string;
}

/** Width of a line of text in points; the measurer knows the brand font's metrics. */
export type Measure = (text: string, style: { readonly size: number; readonly bold: boolean; readonly italic: boolean }) => number;
