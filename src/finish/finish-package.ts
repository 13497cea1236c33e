import { canonicalZip } from './canonical-zip';
import { openPackage } from './open-package';
import type { FinishInput } from './pass';
import { passes } from './passes';

/**
 * Mends and brands what `writeDeck` wrote, for the same deck and pages, and zips it so that the same input gives the same
 * bytes. The caller looks at `packageFaults` before anything is saved. Anything unexpected in the package throws.
 */
export function finishPackage(bytes: Uint8Array, input: FinishInput): Uint8Array {
  const parts = openPackage(bytes);
  for (const pass of Object.values(passes)) pass(parts, input);
  return canonicalZip(parts);
}
