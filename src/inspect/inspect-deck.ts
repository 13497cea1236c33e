import type { Measure } from '../model';
import { cached, type SlideCache } from '../package/slide-cache';
import { checkProperties, languageOf } from './accessibility/document';
import type { DeckRule } from './accessibility/rule';
import { checkRepeatedTitles, checkSections } from './accessibility/structure';
import { Refusal, type RefusalReason } from './archive/refusal';
import { collectFaults, type Fault, type Report } from './faults';
import { inspectSlide, keyOfSlide, type SlideFindings } from './inspect-slide';
import type { Outline, OutlineSlide } from './outline';
import { checkContentTypes, checkEntries, checkPictures } from './package/archive-rules';
import { checkMedia, checkParts, checkStructureIds, checkThemes } from './package/part-rules';
import { readPackage, type ReadPackage } from './package/read-package';
import { checkRelationships } from './package/relationship-rules';
import { readPresentation, type Presentation } from './reading/presentation';

/** A fault with the slide it is on. */
export interface DeckFault extends Fault {
  /** Number of the slide, from 1, also for its notes; undefined for what belongs to no slide. */
  readonly slide?: number;
}

/** What is in a .pptx and what is wrong with it. */
export interface Inspection {
  readonly outline: Outline;
  /** What may ask for repair or hold things twice (PPTX.md, "Package gate" 1–4). */
  readonly package: readonly DeckFault[];
  /** What stands in a reader's way (PPTX.md, A1–A18). */
  readonly accessibility: readonly DeckFault[];
  /** How many faults there are beyond those that are listed. */
  readonly untold: number;
}

/** A file that can't be looked into, and why. */
export interface Refused {
  readonly refused: RefusalReason;
  readonly detail: string;
}

/**
 * Looks into any .pptx, deck's own or a stranger's; never throws for what is in it. Memory and time are bounded (`LIMITS`):
 * a file beyond them is refused. `measure` gives the width of a text with the metrics of the brand's font; `slides` holds what was found
 * on slides before, by this version of deck and with the same font.
 */
export async function inspectDeck(
  bytes: Uint8Array,
  measure: Measure,
  slides?: SlideCache<SlideFindings>,
): Promise<Inspection | Refused> {
  const ofPackage = collectFaults();
  try {
    const read = await readPackage(bytes, ofPackage.report);
    refuseOthers(read);
    for (const check of PACKAGE_RULES) check(read, ofPackage.report);
    const { deck, outline, ofSlides, untold } = inspectSlides(read, measure, slides);
    const placed = placer(deck);
    return {
      outline,
      package: inOrder(ofPackage.found.map(placed)),
      accessibility: inOrder(ofSlides.map(placed).sort((a, b) => placeInOrder(a) - placeInOrder(b))),
      untold: ofPackage.left() + untold,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.reason, detail: error.detail };
  }
}

/** Slide by slide, and then the deck as a whole. */
function inspectSlides(read: ReadPackage, measure: Measure, cache: SlideCache<SlideFindings> | undefined) {
  const deck = readPresentation(read);
  const language = languageOf(read);
  const inspected = deck.slides.map((entry) => {
    const key = (): string => keyOfSlide(entry, deck, language);
    return { entry, ...cached(cache, key, () => inspectSlide(entry, deck, { measure, language })) };
  });
  const slides = inspected.map(({ entry: { number, section = null }, outline }): OutlineSlide => {
    const { title, ...rest } = outline;
    return { number, title, section, ...rest };
  });
  const ofReading = collectFaults();
  for (const { faults } of inspected) faults.forEach(ofReading.report);
  for (const check of DECK_RULES) check(deck, slides, ofReading.report);
  return {
    outline: { sections: deck.sections, slides },
    ofSlides: ofReading.found,
    untold: ofReading.left() + inspected.reduce((sum, { unlisted }) => sum + unlisted, 0),
    deck,
  };
}

/** The rules of the package gate (PPTX.md, "Package gate" 1–4); to add one, add a function and a line. */
const PACKAGE_RULES: readonly ((read: ReadPackage, report: Report) => void)[] = [
  checkEntries,
  checkContentTypes,
  checkPictures,
  checkRelationships,
  checkParts,
  checkStructureIds,
  checkMedia,
  checkThemes,
];

/** What can be seen of A1–A18 in a deck as a whole. */
const DECK_RULES: readonly DeckRule[] = [checkRepeatedTitles, checkProperties, checkSections];

/** The place of a rule of accessibility in PPTX.md, where alternatives and decoration (A5, A6) are one. */
function placeInOrder({ rule }: Fault): number {
  return rule === 'A6' ? 5 : Number(rule.slice(1));
}

/** Kinds of documents that lie in the same sort of archive, by a part that each has. */
const OTHERS: readonly (readonly [part: string, kind: string])[] = [
  ['word/document.xml', 'a Word document'],
  ['xl/workbook.xml', 'an Excel workbook'],
  ['xl/workbook.bin', 'an Excel workbook'],
  ['content.xml', 'an OpenDocument file'],
];

function refuseOthers({ archive: { parts }, main }: ReadPackage): void {
  const isOther = OTHERS.some(([part]) => part === main);
  if (parts.has(main) && !isOther) return;
  const kind = OTHERS.find(([part]) => parts.has(part))?.[1];
  throw new Refusal('other-kind', kind ?? 'an archive without a presentation');
}

/** Gives a fault the number of its slide, by the parts of the slide and of its notes. */
function placer({ slides }: Presentation): (fault: Fault) => DeckFault {
  const numbers = new Map<string, number>();
  for (const { number, path, notesPath } of slides)
    for (const part of [path, notesPath]) if (part !== undefined) numbers.set(part, number);
  return (fault) => {
    const slide = numbers.get(fault.part);
    return slide === undefined ? fault : { ...fault, slide };
  };
}

/** What belongs to no slide first, then slide by slide, each in the order of the rules. */
function inOrder(faults: readonly DeckFault[]): readonly DeckFault[] {
  return [...faults].sort((a, b) => (a.slide ?? 0) - (b.slide ?? 0));
}
