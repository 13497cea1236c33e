import type { ColourRole } from '../model';
import { LEADING, widthOf, type ChartStyle } from './chart-style';
import type { Rect, Segment } from './geometry';

/** One line of a label. */
export interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: ColourRole;
}

/** A few lines of text that belong together, with their measured size in points. */
export interface Label {
  readonly lines: readonly LabelLine[];
  readonly width: number;
  readonly height: number;
}

/** A label with its place. */
export interface PlacedLabel {
  readonly label: Label;
  readonly box: Rect;
  readonly align: 'left' | 'center' | 'right';
  /** Without the white edge: the label stands on a surface. */
  readonly bare?: boolean;
  /** A thin line from what the label names to the label. */
  readonly leader?: Segment;
}

/** A label of measured lines. */
export function labelOf(lines: readonly LabelLine[], style: ChartStyle): Label {
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => widthOf(line.text, line, style))),
    height: lines.reduce((sum, line) => sum + line.size * LEADING, 0),
  };
}

/** A label whose lines all look the same. */
export function evenLabel(texts: readonly string[], look: Omit<LabelLine, 'text'>, style: ChartStyle): Label {
  return labelOf(
    texts.map((text) => ({ text, ...look })),
    style,
  );
}

/** The box of a label with its upper left corner at a spot. */
export function boxAt(label: Label, left: number, top: number): Rect {
  return { left, top, right: left + label.width, bottom: top + label.height };
}
