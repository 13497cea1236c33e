import type { BlockSpec, ManifestSpec, SlideOrIncludeSpec, SlideSpec } from '../../schema';
import { complainOfDate } from './real-date';
import { part, parts, type Rule, type Subject } from './rule';
import { slideRules } from './slide-rules';

/** Rules of a manifest. */
export const deckRules: readonly Rule<ManifestSpec>[] = [meetingIsOnARealDay, slidesOfDeckFollowTheRules];

/** Rules of a block file. */
export const blockRules: readonly Rule<BlockSpec>[] = [slidesOfBlockFollowTheRules];

/** The date stays, wrong as it is: the stages after this one know what to do without a date. */
function meetingIsOnARealDay(deck: Subject<ManifestSpec>): void {
  const date = part(deck, deck.value.meeting.date, 'meeting', 'date');
  if (date) complainOfDate(date);
}

function slidesOfDeckFollowTheRules(deck: Subject<ManifestSpec>): void {
  const { opening, agenda, closing } = deck.value;
  checkSlides(parts(deck, opening, 'opening'));
  for (const section of parts(deck, agenda, 'agenda')) {
    checkSlides(parts(section, section.value.slides, 'slides'));
    for (const item of parts(section, section.value.items, 'items'))
      checkSlides(parts(item, item.value.slides, 'slides'));
  }
  checkSlides(parts(deck, closing, 'closing'));
}

function slidesOfBlockFollowTheRules(block: Subject<BlockSpec>): void {
  checkSlides(parts(block, block.value));
}

function checkSlides(slides: readonly Subject<SlideOrIncludeSpec>[]): void {
  for (const slide of slides.filter(isSlide)) for (const rule of slideRules) rule(slide);
}

function isSlide(subject: Subject<SlideOrIncludeSpec>): subject is Subject<SlideSpec> {
  return !('include' in subject.value);
}
