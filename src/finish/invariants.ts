import { checkContentTypes, checkEntries, checkStructureIds } from './gate/archive-rules';
import { gatherFacts, noFacts, type Facts } from './gate/facts';
import type { Fault, PackageFault } from './gate/fault';
import { openArchive, rootsOf, type Archive } from './gate/open-archive';
import { checkParagraphs, checkShapeIds, checkSizes, checkSlideIds, checkTexts } from './gate/part-rules';
import { checkRelationships } from './gate/relationship-rules';
import { checkMedia, checkThemes } from './gate/sharing-rules';
import type { Element } from './xml';

export type { PackageFault } from './gate/fault';

/** The gate's rules for a part by itself; to add one, add a function and a line. */
const PART_RULES: readonly ((part: string, root: Element, fault: Fault) => void)[] = [
  checkShapeIds,
  checkSlideIds,
  checkParagraphs,
  checkTexts,
  checkSizes,
];

/** The gate's rules for what spans parts; what they need to know of a part is gathered in the facts. */
const ARCHIVE_RULES: readonly ((archive: Archive, facts: Facts, fault: Fault) => void)[] = [
  checkEntries,
  checkContentTypes,
  checkRelationships,
  checkStructureIds,
  checkMedia,
  checkThemes,
];

/**
 * Everything that makes a .pptx unfit to be written (PPTX.md, "Package gate" 1–4); empty for a good one. Takes any bytes
 * and never throws for what is in them: what isn't a package is a fault too. Parts are read one at a time.
 */
export function packageFaults(bytes: Uint8Array): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  const fault: Fault = (part, rule, detail) => faults.push({ part, rule, detail });
  const archive = openArchive(bytes, fault);
  if (!archive) return faults;
  const facts = noFacts();
  for (const [part, root] of rootsOf(archive.parts, fault)) {
    for (const rule of PART_RULES) rule(part, root, fault);
    gatherFacts(facts, part, root);
  }
  for (const rule of ARCHIVE_RULES) rule(archive, facts, fault);
  return faults;
}
