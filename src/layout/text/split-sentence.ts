import { wordsOf, type Run, type StyledParagraph } from '../../model';
import type { Setting } from '../setting';
import { MOST_LETTERS, smallestScale, tryScale, type Fit, type Room } from './fit-text';

/** A paragraph broken between two of its sentences. */
export interface Halves {
  readonly here: StyledParagraph;
  readonly fit: Fit;
  readonly rest: StyledParagraph;
}

/** A sentence's end and the space after it: not after `t.ex.`, `kl.` and the like, nor before a small letter. */
const END =
  /(?<!\.\p{L}{1,3}|(?<!\p{L})(?:\p{L}|kl|ca|nr|jfr|tel|st|dr|sid))[.!?…]["”)]*\s+(?=["”(]?[\p{Lu}\d])/gu;

/**
 * Breaks a paragraph that is too high for a page after as many whole sentences as the page has room for, at its full size if that
 * takes one. Undefined when not even the first sentence fits: a sentence is never torn.
 */
export function splitSentence(paragraph: StyledParagraph, room: Room, setting: Setting): Halves | undefined {
  const words = wordsOf({ ...paragraph, runs: cut(paragraph.runs, 0, MOST_LETTERS) });
  const ends = [...words.matchAll(END)].map(({ index, 0: end }) => index + end.length);
  for (const scale of [1, smallestScale([paragraph], setting)]) {
    const found = lastThatFits(ends, (at) => beginningTo(paragraph, at, { room, scale, setting }));
    if (!found) continue;
    const { at, ...halves } = found;
    return { ...halves, rest: { ...paragraph, runs: cut(paragraph.runs, at, Infinity) } };
  }
  return undefined;
}

/** Looks for the last end that fits by halves: a text of more sentences is higher. */
function lastThatFits(
  ends: readonly number[],
  beginningOf: (at: number) => Beginning,
): Beginning | undefined {
  let best: Beginning | undefined;
  let [from, to] = [0, ends.length - 1];
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    const beginning = beginningOf(ends[middle] ?? 0);
    if (beginning.fit.misfit) to = middle - 1;
    else [best, from] = [beginning, middle + 1];
  }
  return best;
}

/** A paragraph up to a place of its text. */
type Beginning = Omit<Halves, 'rest'> & { readonly at: number };

function beginningTo(
  paragraph: StyledParagraph,
  at: number,
  { room, scale, setting }: { room: Room; scale: number; setting: Setting },
): Beginning {
  const here = { ...paragraph, runs: cut(paragraph.runs, 0, at) };
  return { at, here, fit: tryScale([here], room, scale, setting) };
}

/** The part of some runs between two places of their text; no space is left at its end. */
function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const kept: Run[] = [];
  let start = 0;
  for (const run of runs) {
    if (start >= to) break;
    const text = run.text.slice(Math.max(0, from - start), to - start);
    start += run.text.length;
    if (text !== '') kept.push({ ...run, text });
  }
  return kept.map((run, at) => (at === kept.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}
