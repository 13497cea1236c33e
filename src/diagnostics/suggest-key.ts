import { distance } from 'fastest-levenshtein';
import { LIMITS } from '../source';

/** Words that authors write for a key, and the keys they may stand for. */
const SUGGESTED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    title: ['heading'],
    rubrik: ['title', 'heading'],
    titel: ['title', 'heading'],
    underrubrik: ['subtitle'],
    punkter: ['bullets'],
    punktlista: ['bullets'],
    diagram: ['chart'],
    graf: ['chart'],
    tabell: ['table'],
    bild: ['image'],
    beskär: ['crop'],
    beskärning: ['crop'],
    bildtext: ['caption'],
    siffror: ['figures'],
    nyckeltal: ['figures'],
    rutor: ['boxes'],
    steg: ['steps'],
    träd: ['tree'],
    anteckningar: ['notes'],
    källa: ['source'],
    fotnot: ['footnote'],
    avsnitt: ['section'],
    föredragande: ['presenter'],
    punkt: ['items'],
    bilder: ['slides'],
    dagordning: ['agenda'],
    möte: ['meeting'],
    datum: ['date'],
    organ: ['body'],
    mall: ['template'],
    namn: ['name', 'heading'],
    roll: ['role'],
    fil: ['file'],
    värde: ['value'],
    etikett: ['label'],
    barn: ['children'],
    kolumner: ['columns'],
    rader: ['rows'],
    enhet: ['unit'],
    mål: ['target'],
  }),
);

/** The known key that a mistyped, Swedish or neighbouring one will have meant, e.g. `titel` → `title`; undefined when none is near. */
export function suggestKey(key: string, known: readonly string[]): string | undefined {
  const translated = SUGGESTED.get(key.toLowerCase())?.find((each) => known.includes(each));
  return translated ?? closest(key, known) ?? known.find((each) => sameLetters(each, key));
}

/** `lable` for `label`: two letters that changed places count as two mistakes otherwise. */
function sameLetters(a: string, b: string): boolean {
  return a !== b && a.length === b.length && sorted(a) === sorted(b);
}

const sorted = (word: string): string => Array.from(word).sort().join('');

/** The known name nearest to a mistyped one, for "did you mean"; undefined when none is near. Longer ones than people type aren't compared. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const isTyped = ({ length }: string): boolean => length <= LIMITS.sentence;
  if (!isTyped(name)) return undefined;
  const ranked = known
    .filter(isTyped)
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** The known day within a month of another, or with one digit that differs; undefined when none is so near. */
export function closestDay(day: string, known: readonly string[]): string | undefined {
  const days = known.filter((each) => /^\d{4}-\d{2}-\d{2}$/.test(each));
  const apart = (each: string): number => Math.abs(Date.parse(each) - Date.parse(day)) / DAY;
  const near = days.filter((each) => apart(each) <= 31 || distance(each, day) === 1);
  return near.sort((a, b) => apart(a) - apart(b))[0];
}

/** Help for an unknown name: the nearest one, else a list of at most eight. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const near = closest(name, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (known.length === 0) return undefined;
  const shown = known.slice(0, 8).map((each) => `"${each}"`);
  return `known: ${shown.join(', ')}${known.length > shown.length ? ` and ${known.length - shown.length} more` : ''}`;
}

/** `{ help }` when there is something to say, `{}` otherwise: fits a Wording. */
export function helpIf(help: string | undefined): { help?: string } {
  return help === undefined ? {} : { help };
}
