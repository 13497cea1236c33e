import { wordsOf, type Run, type StyledParagraph } from '../../model';
import type { Setting } from '../setting';
import { smallestScale, tryScale, type Fit, type Room } from './fit-text';

/** A paragraph broken between two of its sentences. */
export interface Halves {
  readonly here: StyledParagraph;
  readonly fit: Fit;
  readonly rest: StyledParagraph;
}

/** A sentence's end and the space after it: not after `t.ex.`, `kl.` and the like, nor before a small letter. */
const END =
  /(?<!\.\p{L}{1,3}|(?<!\p{L})(?:\p{L}|kl|ca|nr|jfr|tel|st|dr|sid))[.!?…]["”)]*\s+(?=["”(]?[\p{Lu}\d])/gu;

/** More letters than any page has room for. */
const MOST = 8000;

/**
 * Breaks a paragraph that is too high for a page after as many whole sentences as the page has room for, at its full size if that
 * takes one. Undefined when not even the first sentence fits: a sentence is never torn.
 */
export function splitSentence(paragraph: StyledParagraph, room: Room, setting: Setting): Halves | undefined {
  const found = wordsOf(paragraph).slice(0, MOST).matchAll(END);
  const ends = [...found].map(({ index, 0: end }) => index + end.length);
  for (const scale of [1, smallestScale([paragraph], setting)]) {
    const halves = lastThatFits(ends, (at) => halvesAt(paragraph, at, { room, scale, setting }));
    if (halves) return halves;
  }
  return undefined;
}

/** Looks for the last end that fits by halves: a text of more sentences is higher. */
function lastThatFits(ends: readonly number[], halvesOf: (at: number) => Halves): Halves | undefined {
  let best: Halves | undefined;
  let [from, to] = [0, ends.length - 1];
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    const halves = halvesOf(ends[middle] ?? 0);
    if (halves.fit.misfit) to = middle - 1;
    else [best, from] = [halves, middle + 1];
  }
  return best;
}

function halvesAt(
  paragraph: StyledParagraph,
  at: number,
  { room, scale, setting }: { room: Room; scale: number; setting: Setting },
): Halves {
  const here = { ...paragraph, runs: cut(paragraph.runs, 0, at) };
  const rest = { ...paragraph, runs: cut(paragraph.runs, at, Infinity) };
  return { here, fit: tryScale([here], room, scale, setting), rest };
}

/** The part of some runs between two places of their text; no space is left at its end. */
function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0;
  const parts = runs.map((run): Run => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return { ...run, text };
  });
  const kept = parts.filter(({ text }) => text !== '');
  return kept.map((run, at) => (at === kept.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}
