import { canonicalZip } from './canonical-zip';
import { openPackage, type Package } from './open-package';
import type { FinishInput, PagePass } from './pass';
import { allPasses, type Passes } from './passes';

/**
 * Mends and brands what `writeDeck` wrote, for the same deck and pages, and zips it so that the same input gives the same
 * bytes. Finishing a finished deck again changes nothing. The caller inspects it before anything is saved.
 * Anything unexpected in the package throws.
 */
export function finishPackage(
  bytes: Uint8Array,
  input: FinishInput,
  { opening, pages, closing }: Passes = allPasses(),
): Uint8Array {
  const parts = openPackage(bytes);
  for (const pass of Object.values(opening)) pass(parts, input);
  finishPages(parts, input, Object.values(pages));
  for (const pass of Object.values(closing)) pass(parts, input);
  return canonicalZip(parts);
}

/** Page by page, so that no more than one page is held as documents, however long the deck. */
function finishPages(parts: Package, input: FinishInput, passes: readonly PagePass[]): void {
  input.pages.forEach((page, at) => {
    for (const pass of passes) pass(parts, { page, number: at + 1 }, input);
    parts.settle();
  });
}
