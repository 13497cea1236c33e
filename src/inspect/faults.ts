import { LIMITS as TEXT_LIMITS, maskAddresses, shorten } from '../source';
import { LIMITS } from './archive/refusal';

/** Something that a deck may not have: what breaks PowerPoint, or stands in a reader's way. */
export interface Fault {
  /** Stable name of the broken rule: `dangling-relationship`; `A1` … `A18` for accessibility (PPTX.md). */
  readonly rule: string;
  /** Path of the part; the archive as a whole is ``. */
  readonly part: string;
  /** Name of the object in the selection pane, where the fault is an object's. */
  readonly shape?: string;
  /** One line that says what, e.g. `shape id 4 is used twice`. */
  readonly message: string;
  /** What the message was made of, so that another language's catalogue can say the same. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Receives faults as they are found. */
export type Report = (fault: Fault) => void;

/** Collects faults as they are found: of each rule no more than a person would read; `left` counts the rest. */
export function collectFaults() {
  const found: Fault[] = [];
  const counts = new Map<string, number>();
  let rest = 0;
  const report: Report = (fault) => {
    const count = (counts.get(fault.rule) ?? 0) + 1;
    counts.set(fault.rule, count);
    if (count <= LIMITS.faults) found.push(fault);
    else rest++;
  };
  return { found, report, left: () => rest };
}

/** A part, or an object in it. */
export interface FaultPlace {
  readonly part: string;
  readonly shape?: string;
}

/** The values that a sentence has room for: two in `{id} leads to {target}`. */
type Values<Sentence extends string> = Sentence extends `${string}{${string}}${infer Rest}`
  ? [value: string | number, ...others: Values<Rest>]
  : [];

function rule<Sentence extends string>(name: string, sentence: Sentence) {
  return wordedRule(name, (...values: Values<Sentence>) => {
    const rest: (string | number)[] = [...values];
    return sentence.replace(/\{\w+\}/g, () => String(rest.shift()));
  });
}

/** A rule whose sentence depends on its values. */
function wordedRule<P extends unknown[]>(name: string, words: (...values: P) => string) {
  return (where: string | FaultPlace, ...given: P): Fault => {
    const values = given.map((each) => (typeof each === 'string' ? maskAddresses(each) : each));
    const short = values.map((each) => (typeof each === 'string' ? shorten(each, TEXT_LIMITS.sentence) : each));
    return {
      rule: name,
      ...(typeof where === 'string' ? { part: where } : where),
      message: words(...(short as P)),
      params: { values },
    };
  };
}

/** The catalogue: a constructor each, in the order of PPTX.md. The place of a fault comes first, then its values. */
export const faults = {
  // Package gate 1: the archive and its parts
  unsafeName: rule('unsafe-name', "the name of the entry can't stand in a package: {why}"),
  damagedEntry: rule('damaged-entry', "the entry can't be unpacked: {why}"),
  oversizedPart: wordedRule(
    'oversized-part',
    (size: number) => `the part has ${Math.round(size / 1024 ** 2)} MB, more than any presentation needs`,
  ),
  malformedXml: rule('malformed-xml', "the part isn't well-formed XML: {why}"),
  contentTypesNotFirst: rule('content-types-not-first', 'the first entry is {first}, not [Content_Types].xml'),
  missingContentTypes: rule('missing-content-types', 'the package has no content types'),
  directoryEntries: wordedRule('directory-entry', (first: string, count: number) =>
    count === 1 ? `the archive lists the directory ${first}` : `the archive lists ${count} directories, ${first} first`,
  ),
  repeatedEntry: rule('repeated-entry', 'the archive has this entry twice'),
  phantomContentType: rule('phantom-content-type', 'a content type is declared for a part that is missing'),
  repeatedContentType: rule('repeated-content-type', 'the part has two content types'),
  noContentType: rule('no-content-type', 'no content type is declared for the part'),
  wrongContentType: rule('wrong-content-type', 'files ending in .{extension} are declared as {found}, not {expected}'),
  wrongPicture: rule('wrong-picture', "the picture isn't a {kind}"),
  orphanPart: rule('orphan-part', 'nothing leads to this part'),
  orphanRelationships: rule('orphan-part', 'relationships of a part that is missing'),

  // Package gate 2: relationships
  unresolvedRelationship: rule('unresolved-relationship', '{id} leads to {target}, which is missing'),
  repeatedRelationshipId: rule('repeated-relationship-id', '{id} is given twice'),
  repeatedRelationship: rule('repeated-relationship', '{id} repeats a relationship to {target}'),
  danglingRelationship: rule('dangling-relationship', '{id} is used but not defined'),
  unusedRelationship: rule('unused-relationship', '{id} ({type}) is never used'),
  wrongTarget: wordedRule(
    'wrong-target',
    (id: string, type: string, target: string) => `${id} leads to ${target}, which is no ${type}`,
  ),
  missingRelationship: rule('missing-relationship', 'there is no relationship to a {type}'),

  // Package gate 3: ids, paragraphs, sizes
  repeatedShapeId: rule('repeated-shape-id', 'shape id {id} is used twice'),
  repeatedSlide: rule('repeated-slide', 'the slide behind {id} is listed twice'),
  repeatedSlideId: rule('repeated-slide-id', 'slide id {id} is used twice'),
  repeatedMasterId: rule('repeated-master-id', 'id {id} belongs to two masters or layouts'),
  badId: rule('bad-id', '{what} has id "{id}", which is out of range'),
  misplacedParagraphProperties: rule(
    'misplaced-paragraph-properties',
    'a paragraph has a:pPr after its text: "{text}"',
  ),
  lineBreakInText: rule('line-break-in-text', 'a text holds a raw line break: "{text}"'),
  badSize: rule('bad-size', '{element} has {name}="{value}"'),

  // Package gate 4: one copy of each
  repeatedMedia: rule('repeated-media', 'the same file as {first}'),
  masterWithoutTheme: rule('master-without-theme', 'the master has no theme'),
  sharedTheme: rule('shared-theme', 'the theme {theme} belongs to {owner} too'),

  // Accessible by construction
  noTitle: rule('A1', 'the slide has no title'),
  emptyTitle: rule('A1', 'the title is empty'),
  twoTitles: rule('A1', 'the slide has two titles'),
  repeatedTitle: rule('A2', 'the title "{title}" is that of slide {first} too'),
  missingProperty: rule('A3', "the document's {name} is not set"),
  emptyProperty: rule('A3', `the document's {name} says only "{text}"`),
  noLanguage: rule('A4', 'a text says no language: "{text}"'),
  otherLanguage: rule('A4', 'the texts are marked {language}, the document {document}'),
  noAlternative: rule('A5', 'the {kind} has no alternative text'),
  fileNameAlternative: rule('A5', 'the alternative text is a file name: "{alt}"'),
  longAlternative: rule('A5', 'the alternative text has {length} characters, at most {most} are read'),
  describedDecoration: rule('A6', 'it is decoration but has an alternative text'),
  undescribedShape: rule('A6', 'the {kind} is neither described nor flagged as decoration'),
  beforeTitle: rule('A7', 'it is read before the title'),
  afterFooter: rule('A7', 'it is read after the footer'),
  readTooEarly: rule('A7', 'it is read before "{other}", which stands {where} it'),
  emptyPlaceholder: rule('A8', 'the placeholder is empty'),
  emptyParagraph: rule('A8', 'there is an empty paragraph'),
  typedBullet: rule('A8', 'a bullet is typed: "{text}"'),
  noHeaderRow: rule('A9', 'the table has no header row'),
  emptyHeader: rule('A9', 'the header row of the table is empty'),
  mergedCells: rule('A9', 'the table has merged cells'),
  lowContrast: rule('A10', '"{text}" has a contrast of {ratio}:1 to its background, at least {least}:1 is readable'),
  faintLine: rule('A11', 'the line has a contrast of {ratio}:1 to its background, at least 3:1 is seen'),
  figuresOnlyInPicture: rule('A13', "the chart's figures are not in the notes"),
  vagueLink: rule('A14', `the link "{text}" doesn't say where it leads`),
  unsafeLink: rule('A14', 'a link leads to {target}'),
  transition: rule('A15', 'the slide goes on by itself or has a transition'),
  animation: rule('A15', 'the slide has an animation'),
  smallText: rule('A16', '"{text}" is set in {size} pt, at least {least} pt is legible'),
  offSlide: rule('A17', 'it reaches over the edge of the slide'),
  overflow: rule('A17', 'its text takes {share} % of the box'),
  endlessText: rule('A17', 'its text has {characters} characters, far more than a slide has room for'),
  overlap: rule('A17', 'it overlaps "{other}"'),
  unnamedSection: rule('A18', 'a section has no name'),
  noSections: rule('A18', 'the slides are in no sections'),
  noSection: rule('A18', 'the slide is in no section'),
};
