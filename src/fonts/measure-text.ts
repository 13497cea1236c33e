import { createCanvas } from '@napi-rs/canvas';
import type { Measure } from '../model';
import { measurable } from './drawable';
import { registerFonts, type FontFiles } from './register-fonts';

/** Measured this large and scaled down, so that rounding and hinting don't matter. */
const SIZE = 200;

/**
 * A measurer of one line of text in points, with the metrics of Arimo (those of Arial). Remembers what it has measured.
 * Throws an Error that names the file when a font can't be used.
 * @example textMeasurer(fonts)('Regionstyrelsen', { size: 20, bold: true, italic: false }) // 151.1
 */
export function textMeasurer(fonts: FontFiles): Measure {
  const families = registerFonts(fonts);
  const context = createCanvas(1, 1).getContext('2d');
  const known = new Map<string, number>();
  return (text, { size, bold, italic }) => {
    const family = italic
      ? bold
        ? families.boldItalic
        : families.italic
      : bold
        ? families.bold
        : families.regular;
    const key = `${family}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${SIZE}px ${family}`;
      width = context.measureText(measurable(text)).width / SIZE;
      known.set(key, width);
    }
    return width * size;
  };
}
