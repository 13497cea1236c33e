import { createCanvas } from '@napi-rs/canvas';
import type { Measure } from '../model';
import { measurable } from './drawable';
import { registerFonts, type FontFiles } from './register-fonts';

/** Measured this large and scaled down, so that rounding and hinting don't matter. */
const SIZE = 200;

/** Texts that are recorded, twice: a deck of 300 slides has some 20 000 words and lines. */
const MOST_RECORDED = 50_000;

/**
 * A measurer of one line of text in points, with the metrics of Arimo (those of Arial). What it has measured is recorded, a
 * bounded number of texts.
 * Throws an Error that names the file when a font can't be used.
 * @example textMeasurer(fonts)('Regionstyrelsen', { size: 20, bold: true, italic: false }) // 151.1
 */
export function textMeasurer(fonts: FontFiles): Measure {
  const families = registerFonts(fonts);
  const context = createCanvas(1, 1).getContext('2d');
  let recent = new Map<string, number>();
  let older: ReadonlyMap<string, number> = recent;
  const measured = (text: string, family: string): number => {
    context.font = `${SIZE}px ${family}`;
    return context.measureText(measurable(text)).width / SIZE;
  };
  return (text, { size, bold, italic }) => {
    const family = families[italic ? (bold ? 'boldItalic' : 'italic') : bold ? 'bold' : 'regular'];
    const key = `${family}\n${text}`;
    let width = recent.get(key);
    if (width === undefined) {
      width = older.get(key) ?? measured(text, family);
      // What wasn't asked for since the last time that so many were recorded goes.
      if (recent.size >= MOST_RECORDED) {
        older = recent;
        recent = new Map();
      }
      recent.set(key, width);
    }
    return width * size;
  };
}
