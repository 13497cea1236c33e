import { canonicalZip } from './canonical-zip';
import { openPackage, type Package } from './open-package';
import type { FinishInput } from './pass';
import { openingPasses, closingPasses, pagePasses } from './passes';

/**
 * Mends and brands what `writeDeck` wrote, for the same deck and pages, and zips it so that the same input gives the same
 * bytes. The caller inspects it before anything is saved. Anything unexpected in the package throws.
 */
export function finishPackage(bytes: Uint8Array, input: FinishInput): Uint8Array {
  const parts = openPackage(bytes);
  for (const pass of openingPasses) pass(parts, input);
  finishPages(parts, input);
  for (const pass of closingPasses) pass(parts, input);
  return canonicalZip(parts);
}

/** Page by page, so that no more than one page is held as documents, however long the deck. */
function finishPages(parts: Package, input: FinishInput): void {
  const passes = pagePasses();
  input.pages.forEach((page, at) => {
    for (const pass of passes) pass(parts, { page, number: at + 1 }, input);
    parts.settle();
  });
}
