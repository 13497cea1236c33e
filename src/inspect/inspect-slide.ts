import type { Measure } from '../model';
import { checkAlternatives, checkFigures } from './accessibility/alternatives';
import { checkContrast } from './accessibility/contrast';
import { checkLanguage } from './accessibility/document';
import { checkGeometry } from './accessibility/geometry';
import type { SlideRule } from './accessibility/rule';
import { checkMotion, checkOrder, checkTitle } from './accessibility/structure';
import { checkLinks, checkParagraphs, checkSizes, checkTables } from './accessibility/texts';
import { collectFaults, type Fault } from './faults';
import { outlineOf, type SlideOutline } from './outline';
import { readSlide, type Presentation, type SlideEntry } from './reading/presentation';

/** What was found on a slide and its notes, as plain data. */
export interface SlideFindings {
  readonly outline: SlideOutline;
  readonly faults: readonly Fault[];
  /** Faults beyond those. */
  readonly unlisted: number;
}

/**
 * What can be seen of A1–A18 on a slide by itself, in the order of PPTX.md; to add a rule, add a function and a line. A12 can't: whether a
 * chart tells its series apart without colour is decided where it is painted, and held by the tests there.
 */
const SLIDE_RULES: readonly SlideRule[] = [
  checkTitle,
  checkLanguage,
  checkAlternatives,
  checkOrder,
  checkParagraphs,
  checkTables,
  checkContrast,
  checkFigures,
  checkLinks,
  checkMotion,
  checkSizes,
  checkGeometry,
];

/** Reads a slide with what stands behind it, and checks what can be checked of it alone. */
export function inspectSlide(
  entry: SlideEntry,
  deck: Presentation,
  given: { readonly measure: Measure; readonly language: string | undefined },
): SlideFindings {
  const slide = readSlide(entry, deck);
  const { found, report, left } = collectFaults();
  for (const check of SLIDE_RULES) check(slide, { ...given, report });
  return { outline: outlineOf(slide), faults: found, unlisted: left() };
}

/**
 * Everything that the findings of a slide are made of, besides the metrics of the font: its own parts as they are, and of those behind it
 * size and check sum.
 */
export function keyOfSlide(
  { path, notesPath }: SlideEntry,
  { package: { archive, links, main } }: Presentation,
  language: string | undefined,
): string {
  const layout = links.first(path, 'slideLayout') ?? '';
  const master = links.first(layout, 'slideMaster') ?? '';
  const notesMaster = links.first(notesPath ?? '', 'notesMaster') ?? '';
  const behind = [
    layout,
    master,
    links.first(master, 'theme') ?? '',
    notesMaster,
    main,
    links.first(main, 'tableStyles') ?? '',
  ];
  const sums = behind.map((each) => [each, archive.parts.get(each)?.size, archive.parts.get(each)?.crc]);
  const own = [path, notesPath ?? ''].map((each) => [
    each,
    Buffer.from(archive.parts.get(each)?.content ?? []).toString('latin1'),
    links.of(each),
  ]);
  return JSON.stringify([language, sums, own]);
}
