import type { Measure } from '../model';
import { ACCESSIBILITY_RULES } from './accessibility/accessibility-rules';
import { LIMITS } from './archive/limits';
import { Refusal, type RefusalReason } from './archive/refusal';
import type { Fault, Report } from './faults';
import { outlineOf, type Outline } from './outline';
import { PACKAGE_RULES } from './package/package-rules';
import { readPackage, type ReadPackage } from './package/read-package';
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
  /** Faults beyond those that are told one by one. */
  readonly untold: number;
}

/** A file that can't be looked into, and why. */
export interface Refused {
  readonly refused: RefusalReason;
  readonly detail: string;
}

/**
 * Looks into any .pptx, deck's own or a stranger's; never throws for what is in it. Memory and time are bounded (`LIMITS`):
 * a file beyond them is refused. `measure` tells the width of a text with the metrics of the brand's font.
 */
export async function inspectDeck(bytes: Uint8Array, measure: Measure): Promise<Inspection | Refused> {
  try {
    return await inspect(bytes, measure);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.reason, detail: error.detail };
  }
}

async function inspect(bytes: Uint8Array, measure: Measure): Promise<Inspection> {
  const ofPackage = collector();
  const read = await readPackage(bytes, ofPackage.report);
  refuseOthers(read);
  for (const check of PACKAGE_RULES) check(read, ofPackage.report);
  const deck = readPresentation(read);
  const ofReading = collector();
  for (const check of ACCESSIBILITY_RULES) check(deck, { report: ofReading.report, measure });
  const slideOf = slideNumbers(deck);
  const placed = (fault: Fault): DeckFault => {
    const slide = slideOf.get(fault.part);
    return slide === undefined ? fault : { ...fault, slide };
  };
  return {
    outline: outlineOf(deck),
    package: inOrder(ofPackage.found.map(placed)),
    accessibility: inOrder(ofReading.found.map(placed)),
    untold: ofPackage.untold() + ofReading.untold(),
  };
}

/** Faults as they are found; of each rule no more than a person would read, the rest are counted. */
function collector() {
  const found: Fault[] = [];
  const counts = new Map<string, number>();
  let untold = 0;
  const report: Report = (fault) => {
    const count = (counts.get(fault.rule) ?? 0) + 1;
    counts.set(fault.rule, count);
    if (count <= LIMITS.faults) found.push(fault);
    else untold++;
  };
  return { found, report, untold: () => untold };
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

/** Numbers of slides by their parts: the slide, its notes, and their relationships. */
function slideNumbers({ slides }: Presentation): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { number, path, notesPath } of slides)
    for (const part of [path, notesPath]) if (part !== undefined) numbers.set(part, number);
  return numbers;
}

/** What belongs to no slide first, then slide by slide, each in the order of the rules. */
function inOrder(faults: readonly DeckFault[]): readonly DeckFault[] {
  return [...faults].sort((a, b) => (a.slide ?? 0) - (b.slide ?? 0));
}
