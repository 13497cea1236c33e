import type { Page, Template } from '../../model';
import { layoutPath } from '../brand/layouts';
import { notesLines, notesPath } from './notes';
import { writtenParagraphs } from './own-format';
import { boxesOf } from './slide-objects';

/** The relationships of a slide and the ids that it names them with. */
export type SlideLinks = ReturnType<typeof slideLinks>;

/**
 * What a slide leads to: the addresses in its texts, its pictures (`pictures` are their parts, in the order of their boxes), its layout
 * and its notes; one relationship for each.
 */
export function slideLinks(
  { page, number }: { readonly page: Page; readonly number: number },
  pictures: readonly string[],
  template: Template,
) {
  const links = new Map<string, string>([
    ...addressesIn(page).map((address) => [address, 'hyperlink'] as const),
    ...pictures.map((picture) => [relative(picture), 'image'] as const),
    [relative(layoutPath(template, page.layout)), 'slideLayout'],
    ...(notesLines(page).length > 0 ? [[relative(notesPath(number)), 'notesSlide'] as const] : []),
  ]);
  const relationships = [...links].map(([target, type], at) => ({
    id: `rId${at + 1}`,
    type,
    target,
    external: type === 'hyperlink',
  }));
  const ids = new Map(relationships.map(({ target, id }) => [target, id]));
  /** Of each picture, in the order of their boxes. */
  const pictureIds = pictures.map((picture) => ids.get(relative(picture)) ?? '');
  return { relationships, pictures: pictureIds, addresses: ids };
}

/** A part as slides, layouts and notes name it. */
function relative(part: string): string {
  return part.replace('ppt/', '../');
}

function addressesIn(page: Page): readonly string[] {
  return boxesOf(page)
    .flatMap((box) => (box.kind === 'text' || box.kind === 'shape' ? writtenParagraphs(box.paragraphs) : []))
    .flatMap(({ runs }) => runs)
    .flatMap(({ link }) => (link === undefined ? [] : [link]));
}
