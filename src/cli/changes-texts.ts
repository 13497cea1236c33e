const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

/** `2 slides changed, 1 added`: what is counted is named once. */
const tally = (one: string, of: readonly (readonly [number: number, what: string])[]): string =>
  of
    .filter(([number]) => number > 0)
    .map(([number, what], at) => `${at === 0 ? count(number, one) : number} ${what}`)
    .join(', ');

/** How many of each kind of change there are. */
export interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly figures: number;
  readonly addedFigures: number;
  readonly removedFigures: number;
}

/** What `deck diff` says in English, and builds of what changed since the last one. */
export const englishChanges = {
  changes: {
    counts: (of: ChangeCounts) =>
      [
        tally('slide', [
          [of.changed, 'changed'],
          [of.added, 'added'],
          [of.removed, 'removed'],
          [of.moved, 'moved'],
        ]),
        tally('indicator', [
          [of.figures, of.figures === 1 ? 'has a new figure' : 'have new figures'],
          [of.addedFigures, 'added'],
          [of.removedFigures, 'removed'],
        ]),
      ]
        .filter((part) => part !== '')
        .join('; '),
    none: 'no differences',
    unknownFigures: 'indicators not compared: a .pptx does not say which it shows',
    deckAdded: 'a new deck',
    deckRemoved: 'no such deck any more',
    noTitle: '(no title)',
    kinds: { title: 'title: ', text: '', alt: 'alternative text: ', notes: 'notes: ' },
    hiddenNotes: (lines: number) => `notes: ${count(lines, 'line')} changed (shown with --verbose)`,
    figure: (shown: string, period: string) => `${shown} (${period})`,
    indicators: 'Indicators',
    markdown: {
      title: (before: string, after: string) => `From ${before} to ${after}`,
      slides: { added: 'Added', removed: 'Removed', moved: 'Moved', changed: 'Changed' },
      columns: ['Indicator', 'Before', 'Now'],
    },
  },
};
