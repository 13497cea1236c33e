export {
  compareEditions,
  isUnchanged,
  type ChangedLine,
  type ChangedSlide,
  type Changes,
  type FigureChanges,
} from './compare-editions';
export { compareDecks, type DeckChanges } from './pair-decks';
export type { Edition, EditionSlide, Figure, SlideContent } from './edition';
export { figuresOf } from './figures-of';
export { contentOfRead, slideOfPage, slideOfRead } from './slide-content';
