import { compareEditions, type Changes } from './compare-editions';
import type { Edition } from './edition';

/** A deck then and now; one of them alone has gone or come. */
export interface DeckChanges {
  readonly before?: string;
  readonly after?: string;
  /** Absent where there is nothing to compare with. */
  readonly changes?: Changes;
}

/** Compares decks of the same name, and one with one whatever their names; in the order of now, what is gone last. */
export function compareDecks(before: readonly Edition[], after: readonly Edition[]): readonly DeckChanges[] {
  const [first, second] = [before[0], after[0]];
  if (first && second && before.length === 1 && after.length === 1) return [compared(first, second)];
  const gone = before.filter(({ name }) => !after.some((each) => each.name === name));
  return [
    ...after.map((edition) => {
      const then = before.find(({ name }) => name === edition.name);
      return then ? compared(then, edition) : { after: edition.name };
    }),
    ...gone.map(({ name }) => ({ before: name })),
  ];
}

function compared(before: Edition, after: Edition): DeckChanges {
  return { before: before.name, after: after.name, changes: compareEditions(before, after) };
}
