import { collect, hasErrors, problems, type Outcome } from '../diagnostics';
import type { Deck, DeckSlide, Measure, Page } from '../model';
import { LIMITS } from '../source';
import { checkFooter } from './check-footer';
import { namesOf, type Names } from './names';
import { settingOf, type Draft, type Setting } from './setting';
import { layoutAgenda } from './slides/layout-agenda';
import { layoutContent } from './slides/layout-content';
import { layoutCover, layoutDivider, layoutSubdivider } from './slides/layout-openers';

/**
 * Lays a deck out: every slide becomes one page, or several when its text, table or agenda goes on ("(forts.)").
 * What doesn't fit even so is an error at the slide; then there are no pages, but every misfit of the deck is reported.
 */
export function layoutDeck(deck: Deck, options: { measure: Measure }): Outcome<readonly Page[]> {
  const outcome = collect((report) => {
    const setting = settingOf(deck.template, options.measure, report);
    const names = namesOf(deck);
    const pages = layoutSlides(deck, names, setting).map((draft, at): Page => ({ number: at + 1, ...draft }));
    checkFooter(deck, pages, setting);
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
      return [layoutCover({ ...setting, slide })];
    case 'agenda':
      return layoutAgenda(names, { ...setting, slide });
    case 'divider':
      return [layoutDivider({ ...setting, slide })];
    case 'subdivider':
      return [layoutSubdivider({ ...setting, slide })];
    case 'content':
      return layoutContent(names, { ...setting, slide });
  }
}
