import sharp from 'sharp';

/**
 * sharp, set up so that it gives the same bytes on every machine: without the vector instructions of its processor, which round in
 * their own way. Whoever needs it is itself loaded with the first picture.
 */
export function openSharp(): typeof sharp {
  sharp.cache(false); // no picture comes twice
  sharp.concurrency(1); // several pictures are in flight; each gets by with one thread
  sharp.simd(false);
  return sharp;
}
