export type { SKRSContext2D } from '@napi-rs/canvas';
/**
 * Characters that are in Arimo and are safe to draw: Latin, combining marks, Greek, Cyrillic, punctuation, currency, letterlike, arrows and a few signs.
 * Anything else would be drawn with whatever font the machine has, and the same input would give other bytes (PPTX.md, determinism).
 */
const UNDRAWABLE =
  /[^\u0020-\u007e\u00a0-\u036f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u052f\u1e00-\u1eff\u2010-\u2027\u202f-\u205f\u2070\u2071\u2074-\u208e\u20a0-\u20bd\u2100-\u214f\u2153\u2154\u215b-\u215e\u2190-\u2195\u2202\u2206\u220f\u2211\u2212\u2215\u2219\u221a\u221e\u2248\u2260\u2264\u2265\u25a0\u25a1\u25cf]/gu;

/** A text on one line that the shipped fonts can draw: white space becomes single spaces, an unknown character a white square. */
export function drawable(text: string): string {
  return text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').replace(UNDRAWABLE, '\u25a1');
}

/** The same for measuring: an unknown character counts as one em, wide enough for whatever PowerPoint finds. */
export function measurable(text: string): string {
  return text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').replace(UNDRAWABLE, '\u2014');
}
