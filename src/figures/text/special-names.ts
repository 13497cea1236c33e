import { bareName, beginsWith, cleanText, fold } from './clean-text';

const TOTAL = beginsWith(
  'total(?:t|en|er|s|summa)?|delsumma|subtotals?|summa|summering|samtliga|alla|sum|grand total|totaler',
  '\\d',
);
const OVER_PERIODS = beginsWith(
  'helår|hela året|året|årssnitt|ackumulerat|ack\\.?|medel|medelvärde|genomsnitt|snitt|median|average|mean',
);
const TARGET = /^(?:mål|målnivå|målvärde|måltal|målsättning|target)(?: \d{4})?$/i;

/** Whether a name is that of an aggregate: `Totalt offentlig regi`, `Summa`, `Alla` (DOMAIN 3.4). */
export function isTotalName(name: string): boolean {
  const label = cleanText(name);
  return TOTAL.test(label) && label.split(' ').length <= 4 && !/^totalt sett/i.test(label); // a longer one is a sentence
}

/** Whether a label in the period's place stands for several periods: a total, `Helår 2025`, `Genomsnitt`. */
export function isPeriodTotal(label: string): boolean {
  return isTotalName(label) || OVER_PERIODS.test(cleanText(label));
}

/** More than a name of target levels with what is in brackets behind it has. */
const LONGEST_TARGET = 100;

/** Whether a row or column holds target levels: `Målnivå`. */
export function isTargetName(name: string): boolean {
  const label = cleanText(name);
  return label.length <= LONGEST_TARGET && TARGET.test(label.replace(/ ?(?:[:*≥≤]+|,? ?%|\([^()]*\))$/u, ''));
}

const NOTE =
  /^(?:[*\u2020\u00b9\u00b2\u00b3]|\d\) |not\b|noter?:|anm\b|anmärkning|kommentar|källa|source|fotnot|förklaring|tillämpade filter|applied filters|uttag|uttagsdatum|exporterad|uppdaterad|senast uppdaterad|hämtad|skapad|copyright|©)/i;

/** Whether a label begins as notes below a table do: `Källa: …`, `* Preliminär`. */
export function beginsLikeNote(label: string): boolean {
  return NOTE.test(label);
}

/** Whether a label reads like a sentence below a table rather than like the name of a series. */
export function readsLikeNote(label: string): boolean {
  return (
    beginsLikeNote(label) || label.includes(' = ') || (label.endsWith('.') && label.includes(' ')) || label.length > 80
  );
}

/** The labels equal to a name, else but for case, else but for a code before one. @example labelsNamed('Kirurgi', ['10 Kirurgi', 'Kirurgi']) // ['Kirurgi'] */
export function labelsNamed(name: string, labels: readonly string[]): readonly string[] {
  const [clean, folded] = [cleanText(name), fold(name)];
  const ways = [(label: string) => label === clean, (label: string) => fold(label) === folded, namedLike(name)];
  for (const isNamed of ways) {
    const found = labels.filter(isNamed);
    if (found.length > 0) return found;
  }
  return [];
}

const NATION = /^(?:hela )?riket$|^riket totalt$|^sverige$|^(?:alla|samtliga) (?:landsting|regioner) ?\/ ?riket$/;

/** Whether a name is that of the whole country: `Riket`, `Hela riket`, `Alla landsting/Riket`. */
export function isNation(label: string): boolean {
  const name = fold(label);
  return /riket|sverige/.test(name) && NATION.test(bareName(name));
}

/** Whether a label equals a name but for case and a code before one of them. @example namedLike('Kalmar län')('08 - Kalmar län') // true */
export function namedLike(name: string): (label: string) => boolean {
  const folded = fold(name);
  const bare = bareName(folded);
  return (text) => {
    const label = fold(text);
    if (!label.includes(bare)) return false; // as nearly all
    return label === folded || label === bare || bareName(label) === folded;
  };
}
