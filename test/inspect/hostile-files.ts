import { ARCHIVES } from './hostile/archives';
import { COUNTS } from './hostile/counts';
import type { HostileFile } from './hostile/hostile-file';
import { KINDS } from './hostile/kinds';
import { LINKS_AND_TARGETS } from './hostile/links';
import { NAMES } from './hostile/names';
import { TEXTS } from './hostile/texts';
import { XML } from './hostile/xml';

export { RAW, type HostileFile } from './hostile/hostile-file';
export { deckWith } from './hostile/sound-deck';

/** Every file that `deck inspect` must survive, made in memory when a test asks for it. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...ARCHIVES,
  ...NAMES,
  ...KINDS,
  ...XML,
  ...COUNTS,
  ...LINKS_AND_TARGETS,
  ...TEXTS,
];
