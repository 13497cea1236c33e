/**
 * Numbers written for people: Swedish decimal comma, U+00A0 between groups of three, U+2212 as minus (DOMAIN part 6).
 * Halves round away from zero. @example formatNumber(-5649.8, 1) // '−5 649,8'
 */
export function formatNumber(value: number, decimals: number, options: { sign?: boolean } = {}): string {
  const rounded = roundHalfAway(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : whole;
  const sign = rounded < 0 ? '\u2212' : options.sign && rounded > 0 ? '+' : '';
  return sign + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

/** Rounds to so many decimals as the decimal text of the number reads, halves away from zero: 1.005 to two decimals is 1.01. */
export function roundHalfAway(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(clean(value))}e${decimals}`);
  const rounded = Number(`${Math.round(shifted)}e-${decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The difference of two figures without binary noise: 82.4 − 78.1 is 4.3. */
export function difference(a: number, b: number): number {
  return clean(a - b);
}

/** A figure without binary noise, which shows as a sixteenth digit and more; a figure that was read has fewer and stays. */
function clean(value: number): number {
  if (String(value).replace(/\D|e.*$/g, '').length < 16) return value;
  const text = Number(value.toPrecision(12));
  return String(text).includes('e') ? value : text;
}
