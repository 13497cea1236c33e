/** Which unit of a metric a word after a number belongs to. */
const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': 'procent',
    procent: 'procent',
    pct: 'procent',
    'p.e.': 'procentenheter',
    pe: 'procentenheter',
    procentenhet: 'procentenheter',
    procentenheter: 'procentenheter',
    st: 'antal',
    'st.': 'antal',
    stycken: 'antal',
    antal: 'antal',
    personer: 'antal',
    patienter: 'antal',
    besök: 'antal',
    samtal: 'antal',
    ärenden: 'antal',
    min: 'minuter',
    'min.': 'minuter',
    minut: 'minuter',
    minuter: 'minuter',
    vecka: 'veckor',
    veckor: 'veckor',
    tim: 'timmar',
    'tim.': 'timmar',
    timme: 'timmar',
    timmar: 'timmar',
    'sek.': 'sekunder',
    sekunder: 'sekunder',
    månader: 'månader',
    dygn: 'dagar',
    vårddagar: 'dagar',
    h: 'timmar',
    mån: 'månader',
    dag: 'dagar',
    dagar: 'dagar',
    mnkr: 'mnkr',
    mkr: 'mnkr',
    msek: 'mnkr',
    'miljoner kronor': 'mnkr',
    ksek: 'tkr',
    'tusen kronor': 'tkr',
    'tusentals kronor': 'tkr',
    kronor: 'kr',
    sek: 'kr',
    tkr: 'tkr',
    kr: 'kr',
    mdkr: 'mdkr',
  }),
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
  if (named === 'antal' && ![...UNIT_OF.values()].includes(own)) return undefined; // `12 st` of any other thing
  return 'other-unit';
}

/** Whether a word after a number is a unit at all: a known one, or the metric's own. */
export function isUnit(suffix: string, unit: string): boolean {
  const word = suffix.toLowerCase();
  return word === '' || UNIT_OF.has(word) || word === unit.toLowerCase();
}
