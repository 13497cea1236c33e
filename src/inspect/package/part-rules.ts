import { excerpt, faults, type Report } from '../faults';
import { descendantsOf, wholeNumber, wordsIn, type Node } from '../xml/node';
import type { ReadPackage } from './read-package';
import { repeated } from './repeated';

/** A rule for a part by itself. */
type PartRule = (part: string, root: Node, report: Report) => void;

const RULES: readonly PartRule[] = [checkShapeIds, checkParagraphs, checkTexts, checkSizes];

/** What each part by itself has to hold (PPTX.md, gate 3); to add a rule, add a function and its name. */
export function checkParts({ roots }: ReadPackage, report: Report): void {
  for (const [part, root] of roots) for (const check of RULES) check(part, root, report);
}

/** Ids of shapes are unique in their part. */
function checkShapeIds(part: string, root: Node, report: Report): void {
  for (const id of repeated(idsOf(root, 'p:cNvPr'))) report(faults.repeatedShapeId(part, id));
}

/** One `a:pPr` a paragraph, standing first. */
function checkParagraphs(part: string, root: Node, report: Report): void {
  for (const paragraph of descendantsOf(root, 'a:p')) {
    if (paragraph.children.findLastIndex(({ name }) => name === 'a:pPr') > 0)
      report(faults.misplacedParagraphProperties(part, excerpt(wordsIn(paragraph))));
  }
}

/** No line break inside a text. */
function checkTexts(part: string, root: Node, report: Report): void {
  for (const { text } of descendantsOf(root, 'a:t'))
    if (/[\r\n]/.test(text)) report(faults.lineBreakInText(part, excerpt(text)));
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
export function idsOf(root: Node, ...names: readonly string[]): readonly string[] {
  return descendantsOf(root, ...names).map(({ attributes }) => attributes['id'] ?? '');
}
