interface UnitWords {
  /** In running text, singular and plural, after a space. Empty: the bare number. */
  readonly one: string;
  readonly many: string;
  /** In charts, tables and big figures. Empty: the bare number. */
  readonly short: string;
  /** What the unit of a difference is called. */
  readonly step?: string;
  /** The widest sensible range of values. */
  readonly range?: readonly [number, number];
}

/** Units with their own grammar; any other text stands as it is after the number. */
const UNITS: ReadonlyMap<string, UnitWords> = new Map<string, UnitWords>(
  Object.entries({
    procent: { one: 'procent', many: 'procent', short: '%', step: 'procentenheter', range: [0, 100] },
    procentenheter: { one: 'procentenhet', many: 'procentenheter', short: 'p.e.', range: [-100, 100] },
    antal: { one: '', many: '', short: '', range: [0, Infinity] },
    minuter: { one: 'minut', many: 'minuter', short: 'min', range: [0, Infinity] },
    dagar: { one: 'dag', many: 'dagar', short: 'dagar', range: [0, Infinity] },
    index: { one: '', many: '', short: '', step: 'indexenheter', range: [0, 100] },
    indexenheter: { one: 'indexenhet', many: 'indexenheter', short: '' },
    mnkr: { one: 'miljon kronor', many: 'miljoner kronor', short: 'mnkr' },
  }),
);

const NBSP = '\u00a0';

function wordsOf(unit: string): UnitWords {
  return UNITS.get(unit) ?? { one: unit, many: unit, short: unit };
}

/** A value in running text: `82 procent`, `1 minut`, `−5 649,8 miljoner kronor`. The space is hard. */
export function sayValue(value: number, unit: string, decimals: number): string {
  const number = formatNumber(value, decimals);
  const words = wordsOf(unit);
  const word = number === '1' || number === '\u22121' ? words.one : words.many;
  return word === '' ? number : number + NBSP + word;
}

/** A value in a chart, table or big figure: `82 %`, `7 312`, `7,5 min`. */
export function labelValue(value: number, unit: string, decimals: number): string {
  const { short } = wordsOf(unit);
  return formatNumber(value, decimals) + (short === '' ? '' : NBSP + short);
}

/** The short sign of a unit on an axis: `%`, `min`, ``. */
export function shortUnit(unit: string): string {
  return wordsOf(unit).short;
}

/** The unit of a difference: of procent it is procentenheter. */
export function stepUnit(unit: string): string {
  return wordsOf(unit).step ?? unit;
}

/** The widest sensible range of values in a unit; undefined when there is none. */
export function rangeOf(unit: string): readonly [number, number] | undefined {
  return wordsOf(unit).range;
}

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
