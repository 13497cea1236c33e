import { closest } from './closest';

/** Swedish words that authors write for a key. */
const SWEDISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rubrik: 'title',
    titel: 'title',
    underrubrik: 'subtitle',
    punkter: 'bullets',
    punktlista: 'bullets',
    diagram: 'chart',
    graf: 'chart',
    tabell: 'table',
    bild: 'image',
    beskär: 'crop',
    beskärning: 'crop',
    bildtext: 'caption',
    siffror: 'figures',
    nyckeltal: 'figures',
    rutor: 'boxes',
    steg: 'steps',
    träd: 'tree',
    anteckningar: 'notes',
    källa: 'source',
    fotnot: 'footnote',
    avsnitt: 'section',
    föredragande: 'presenter',
    punkt: 'items',
    bilder: 'slides',
    dagordning: 'agenda',
    möte: 'meeting',
    datum: 'date',
    organ: 'body',
    mall: 'template',
    namn: 'name',
    roll: 'role',
    fil: 'file',
    enhet: 'unit',
    mål: 'target',
  }),
);

/** The known key that a mistyped or Swedish one will have meant, e.g. `titel` → `title`; undefined when none is near. */
export function meantKey(key: string, known: readonly string[]): string | undefined {
  const translated = SWEDISH.get(key.toLowerCase());
  return translated !== undefined && known.includes(translated)
    ? translated
    : (closest(key, known) ?? known.find((each) => sameLetters(each, key)));
}

/** `lable` for `label`: two letters that changed places count as two mistakes otherwise. */
function sameLetters(a: string, b: string): boolean {
  return a !== b && a.length === b.length && sorted(a) === sorted(b);
}

const sorted = (word: string): string => Array.from(word).sort().join('');
