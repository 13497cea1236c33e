/** A result by what it was computed from. */
export interface MemoEntry {
  /** What is computed: `document`, `table`. Each kind gives one type of result. */
  readonly kind: string;
  /** All that has a say in the result, files by their SHA-256: never a path alone, nor a time. */
  readonly key: string;
  /** Roughly how much memory the result takes (bytes). */
  readonly weight: number;
}

/** What a session has computed so far. It holds at most so many bytes; what wasn't used for longest goes first. */
export interface Memo {
  /** The result for a key: computed, unless it is known. One that is undefined, or a promise that fails or gives undefined, is computed again the next time. */
  of<T>(entry: MemoEntry, compute: () => T): T;
}

const MOST = 128 * 1024 * 1024;

/** An empty memo. @param most bytes that its results may take together, as their weights say */
export function createMemo(most = MOST): Memo {
  const known = new Map<string, { readonly value: unknown; readonly weight: number }>();
  let total = 0;
  const drop = (name: string): void => {
    total -= known.get(name)?.weight ?? 0;
    known.delete(name);
  };
  /** Puts a result at the end of the map: it was used last. One that is heavier than all may be is left out. */
  const keep = (name: string, value: unknown, weight: number): void => {
    drop(name);
    if (weight > most) return;
    known.set(name, { value, weight });
    total += weight;
    for (const oldest of known.keys()) {
      if (total <= most) break;
      drop(oldest);
    }
  };
  return {
    of: <T>({ kind, key, weight }: MemoEntry, compute: () => T): T => {
      const name = `${kind}\n${key}`;
      const found = known.get(name);
      const value = found ? (found.value as T) : compute();
      if (value === undefined) return value;
      keep(name, value, found?.weight ?? weight);
      if (!found && value instanceof Promise)
        value.then(
          (result) => {
            if (result === undefined) drop(name);
          },
          () => drop(name),
        );
      return value;
    },
  };
}
