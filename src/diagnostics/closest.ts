import { distance } from 'fastest-levenshtein';
import { LIMITS } from '../source';

/** The known name nearest to a mistyped one, for "did you mean"; undefined when none is near. Longer ones than people type aren't compared. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const isTyped = ({ length }: string): boolean => length <= LIMITS.sentence;
  if (!isTyped(name)) return undefined;
  const ranked = known
    .filter(isTyped)
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** The known day within a month of another, or with one digit that differs; undefined when none is so near. */
export function closestDay(day: string, known: readonly string[]): string | undefined {
  const days = known.filter((each) => /^\d{4}-\d{2}-\d{2}$/.test(each));
  const apart = (each: string): number => Math.abs(Date.parse(each) - Date.parse(day)) / DAY;
  const near = days.filter((each) => apart(each) <= 31 || distance(each, day) === 1);
  return near.sort((a, b) => apart(a) - apart(b))[0];
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
