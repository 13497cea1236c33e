import {
  checkAlternatives,
  checkLanguage,
  checkLinks,
  checkMotion,
  checkOrder,
  checkProperties,
  checkSections,
  checkTables,
  checkText,
  checkTitles,
} from './accessibility/rules';
import type { ReadArchive } from './accessibility/slides-of';
import type { Fault, PackageFault } from './gate/fault';
import { openArchive, rootsOf } from './gate/open-archive';

/** The rules in the order of PPTX.md; to add one, add a function and a line. */
const RULES: readonly ((archive: ReadArchive, fault: Fault) => void)[] = [
  checkTitles,
  checkProperties,
  checkLanguage,
  checkAlternatives,
  checkOrder,
  checkText,
  checkTables,
  checkLinks,
  checkMotion,
  checkSections,
];

/**
 * What stands in a reader's way in a .pptx, by the ids of PPTX.md (`A1` … `A18`, those that show in the package);
 * `{ part: 'ppt/slides/slide3.xml', rule: 'A1', detail: 'the slide has no title' }`. Empty for a file that is no package.
 */
export function accessibilityFaults(bytes: Uint8Array): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  const fault: Fault = (part, rule, detail) => faults.push({ part, rule, detail });
  const archive = openArchive(bytes, () => undefined);
  if (!archive) return faults;
  const roots = new Map(rootsOf(archive.parts, () => undefined));
  for (const rule of RULES) rule({ parts: archive.parts, roots }, fault);
  return faults;
}
