import { checkAlternatives, checkFigures } from './alternatives';
import { checkLineContrast, checkTextContrast } from './contrast';
import { checkLanguage, checkProperties } from './document';
import { checkGeometry } from './geometry';
import type { DeckRule } from './rule';
import { checkSizes } from './sizes';
import { checkMotion, checkOrder, checkSections, checkTitles } from './structure';
import { checkLinks, checkParagraphs, checkTables } from './texts';

/**
 * What can be seen of A1–A18 in a package, in the order of PPTX.md; to add a rule, add a function and a line. A12 can't: whether a
 * chart tells its series apart without colour is decided where it is painted, and held by the tests there.
 */
export const ACCESSIBILITY_RULES: readonly DeckRule[] = [
  checkTitles,
  checkProperties,
  checkLanguage,
  checkAlternatives,
  checkOrder,
  checkParagraphs,
  checkTables,
  checkTextContrast,
  checkLineContrast,
  checkFigures,
  checkLinks,
  checkMotion,
  checkSizes,
  checkGeometry,
  checkSections,
];
