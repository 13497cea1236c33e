/** What the command line tells of comparisons; apart from `read-editions`, which opens the rooms that read decks. */
export { compareDecks, isUnchanged } from './compare';
export type { Changes, ChangedLine, DeckChanges, Edition, Figure } from './compare';
