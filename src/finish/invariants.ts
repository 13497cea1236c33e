import { checkContentTypes, checkEntries } from './gate/archive-rules';
import type { Fault, PackageFault } from './gate/fault';
import { openArchive, type Archive } from './gate/open-archive';
import { checkIds, checkParagraphs, checkSizes } from './gate/part-rules';
import { checkRelationships } from './gate/relationship-rules';
import { checkMedia, checkThemes } from './gate/sharing-rules';

export type { PackageFault } from './gate/fault';

/** The gate's rules; to add one, add a function and a line. */
const RULES: readonly ((archive: Archive, fault: Fault) => void)[] = [
  checkEntries,
  checkContentTypes,
  checkRelationships,
  checkIds,
  checkParagraphs,
  checkSizes,
  checkMedia,
  checkThemes,
];

/**
 * Everything that makes a .pptx unfit to be written (PPTX.md, "Package gate" 1–4); empty for a good one. Takes any bytes
 * and never throws for what is in them: what isn't a package is a fault too.
 */
export function packageFaults(bytes: Uint8Array): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  const fault: Fault = (part, rule, detail) => faults.push({ part, rule, detail });
  const archive = openArchive(bytes, fault);
  if (archive) for (const rule of RULES) rule(archive, fault);
  return faults;
}
