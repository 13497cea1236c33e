import type { Deck, Page } from '.';
import type { Tree } from '../source';

/** Where the slide of a page was written; a page that goes on from another has a number behind its id. */
export function originOf({ id }: Pick<Page, 'id'>, { slides }: Deck): Tree | undefined {
  const named = (wanted: string) => slides.find((slide) => slide.id === wanted)?.origin;
  return named(id) ?? named(id.replace(/-\d+$/, ''));
}
