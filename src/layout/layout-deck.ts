import { collect, problems, hasErrors, type Outcome } from '../diagnostics';
import type { Deck, DeckSlide, Measure, Page } from '../model';
import { LIMITS } from '../source';
import { checkFurniture } from './check-furniture';
import type { Draft } from './draft';
import { namesOf, type Names } from './names';
import { settingOf, type Setting } from './setting';
import { layoutAgenda } from './slides/layout-agenda';
import { layoutContent } from './slides/layout-content';
import { layoutCover } from './slides/layout-cover';
import { layoutDivider, layoutSubdivider } from './slides/layout-divider';

/**
 * Lays a deck out: every slide becomes one page, or several when its text, table or agenda goes on ("(forts.)").
 * What doesn't fit even so is an error at the slide; then there are no pages, but every misfit of the deck is told.
 */
export function layoutDeck(deck: Deck, options: { measure: Measure }): Outcome<readonly Page[]> {
  const outcome = collect((report) => {
    const setting = settingOf(deck.template, options.measure, report);
    const names = namesOf(deck);
    const pages = layoutSlides(deck, names, setting).map(numbered);
    checkFurniture(deck, pages, setting);
    return pages;
  });
  return hasErrors(outcome.diagnostics) ? { ...outcome, value: undefined } : outcome;
}

/** The pages of a deck, as far as a deck goes; a slide that leads beyond is reported. */
function layoutSlides(deck: Deck, names: Names, setting: Setting): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const slide of deck.slides) {
    drafts.push(...layoutSlide(slide, names, setting));
    if (drafts.length <= LIMITS.slides) continue;
    setting.report(problems.tooManySlides(slide.origin.span, { most: LIMITS.slides }));
    break;
  }
  return drafts;
}

function layoutSlide(slide: DeckSlide, names: Names, setting: Setting): readonly Draft[] {
  switch (slide.kind) {
    case 'cover':
      return layoutCover(slide, setting);
    case 'agenda':
      return layoutAgenda(slide, names, setting);
    case 'divider':
      return layoutDivider(slide, setting);
    case 'subdivider':
      return layoutSubdivider(slide, setting);
    case 'content':
      return layoutContent(slide, names, setting);
  }
}

function numbered(draft: Draft, at: number): Page {
  return { number: at + 1, ...draft };
}
