import { wordsOf, type Run, type StyledParagraph } from '../../model';
import type { Setting } from '../setting';
import { fitText, isEndless, MOST_LETTERS, smallestScale, tryScale, type Fit, type Room } from './fit-text';

/** More paragraphs than a slide has lines are never measured as one: a hostile list would take for ever. */
const MOST_LINES = 60;

/** What stands on this page and what goes on on the next. */
export interface Split {
  readonly here: readonly StyledParagraph[];
  readonly fit: Fit;
  readonly rest: readonly StyledParagraph[];
}

/**
 * Fills a page with paragraphs: all of them if they fit when shrunk, else as many as make a sensible break;
 * of one that is higher than the page as many sentences as fit.
 * `next` is the room on the pages after; the text is only shrunk on a page that goes on if that saves a page.
 */
export function splitParagraphs(
  paragraphs: readonly StyledParagraph[],
  { here: room, next }: { readonly here: Room; readonly next: Room },
  setting: Setting,
): Split {
  const whole = isMeasurable(paragraphs) ? fitText(paragraphs, room, setting) : undefined;
  if (whole && !whole.misfit) return { here: paragraphs, fit: whole, rest: [] };
  const torn = isEndless(paragraphs.slice(0, 1)) && betweenSentences(paragraphs, room, setting);
  if (torn) return torn;
  const full = breakAt(paragraphs, { ...room, scale: 1 }, setting);
  const small = breakAt(paragraphs, { ...room, scale: smallestScale(paragraphs, setting) }, setting);
  const saves = fitsOnOne(small.rest, next, setting) && !fitsOnOne(full.rest, next, setting);
  const best = full.fit.misfit !== undefined || saves ? small : full;
  return (best.fit.misfit && betweenSentences(paragraphs, room, setting)) ?? best;
}

/** The first paragraph as far as whole sentences go; undefined when not even one has room. */
function betweenSentences(
  [first, ...others]: readonly StyledParagraph[],
  room: Room,
  setting: Setting,
): Split | undefined {
  const halves = first && splitSentence(first, room, setting);
  return halves && { ...halves, rest: [...halves.rest, ...others] };
}

function fitsOnOne(paragraphs: readonly StyledParagraph[], room: Room, setting: Setting): boolean {
  return isMeasurable(paragraphs) && !fitText(paragraphs, room, setting).misfit;
}

function isMeasurable(paragraphs: readonly StyledParagraph[]): boolean {
  return paragraphs.length <= MOST_LINES && !isEndless(paragraphs);
}

/** The best break at one scale; at least one paragraph stays, so that a text always comes to an end. */
function breakAt(
  paragraphs: readonly StyledParagraph[],
  room: Room & { readonly scale: number },
  setting: Setting,
): Split {
  const hasRoomFor = (count: number): boolean =>
    !isEndless(paragraphs.slice(count - 1, count)) && !tryScale(paragraphs.slice(0, count), room, setting).misfit;
  let fitting = 0;
  while (fitting < paragraphs.length - 1 && hasRoomFor(fitting + 1)) fitting++;
  const at = bestBreak(paragraphs, Math.max(1, fitting));
  const here = paragraphs.slice(0, at);
  return { here, fit: tryScale(here, room, setting), rest: paragraphs.slice(at) };
}

/** The break with the least harm among the first `most`; of equals the latest. */
function bestBreak(paragraphs: readonly StyledParagraph[], most: number): number {
  let best = most;
  let least = Infinity;
  for (let at = most; at >= 1; at--) {
    const harm = harmOf(paragraphs, at) + (at < most / 2 ? 20 : 0);
    if (harm < least) [best, least] = [at, harm];
  }
  return best;
}

/** How bad it is to break before a paragraph: a heading torn from what is under it, a lone bullet, a torn list. */
function harmOf(paragraphs: readonly StyledParagraph[], at: number): number {
  const before = paragraphs[at - 1];
  const after = paragraphs[at];
  if (!before || !after) return 0;
  const tornFromFirst = after.level > before.level ? 1000 : 0;
  const leadIn = !before.bullet && after.bullet ? 100 : 0;
  const lone = (isLone(paragraphs, 0, at) ? 50 : 0) + (isLone(paragraphs, at, paragraphs.length) ? 50 : 0);
  const insideList = after.level > 0 ? 30 : 0;
  return tornFromFirst + leadIn + lone + insideList;
}

/** Whether fewer than two paragraphs between two places are outermost; looks no further than the second. */
function isLone(paragraphs: readonly StyledParagraph[], from: number, to: number): boolean {
  let found = 0;
  for (let at = from; at < to && found < 2; at++) if (paragraphs[at]?.level === 0) found++;
  return found < 2;
}

/** A sentence's end and the space after it: not after `t.ex.`, `kl.` and the like, nor before a small letter. */
const END = /(?<!\.\p{L}{1,3}|(?<!\p{L})(?:\p{L}|kl|ca|nr|jfr|tel|st|dr|sid))[.!?…]["”)]*\s+(?=["”(]?[\p{Lu}\d])/gu;

/**
 * Breaks a paragraph that is too high for a page after as many whole sentences as the page has room for, at its full size if that
 * takes one. Undefined when not even the first sentence fits: a sentence is never torn.
 */
export function splitSentence(paragraph: StyledParagraph, room: Room, setting: Setting): Split | undefined {
  const words = wordsOf({ ...paragraph, runs: cut(paragraph.runs, 0, MOST_LETTERS) });
  const ends = [...words.matchAll(END)].map(({ index, 0: end }) => index + end.length);
  for (const scale of [1, smallestScale([paragraph], setting)]) {
    const found = lastThatFits(ends, (at) => {
      const here = [{ ...paragraph, runs: cut(paragraph.runs, 0, at) }];
      return { at, here, fit: tryScale(here, { ...room, scale }, setting) };
    });
    if (!found) continue;
    const { at, ...beginning } = found;
    return { ...beginning, rest: [{ ...paragraph, runs: cut(paragraph.runs, at, Infinity) }] };
  }
  return undefined;
}

/** A paragraph up to a place of its text. */
type Beginning = Omit<Split, 'rest'> & { readonly at: number };

/** Looks for the last end that fits by halves: a text of more sentences is higher. */
function lastThatFits(ends: readonly number[], beginningOf: (at: number) => Beginning): Beginning | undefined {
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
