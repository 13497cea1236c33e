/** A value that JSON text stands for; undefined when it is no JSON. */
export function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // the only thing that JSON.parse throws is "not JSON"
  }
}

/** What an object from outside holds under a key; undefined of everything else. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (Reflect.get(value, key) as unknown)
    : undefined;
}

/** The same where a list is expected; undefined when it is none. */
export function listIn(value: unknown, key: string): readonly unknown[] | undefined {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? (list as readonly unknown[]) : undefined;
}
