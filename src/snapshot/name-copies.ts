import { isAddress } from '../source';
import type { SourceRead } from '../load/load-metrics';

/** A copy of a source, and the name it gets in the snapshot. */
export interface Copy {
  readonly name: string;
  readonly source: SourceRead;
}

/** Names that Windows keeps for devices, with or without an ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Longest name; room for `-2` is left up to what the schema of the lock takes. */
const LONGEST = 100;

/**
 * Names copies: of a file its own name in a–z, of an address its first metric's id; one that is taken gets `-2`.
 * @param taken names in the folder, whatever their case
 */
export function nameCopies(
  sources: readonly { readonly id: string; readonly source: SourceRead }[],
  taken: readonly string[],
): readonly Copy[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return sources.map(({ id, source }) => {
    const name = freeName(isAddress(source.place) ? `${id}.csv` : safeName(source.place), used);
    used.add(name.toLowerCase());
    return { name, source };
  });
}

/** `series/Väntetider mars.csv` → `Vantetider-mars.csv` */
function safeName(path: string): string {
  const base = path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const plain = base.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  const [stem, ending] = parted(plain.replace(DEVICES, '_$1'));
  const room = LONGEST - ending.length;
  return `${stem === '' ? 'series' : stem.slice(0, Math.max(1, room))}${ending.slice(0, LONGEST - 1)}`;
}

function freeName(wanted: string, used: ReadonlySet<string>): string {
  const [stem, ending] = parted(wanted);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${stem}-${number}${ending}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function parted(name: string): readonly [stem: string, ending: string] {
  const cut = name.lastIndexOf('.');
  return cut > 0 ? [name.slice(0, cut), name.slice(cut)] : [name, ''];
}
