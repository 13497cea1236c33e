import type { StyledParagraph } from '../../model';
import type { Setting } from '../setting';
import { fitText, isEndless, smallestScale, tryScale, type Fit, type Room } from './fit-text';
import { splitSentence } from './split-sentence';

/** More paragraphs than a slide has lines are never measured as one: a hostile list would take for ever. */
const MOST_LINES = 60;

/** What stands on this page and what goes on on the next. */
export interface Part {
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
  room: Room,
  next: Room,
  setting: Setting,
): Part {
  const whole = isMeasurable(paragraphs) ? fitText(paragraphs, room, setting) : undefined;
  if (whole && !whole.misfit) return { here: paragraphs, fit: whole, rest: [] };
  const torn = isEndless(paragraphs.slice(0, 1)) && betweenSentences(paragraphs, room, setting);
  if (torn) return torn;
  const full = breakAt(paragraphs, room, 1, setting);
  const small = breakAt(paragraphs, room, smallestScale(paragraphs, setting), setting);
  const saves = fitsOnOne(small.rest, next, setting) && !fitsOnOne(full.rest, next, setting);
  const best = full.fit.misfit !== undefined || saves ? small : full;
  return (best.fit.misfit && betweenSentences(paragraphs, room, setting)) ?? best;
}

/** The first paragraph as far as whole sentences go; undefined when not even one has room. */
function betweenSentences(
  [first, ...others]: readonly StyledParagraph[],
  room: Room,
  setting: Setting,
): Part | undefined {
  const halves = first && splitSentence(first, room, setting);
  return halves && { here: [halves.here], fit: halves.fit, rest: [halves.rest, ...others] };
}

function fitsOnOne(paragraphs: readonly StyledParagraph[], room: Room, setting: Setting): boolean {
  return isMeasurable(paragraphs) && !fitText(paragraphs, room, setting).misfit;
}

function isMeasurable(paragraphs: readonly StyledParagraph[]): boolean {
  return paragraphs.length <= MOST_LINES && !isEndless(paragraphs);
}

/** The best break at one scale; at least one paragraph stays, so that a text always comes to an end. */
function breakAt(paragraphs: readonly StyledParagraph[], room: Room, scale: number, setting: Setting): Part {
  let fitting = 0;
  while (
    fitting < paragraphs.length - 1 &&
    !isEndless(paragraphs.slice(fitting, fitting + 1)) &&
    !tryScale(paragraphs.slice(0, fitting + 1), room, scale, setting).misfit
  )
    fitting++;
  const at = bestBreak(paragraphs, Math.max(1, fitting));
  const here = paragraphs.slice(0, at);
  return { here, fit: tryScale(here, room, scale, setting), rest: paragraphs.slice(at) };
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
