/** What the command line tells of a comparison; apart from `read-editions`, which opens the rooms that read decks. */
export { isUnchanged } from './compare-editions';
export type { Changes, ChangedLine, DeckChanges, Edition, Figure } from '.';
