/**
 * What was made of slides before. A key is a text that says everything the value was made of, so an equal key has an equal value; keys are
 * long, so whoever stores them may store a hash. Values are plain data.
 */
export interface SlideCache<V> {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
}

/** The cached value of a key; one that isn't there is made and cached. Without a cache it is always made. */
export function cached<V>(cache: SlideCache<V> | undefined, key: () => string, make: () => V): V {
  if (!cache) return make();
  const name = key();
  const known = cache.get(name);
  if (known !== undefined) return known;
  const made = make();
  cache.set(name, made);
  return made;
}
