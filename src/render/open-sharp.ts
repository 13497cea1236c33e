import type sharp from 'sharp';

/**
 * sharp, loaded with the first picture, in a way that gives the same bytes on every machine: without the vector instructions
 * of its processor, which round in their own way.
 */
export async function openSharp(): Promise<typeof sharp> {
  const { default: open } = await import('sharp');
  open.cache(false); // no picture comes twice
  open.concurrency(1); // several pictures are in flight; each gets by with one thread
  open.simd(false);
  return open;
}
