import type { Sharp } from 'sharp';
import { crc32 } from '../package/crc32';
import { openSharp } from './open-sharp';
import { colourReducer, type Painting, type Reduced } from './reduce-colours';

/** The first eight bytes of every PNG. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Says in the header that samples are places in a palette (PNG 1.2, 4.1.1). */
const WITH_PALETTE = 3;

/**
 * A function that makes PNGs: with a palette if nobody can see the difference, which is decided on the picture's own pixels,
 * else in true colour. Choosing colours takes the thread, compressing does not. Same pixels, same bytes.
 */
export function pngEncoder(): (picture: Painting) => Promise<Uint8Array> {
  const sharp = openSharp();
  const reduceColours = colourReducer();
  return async (picture) => {
    const { width, height } = picture;
    const compress = (samples: Uint8Array, channels: 1 | 4): Sharp =>
      sharp(samples, { raw: { width, height, channels } }).png();
    const reduced = reduceColours(picture);
    if (!reduced) return compress(picture.rgba, 4).toBuffer();
    return withPalette(await compress(reduced.places, 1).toColourspace('b-w').toBuffer(), reduced, picture);
  };
}

/**
 * Makes a picture with a palette of a grey one whose greys are places in it: all that differs is the header. sharp takes no
 * palette as given; the one it chooses itself takes longer and is further off (docs/performance.md).
 */
function withPalette(grey: Buffer, { palette }: Reduced, { width, height }: Painting): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, WITH_PALETTE], 8); // bits a sample, colour type; zeros for the standard compression and filter, no interlace
  const data = grey.subarray(grey.indexOf('IDAT') - 4);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), data]);
}

/** Length, name, data, and the sum over name and data. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  bytes.set(named, 4);
  bytes.writeUInt32BE(crc32(named), named.length + 4);
  return bytes;
}
