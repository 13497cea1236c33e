import { shortenToLine } from '../../source';
import { type FaultPlace, faults, type Report } from '../faults';
import { descendantsOf, type Node, wholeNumber, wordsIn } from '../../package/node';
import type { ReadPackage } from './read-package';

/** A rule for a part by itself. */
type PartRule = (part: string, root: Node, report: Report) => void;

const RULES: readonly PartRule[] = [checkShapeIds, checkParagraphs, checkSizes];

/** What each part by itself has to hold (PPTX.md, gate 3); to add a rule, add a function and its name. */
export function checkParts({ roots }: ReadPackage, report: Report): void {
  for (const [part, root] of roots) for (const check of RULES) check(part, root, report);
}

/** Ids of shapes are unique in their part. */
function checkShapeIds(part: string, root: Node, report: Report): void {
  const seen = new Set<string>();
  for (const { attributes } of descendantsOf(root, 'p:cNvPr')) {
    const id = attributes['id'] ?? '';
    if (seen.has(id)) report(faults.repeatedShapeId(placeOf(part, attributes['name']), id));
    seen.add(id);
  }
}

function placeOf(part: string, shape: string | undefined): FaultPlace {
  return shape === undefined || shape === '' ? { part } : { part, shape };
}

/** One `a:pPr` a paragraph, standing first, and no line break inside a text. */
function checkParagraphs(part: string, root: Node, report: Report): void {
  for (const { name, paragraph } of paragraphsIn(root)) {
    const place = placeOf(part, name);
    if (paragraph.children.findLastIndex((child) => child.name === 'a:pPr') > 0)
      report(faults.misplacedParagraphProperties(place, shortenToLine(wordsIn(paragraph))));
    for (const { text } of descendantsOf(paragraph, 'a:t'))
      if (/[\r\n]/.test(text)) report(faults.lineBreakInText(place, shortenToLine(text)));
  }
}

/** The paragraphs of a part with the name of the object that they stand in. */
function paragraphsIn(root: Node): readonly { readonly name: string | undefined; readonly paragraph: Node }[] {
  return descendantsOf(root, 'p:sp', 'p:graphicFrame').flatMap((object) => {
    const name = descendantsOf(object, 'p:cNvPr')[0]?.attributes['name'];
    return descendantsOf(object, 'a:p').map((paragraph) => ({ name, paragraph }));
  });
}

const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  'a:ext': ['cx', 'cy'],
  'a:chExt': ['cx', 'cy'],
  'a:off': ['x', 'y'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:ln': ['w'],
  'p:sldSz': ['cx', 'cy'],
};

/** No size is negative and none is anything but a whole number. */
function checkSizes(part: string, root: Node, report: Report): void {
  for (const element of descendantsOf(root, ...Object.keys(LENGTHS))) {
    for (const name of LENGTHS[element.name] ?? []) {
      const value = element.attributes[name];
      const number = wholeNumber(value);
      if (value === undefined || UNIVERSAL.test(value)) continue;
      if (number === undefined || (number < 0 && element.name !== 'a:off'))
        report(faults.badSize(part, element.name, name, value));
    }
  }
}

/** Lengths with a unit, which newer editions of the standard allow (ST_UniversalMeasure). */
const UNIVERSAL = /^\d+(\.\d+)?(mm|cm|in|pt|pc|pi)$/;

/** The attribute `id` of the elements of some names below an element; one that is missing is ``. */
function idsOf(root: Node, ...names: readonly string[]): readonly string[] {
  return descendantsOf(root, ...names).map(({ attributes }) => attributes['id'] ?? '');
}

/** The values that stand more than once in a list, each once. @example repeated(['a', 'b', 'a']) // ['a'] */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

/** Ranges of ids, both ends included (ECMA-376 19.7.13, 19.7.15 and 19.7.16). */
const RANGES: Readonly<Record<string, readonly [what: string, least: number, most: number]>> = {
  'p:sldId': ['a slide', 256, 2_147_483_647],
  'p:sldMasterId': ['a master', 2_147_483_648, 4_294_967_295],
  'p:sldLayoutId': ['a layout', 2_147_483_648, 4_294_967_295],
};

/** Ids of slides are unique, and those of masters and layouts among all of them (PPTX.md, gate 3). */
export function checkStructureIds({ roots, main }: ReadPackage, report: Report): void {
  const structure: string[] = [];
  for (const [part, root] of roots) {
    for (const id of repeated(idsOf(root, 'p:sldId'))) report(faults.repeatedSlideId(part, id));
    const slides = descendantsOf(root, 'p:sldId').map(({ attributes }) => attributes['r:id'] ?? '');
    for (const id of repeated(slides)) report(faults.repeatedSlide(part, id));
    structure.push(...idsOf(root, 'p:sldMasterId', 'p:sldLayoutId').filter((id) => id !== ''));
    for (const { name, attributes } of descendantsOf(root, ...Object.keys(RANGES))) {
      const [what, least, most] = RANGES[name] ?? ['', 0, 0];
      const id = wholeNumber(attributes['id']);
      // Masters and layouts may do without an id, slides may not.
      if (attributes['id'] === undefined && name !== 'p:sldId') continue;
      if (id === undefined || id < least || id > most) report(faults.badId(part, what, attributes['id'] ?? ''));
    }
  }
  for (const id of repeated(structure)) report(faults.repeatedMasterId(main, id));
}

/** One copy of each media item (gate 4): files of one length and check sum are one file. */
export function checkMedia({ archive: { parts } }: ReadPackage, report: Report): void {
  const seen = new Map<string, string>();
  for (const path of [...parts.keys()].filter((each) => /(^|\/)media\//.test(each)).sort()) {
    const { size, crc } = parts.get(path) ?? { size: 0, crc: 0 };
    const key = `${size} ${crc}`;
    const first = seen.get(key);
    if (first !== undefined) report(faults.repeatedMedia(path, first));
    else seen.set(key, path);
  }
}

const MASTERS = new Set(['p:sldMaster', 'p:notesMaster', 'p:handoutMaster']);

/** Every master has a theme, and one of its own (gate 4). */
export function checkThemes({ roots, links }: ReadPackage, report: Report): void {
  const owners = new Map<string, string>();
  for (const [part, root] of roots) {
    if (!MASTERS.has(root.name)) continue;
    const theme = links.first(part, 'theme');
    const owner = theme === undefined ? undefined : owners.get(theme);
    if (theme === undefined) report(faults.masterWithoutTheme(part));
    else if (owner !== undefined) report(faults.sharedTheme(part, theme, owner));
    else owners.set(theme, part);
  }
}
