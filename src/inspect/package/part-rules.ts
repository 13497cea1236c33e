import { shortenToLine } from '../../source';
import { faults, type FaultPlace, type Report } from '../faults';
import { descendantsOf, wholeNumber, wordsIn, type Node } from '../xml/node';
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
function paragraphsIn(
  root: Node,
): readonly { readonly name: string | undefined; readonly paragraph: Node }[] {
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
export function idsOf(root: Node, ...names: readonly string[]): readonly string[] {
  return descendantsOf(root, ...names).map(({ attributes }) => attributes['id'] ?? '');
}
