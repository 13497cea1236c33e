/** So many are in flight: what waits for the net overlaps, and no server is overrun. */
const FLIGHT = 4;

/** Does something with each of a list, a few (four) at a time; results in the order of the list. The first failure in that order is thrown, after all ended. */
export async function fewAtATime<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  most = FLIGHT,
): Promise<R[]> {
  const results: PromiseSettledResult<R>[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    // An iterator shared by all workers hands out each item once.
    for (const [index, item] of waiting) [results[index]] = await Promise.allSettled([work(item)]);
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
