import type { SlideCache } from '../../src/package/slide-cache';

/** A cache that keeps values as JSON, as one on disk would, and counts what was made anew. */
export function countingCache<V>() {
  const values = new Map<string, string>();
  let made = 0;
  const cache: SlideCache<V> = {
    get: (key) => {
      const json = values.get(key);
      return json === undefined ? undefined : (JSON.parse(json) as V);
    },
    set: (key, value) => {
      // A key of a slide is a few times its size; more is something that no slide is made of.
      if (key.length > 200_000) throw new RangeError(`a key of ${key.length} characters`);
      made++;
      values.set(key, JSON.stringify(value));
    },
  };
  return {
    cache,
    /** How many values were made since the last time. */
    made: (): number => {
      const count = made;
      made = 0;
      return count;
    },
  };
}
