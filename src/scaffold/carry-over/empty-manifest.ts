import { childAt, scalarsIn, type Tree } from '../../source';
import { changeDate } from './change-date';
import { remarkPeriod } from './empty-entry';
import { emptySlides } from './empty-slide';
import type { Mark } from './mark';
import type { Sheet } from './sheet';

/** A meeting's manifest for another date: the date is changed, and every slide that stands in it emptied. */
export function emptyManifest(sheet: Sheet, date: string): readonly Mark[] {
  const { tree } = sheet;
  const texts = ['title', 'kind'].flatMap((key) => scalarsIn(childAt(tree, key)));
  return [
    ...texts.flatMap(remarkPeriod),
    ...changeDate(tree, date),
    ...['opening', 'closing'].flatMap((key) => emptySlides(sheet, childAt(tree, key))),
    ...listAt(tree, 'agenda').flatMap((section) => emptySection(sheet, section)),
  ];
}

function emptySection(sheet: Sheet, section: Tree): readonly Mark[] {
  const parts = [section, ...listAt(section, 'items')];
  const names = [childAt(section, 'section'), ...parts.slice(1).map((item) => childAt(item, 'title'))];
  return [
    ...names.flatMap(scalarsIn).flatMap(remarkPeriod),
    ...parts.flatMap((part) => emptySlides(sheet, childAt(part, 'slides'))),
  ];
}

function listAt(tree: Tree, key: string): readonly Tree[] {
  const found = childAt(tree, key);
  return found?.kind === 'list' ? found.items : [];
}
