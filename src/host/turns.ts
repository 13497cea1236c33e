import type { Host } from './host';

/** A queue: a piece of work begins when the one handed in before it has ended, whether or not it came to something. */
export function turns(): Host['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
