import {
  contrast,
  type Chart,
  type ChartLook,
  type ColourRole,
  type Emphasis,
  type Hex,
  type Measure,
  type Points,
} from '../model';
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

/** White or ink, whichever reads better on a fill such as `#A6192E` (at least 4.5:1, PPTX.md A10). */
export function inkOn(fill: string, { colours }: ChartStyle): ColourRole {
  const hex = fill.slice(1) as Hex;
  return contrast(colours.white, hex) >= contrast(colours.ink, hex) ? 'white' : 'ink';
}

/** A font as Chart.js wants it. The family is one face, so the weight is always normal. */
export function fontOf(
  { families }: ChartStyle,
  { size, bold }: TextSize,
): { family: string; size: number; weight: 'normal'; lineHeight: number } {
  return { family: bold ? families.bold : families.regular, size, weight: 'normal', lineHeight: LEADING };
}

/** What the width of a text depends on; regular when `bold` is left out. */
export interface TextSize {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of an upright text in points. */
export function widthOf(text: string, { size, bold = false }: TextSize, style: ChartStyle): number {
  return style.measure(text, { size, bold, italic: false });
}

/** Width of the widest of some texts; 0 without any. */
export function widest(texts: readonly string[], size: TextSize, style: ChartStyle): number {
  return Math.max(0, ...texts.map((text) => widthOf(text, size, style)));
}

/**
 * What a series takes from a table by emphasis: several with the same emphasis take its choices in turn.
 * @example choiceOf({ plain: ['a', 'b'], … }, chart, 1) // 'b' when series 0 and 1 are plain
 */
export function choiceOf<T>(
  choices: Readonly<Record<Emphasis, readonly [T, ...T[]]>>,
  { series }: Chart,
  at: number,
): T {
  const { emphasis } = series[at] ?? { emphasis: 'plain' };
  const earlier = series.slice(0, at).filter((each) => each.emphasis === emphasis).length;
  return choices[emphasis][earlier % choices[emphasis].length] ?? choices[emphasis][0];
}
