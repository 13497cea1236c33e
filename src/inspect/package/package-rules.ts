import type { Report } from '../faults';
import { checkContentTypes, checkEntries, checkPictures } from './archive-rules';
import { checkParts } from './part-rules';
import type { ReadPackage } from './read-package';
import { checkRelationships } from './relationship-rules';
import { checkMedia, checkStructureIds, checkThemes } from './structure-rules';

/** The rules of the package gate (PPTX.md, "Package gate" 1–4); to add one, add a function and a line. */
export const PACKAGE_RULES: readonly ((read: ReadPackage, report: Report) => void)[] = [
  checkEntries,
  checkContentTypes,
  checkPictures,
  checkRelationships,
  checkParts,
  checkStructureIds,
  checkMedia,
  checkThemes,
];
