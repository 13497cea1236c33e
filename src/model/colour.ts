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

function luminance(colour: Hex): number {
  const [red, green, blue] = [0, 2, 4].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
