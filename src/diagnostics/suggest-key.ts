import { closest } from './closest';

/** Words that authors write for a key, and the keys they may stand for. */
const MEANT: ReadonlyMap<string, readonly string[]> = new Map(
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
  const translated = MEANT.get(key.toLowerCase())?.find((each) => known.includes(each));
  return translated ?? closest(key, known) ?? known.find((each) => sameLetters(each, key));
}

/** `lable` for `label`: two letters that changed places count as two mistakes otherwise. */
function sameLetters(a: string, b: string): boolean {
  return a !== b && a.length === b.length && sorted(a) === sorted(b);
}

const sorted = (word: string): string => Array.from(word).sort().join('');
