import type { ChartLook, ColourRole, Hex, Measure, Points } from '../model';
import type { FontFamilies } from '../fonts/register-fonts';

/** How all charts of a deck look, and how large this one is on the slide. */
export interface ChartStyle {
  readonly colours: Readonly<Record<ColourRole, Hex>>;
  readonly look: ChartLook;
  readonly families: FontFamilies;
  readonly measure: Measure;
  /** Of the whole picture on the slide. One unit of the chart's drawing is one point. */
  readonly width: Points;
  readonly height: Points;
}

/** The smallest text of a chart in points as seen on the slide (PPTX.md A16): remarks, keys, ticks in a small box. */
export const SMALL = 12;

/** Line height as a multiple of the size. */
export const LEADING = 1.2;

/** `#A6192E` of the role `focus`. */
export function ink(style: ChartStyle, role: ColourRole): string {
  return `#${style.colours[role]}`;
}

/** Size of tick labels: small in a small box, that of labels in a wide one. */
export function tickSize(style: ChartStyle): number {
  return style.width < 500 ? SMALL : style.look.label;
}

/** A font as Chart.js wants it. The family is one face, so the weight is always normal. */
export function fontOf(
  style: ChartStyle,
  size: number,
  bold = false,
): { family: string; size: number; weight: 'normal'; lineHeight: number } {
  return { family: bold ? style.families.bold : style.families.regular, size, weight: 'normal', lineHeight: LEADING };
}

/** Width of an upright text in points. */
export function widthOf(style: ChartStyle, text: string, { size, bold = false }: Face): number {
  return style.measure(text, { size, bold, italic: false });
}

/** Size in points, and weight. */
interface Face {
  readonly size: number;
  readonly bold?: boolean | undefined;
}
