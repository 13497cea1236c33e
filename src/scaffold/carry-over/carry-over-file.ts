import { UNWRITTEN, type PlainDate } from '../../model';
import { parseYaml } from '../../parse/parse-yaml';
import { childAt, entryOf, scalarsIn, sourceFile, type Tree } from '../../source';
import { applyMarks, type Mark } from './apply-marks';
import { remarkPeriod } from './empty-entry';
import { emptySlides } from './empty-slide';
import { sheetOf, type Sheet } from './sheet';

/** A YAML file of a meeting, as valid as it was read. */
interface OldFile {
  readonly kind: 'deck' | 'block';
  readonly tree: Tree;
}

/** A meeting's file for the next one. */
interface CarriedFile {
  readonly text: string;
  /** How many texts wait to be written anew, and how many of those that stay name a period. */
  readonly emptied: number;
  readonly remarks: number;
}

/** A file for another date: narrative emptied with the old text in a comment, all else to the letter. Comments of the last time are replaced. */
export function carryOverFile({ kind, tree }: OldFile, dates: { from: string; to: string }): CarriedFile {
  const sheet = sheetOf(tree);
  const marks = kind === 'deck' ? emptyManifest(sheet, dates.to) : emptySlides(sheet, tree);
  const count = (is: (mark: Mark) => boolean): number => marks.filter(is).length;
  return {
    text: applyMarks(sheet, marks, `Förra mötet (${dates.from}):`),
    emptied: count(({ text }) => text?.includes(UNWRITTEN) === true),
    remarks: count(({ remark }) => remark !== undefined),
  };
}

/** A meeting's manifest for another date: the date is changed, and every slide that stands in it emptied. */
function emptyManifest(sheet: Sheet, date: string): readonly Mark[] {
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

/** Gives a manifest another date; quotes around it stay. */
function changeDate(tree: Tree, date: string): readonly Mark[] {
  const value = entryOf(childAt(tree, 'meeting'), 'date')?.value;
  if (value?.kind !== 'scalar') return [];
  const { start, end, file } = value.span;
  const quote = /^["']/.exec(file.text.slice(start, end))?.[0] ?? '';
  return [{ start, end, text: `${quote}${date}${quote}` }];
}

/** The text of a manifest with another date and no other change. */
export function redated(tree: Tree, date: string): string {
  return applyMarks(sheetOf(tree), changeDate(tree, date), '');
}

/** A file of a meeting that is shipped with deck: a manifest gets the date, a block stays as it is. */
export function datedManifest(name: string, bytes: Uint8Array, date: PlainDate): Uint8Array {
  if (!name.endsWith('.deck.yaml')) return bytes;
  const { value } = parseYaml(sourceFile(name, new TextDecoder().decode(bytes)));
  if (!value) throw new Error(`${name}, which is shipped with deck, is no YAML`);
  return new TextEncoder().encode(redated(value, date));
}
