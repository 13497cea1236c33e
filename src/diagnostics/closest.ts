import { distance } from 'fastest-levenshtein';

/** The known name nearest to a mistyped one, for "did you mean"; undefined when none is near. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

/** Help for an unknown name: the nearest one, else a list of at most eight. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const near = closest(name, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (known.length === 0) return undefined;
  const shown = known.slice(0, 8).map((each) => `"${each}"`);
  return `known: ${shown.join(', ')}${known.length > shown.length ? ` and ${known.length - shown.length} more` : ''}`;
}

/** `{ help }` when there is something to say, `{}` otherwise: fits a Wording. */
export function helpIf(help: string | undefined): { help?: string } {
  return help === undefined ? {} : { help };
}
