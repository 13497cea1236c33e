/** What deck answers with; of several decks the highest counts (PRODUCT, Commands). */
export const EXIT = {
  /** Warnings allowed. */
  done: 0,
  /** The input has errors. */
  input: 1,
  /** Wrong usage. */
  usage: 2,
  /** The machine failed, or deck has a bug. */
  machine: 3,
} as const;
