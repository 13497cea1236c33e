/** Which words after a number mean which unit of a metric. */
const WORDS_OF: Readonly<Record<string, string>> = {
  procent: '%|procent|pct',
  procentenheter: 'p.e.|pe|procentenhet|procentenheter',
  antal: 'st|st.|stycken|antal|personer|patienter|besök|samtal|ärenden',
  minuter: 'min|min.|minut|minuter',
  veckor: 'vecka|veckor',
  timmar: 'tim|tim.|timme|timmar|h',
  sekunder: 'sek.|sekunder',
  månader: 'månader|mån',
  dagar: 'dygn|vårddagar|dag|dagar',
  mnkr: 'mnkr|mkr|msek|miljoner kronor',
  tkr: 'ksek|tusen kronor|tusentals kronor|tkr',
  kr: 'kronor|sek|kr',
  mdkr: 'mdkr',
};

const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS_OF).flatMap(([unit, words]) => words.split('|').map((word) => [word, unit] as const)),
);

/** What is wrong with the unit written in a cell, if anything: another unit than the metric's would be a misread figure. */
export function unitProblem(
  suffix: string,
  unit: string,
  as: string,
): 'other-unit' | 'unreadable' | 'percent-in-fraction' | undefined {
  if (suffix === '') return undefined;
  const word = suffix.toLowerCase();
  if (as === 'fraction') return word === '%' || word === 'procent' ? 'percent-in-fraction' : 'unreadable';
  if (word === unit.toLowerCase()) return undefined;
  const named = UNIT_OF.get(word);
  const own = UNIT_OF.get(unit.toLowerCase()) ?? unit; // `mkr` and `miljoner kronor` are mnkr
  if (named === undefined) return 'unreadable';
  if (named === own || (named === 'procent' && /^procent|^andel/i.test(own))) return undefined;
  if (named === 'antal' && !Object.hasOwn(WORDS_OF, own)) return undefined; // `12 st` of any other thing
  return 'other-unit';
}

/** Whether a word after a number is a unit at all: a known one, or the metric's own. */
export function isUnit(suffix: string, unit: string): boolean {
  const word = suffix.toLowerCase();
  return word === '' || UNIT_OF.has(word) || word === unit.toLowerCase();
}
