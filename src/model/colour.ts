/** Six hexadecimal digits without `#`, upper case, e.g. `A6192E`. */
export type Hex = string & { readonly __colour: 'hex' };

/** The part a colour plays; writers turn it into a theme colour, charts into a hex. */
export type ColourRole =
  'focus' | 'accent' | 'ink' | 'grey' | 'graphic1' | 'graphic2' | 'graphic3' | 'line' | 'wash' | 'white';

/** Reads `A6192E` or `#a6192e`; undefined for anything else. */
export function parseHex(text: string): Hex | undefined {
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  return match?.[1] ? (match[1].toUpperCase() as Hex) : undefined;
}

/** Contrast ratio of two colours, 1–21 (WCAG 2.1, relative luminance). @example contrast(hex('A6192E'), hex('FFFFFF')) // 7.5 */
export function contrast(a: Hex, b: Hex): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** How different two colours look, 0 to about 1: their distance in Oklab, which counts lightness and hue as the eye does. @example colourDifference(hex('000000'), hex('FFFFFF')) // 1 */
export function colourDifference(a: Hex, b: Hex): number {
  const other = oklab(b);
  return Math.hypot(...oklab(a).map((value, at) => value - (other[at] ?? 0)));
}

/** Björn Ottosson's Oklab: lightness, green to red, blue to yellow. */
function oklab(colour: Hex): readonly number[] {
  const cones = times(TO_CONES, channels(colour)).map(Math.cbrt);
  return times(TO_LAB, cones);
}

const TO_CONES = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
] as const;
const TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
] as const;

function times(rows: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  return rows.map((row) => row.reduce((sum, factor, at) => sum + factor * (vector[at] ?? 0), 0));
}

function luminance(colour: Hex): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Red, green and blue as amounts of light, 0–1. */
export function channels(colour: Hex): readonly number[] {
  return [0, 2, 4].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

type Accent = `accent${1 | 2 | 3 | 4 | 5 | 6}`;

/** A colour of a PowerPoint theme: its element in `a:clrScheme`, and its name in the `a:schemeClr` of slides, layouts and masters. */
interface ThemeSlot {
  readonly slot: 'dk1' | 'lt1' | 'dk2' | 'lt2' | Accent;
  readonly name: 'tx1' | 'bg1' | 'tx2' | 'bg2' | Accent;
}

/** Where each colour role of a template sits in the theme, so that a new palette recolours every slide (PPTX.md, "Editable"). */
export const THEME_SLOTS: Readonly<Record<ColourRole, ThemeSlot>> = {
  ink: { slot: 'dk1', name: 'tx1' },
  white: { slot: 'lt1', name: 'bg1' },
  grey: { slot: 'dk2', name: 'tx2' },
  wash: { slot: 'lt2', name: 'bg2' },
  focus: { slot: 'accent1', name: 'accent1' },
  accent: { slot: 'accent2', name: 'accent2' },
  graphic1: { slot: 'accent3', name: 'accent3' },
  graphic2: { slot: 'accent4', name: 'accent4' },
  graphic3: { slot: 'accent5', name: 'accent5' },
  line: { slot: 'accent6', name: 'accent6' },
};
