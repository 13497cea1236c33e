/** So many are in flight when nobody says otherwise: what waits for a disk, a net or another thread overlaps, and nothing is overrun. */
const FLIGHT = 4;

/**
 * Does something with each of a list, a few at a time; results in the order of the list. After a failure nothing more is begun; the first
 * one in that order is thrown, when all that was begun has ended.
 */
export async function fewAtATime<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  most = FLIGHT,
): Promise<R[]> {
  const results: PromiseSettledResult<R>[] = [];
  const waiting = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    // An iterator shared by all workers hands out each item once.
    for (const [index, item] of waiting) {
      if (failed) return;
      const [result] = await Promise.allSettled([work(item)]);
      results[index] = result;
      failed ||= result.status === 'rejected';
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
