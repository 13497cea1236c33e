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

function rule<P extends unknown[]>(name: string, words: (...values: P) => string) {
  return (where: string | FaultPlace, ...given: P): Fault => {
    const values = given.map((each) => (typeof each === 'string' ? maskAddresses(each) : each)) as P;
    return {
      rule: name,
      ...(typeof where === 'string' ? { part: where } : where),
      message: words(...(values.map(shortIfText) as P)),
      params: { values },
    };
  };
}

function shortIfText(value: unknown): unknown {
  return typeof value === 'string' ? shorten(value, TEXT_LIMITS.sentence) : value;
}

/** The catalogue: a constructor each, in the order of PPTX.md. The place of a fault comes first, then its values. */
export const faults = {
  // Package gate 1: the archive and its parts
  unsafeName: rule('unsafe-name', (why: string) => `the name of the entry can't stand in a package: ${why}`),
  damagedEntry: rule('damaged-entry', (why: string) => `the entry can't be unpacked: ${why}`),
  oversizedPart: rule(
    'oversized-part',
    (size: number) => `the part has ${Math.round(size / 1024 ** 2)} MB, more than any presentation needs`,
  ),
  malformedXml: rule('malformed-xml', (why: string) => `the part isn't well-formed XML: ${why}`),
  contentTypesNotFirst: rule(
    'content-types-not-first',
    (first: string) => `the first entry is ${first}, not [Content_Types].xml`,
  ),
  missingContentTypes: rule('missing-content-types', () => 'the package has no content types'),
  directoryEntries: rule('directory-entry', (first: string, count: number) =>
    count === 1 ? `the archive lists the directory ${first}` : `the archive lists ${count} directories, ${first} first`,
  ),
  repeatedEntry: rule('repeated-entry', () => 'the archive has this entry twice'),
  phantomContentType: rule('phantom-content-type', () => 'a content type is declared for a part that is missing'),
  repeatedContentType: rule('repeated-content-type', () => 'the part has two content types'),
  noContentType: rule('no-content-type', () => 'no content type is declared for the part'),
  wrongContentType: rule(
    'wrong-content-type',
    (extension: string, found: string, expected: string) =>
      `files ending in .${extension} are declared as ${found}, not ${expected}`,
  ),
  wrongPicture: rule('wrong-picture', (kind: string) => `the picture isn't a ${kind}`),
  orphanPart: rule('orphan-part', () => 'nothing leads to this part'),
  orphanRelationships: rule('orphan-part', () => 'relationships of a part that is missing'),

  // Package gate 2: relationships
  unresolvedRelationship: rule(
    'unresolved-relationship',
    (id: string, target: string) => `${id} leads to ${target}, which is missing`,
  ),
  repeatedRelationshipId: rule('repeated-relationship-id', (id: string) => `${id} is given twice`),
  repeatedRelationship: rule(
    'repeated-relationship',
    (id: string, target: string) => `${id} repeats a relationship to ${target}`,
  ),
  danglingRelationship: rule('dangling-relationship', (id: string) => `${id} is used but not defined`),
  unusedRelationship: rule('unused-relationship', (id: string, type: string) => `${id} (${type}) is never used`),
  wrongTarget: rule(
    'wrong-target',
    (id: string, type: string, target: string) => `${id} leads to ${target}, which is no ${type}`,
  ),
  missingRelationship: rule('missing-relationship', (type: string) => `there is no relationship to a ${type}`),

  // Package gate 3: ids, paragraphs, sizes
  repeatedShapeId: rule('repeated-shape-id', (id: string) => `shape id ${id} is used twice`),
  repeatedSlide: rule('repeated-slide', (id: string) => `the slide behind ${id} is listed twice`),
  repeatedSlideId: rule('repeated-slide-id', (id: string) => `slide id ${id} is used twice`),
  repeatedMasterId: rule('repeated-master-id', (id: string) => `id ${id} belongs to two masters or layouts`),
  badId: rule('bad-id', (what: string, id: string) => `${what} has id "${id}", which is out of range`),
  misplacedParagraphProperties: rule(
    'misplaced-paragraph-properties',
    (text: string) => `a paragraph has a:pPr after its text: "${text}"`,
  ),
  lineBreakInText: rule('line-break-in-text', (text: string) => `a text holds a raw line break: "${text}"`),
  badSize: rule('bad-size', (element: string, name: string, value: string) => `${element} has ${name}="${value}"`),

  // Package gate 4: one copy of each
  repeatedMedia: rule('repeated-media', (first: string) => `the same file as ${first}`),
  masterWithoutTheme: rule('master-without-theme', () => 'the master has no theme'),
  sharedTheme: rule('shared-theme', (theme: string, owner: string) => `the theme ${theme} belongs to ${owner} too`),

  // Accessible by construction
  noTitle: rule('A1', () => 'the slide has no title'),
  emptyTitle: rule('A1', () => 'the title is empty'),
  twoTitles: rule('A1', () => 'the slide has two titles'),
  repeatedTitle: rule('A2', (title: string, first: number) => `the title "${title}" is that of slide ${first} too`),
  missingProperty: rule('A3', (name: string) => `the document's ${name} is not set`),
  emptyProperty: rule('A3', (name: string, text: string) => `the document's ${name} says only "${text}"`),
  noLanguage: rule('A4', (text: string) => `a text says no language: "${text}"`),
  otherLanguage: rule(
    'A4',
    (language: string, document: string) => `the texts are marked ${language}, the document ${document}`,
  ),
  noAlternative: rule('A5', (kind: string) => `the ${kind} has no alternative text`),
  fileNameAlternative: rule('A5', (alt: string) => `the alternative text is a file name: "${alt}"`),
  longAlternative: rule(
    'A5',
    (length: number, most: number) => `the alternative text has ${length} characters, at most ${most} are read`,
  ),
  describedDecoration: rule('A6', () => 'it is decoration but has an alternative text'),
  undescribedShape: rule('A6', (kind: string) => `the ${kind} is neither described nor flagged as decoration`),
  beforeTitle: rule('A7', () => 'it is read before the title'),
  afterFooter: rule('A7', () => 'it is read after the footer'),
  readTooEarly: rule('A7', (other: string, where: string) => `it is read before "${other}", which stands ${where} it`),
  emptyPlaceholder: rule('A8', () => 'the placeholder is empty'),
  emptyParagraph: rule('A8', () => 'there is an empty paragraph'),
  typedBullet: rule('A8', (text: string) => `a bullet is typed: "${text}"`),
  noHeaderRow: rule('A9', () => 'the table has no header row'),
  emptyHeader: rule('A9', () => 'the header row of the table is empty'),
  mergedCells: rule('A9', () => 'the table has merged cells'),
  lowContrast: rule(
    'A10',
    (text: string, ratio: string, least: string) =>
      `"${text}" has a contrast of ${ratio}:1 to its background, at least ${least}:1 is readable`,
  ),
  faintLine: rule(
    'A11',
    (ratio: string) => `the line has a contrast of ${ratio}:1 to its background, at least 3:1 is seen`,
  ),
  figuresOnlyInPicture: rule('A13', () => "the chart's figures are not in the notes"),
  vagueLink: rule('A14', (text: string) => `the link "${text}" doesn't say where it leads`),
  unsafeLink: rule('A14', (target: string) => `a link leads to ${target}`),
  transition: rule('A15', () => 'the slide goes on by itself or has a transition'),
  animation: rule('A15', () => 'the slide has an animation'),
  smallText: rule(
    'A16',
    (text: string, size: string, least: number) => `"${text}" is set in ${size} pt, at least ${least} pt is legible`,
  ),
  offSlide: rule('A17', () => 'it reaches over the edge of the slide'),
  overflow: rule('A17', (share: number) => `its text takes ${share} % of the box`),
  endlessText: rule(
    'A17',
    (characters: number) => `its text has ${characters} characters, far more than a slide has room for`,
  ),
  overlap: rule('A17', (other: string) => `it overlaps "${other}"`),
  unnamedSection: rule('A18', () => 'a section has no name'),
  noSections: rule('A18', () => 'the slides are in no sections'),
  noSection: rule('A18', () => 'the slide is in no section'),
};
