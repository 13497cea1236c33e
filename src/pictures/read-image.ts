import type { ImageHeader } from './image-header';
import { isPng, readPng } from './read-png';
import { readJpeg } from './read-jpeg';

/** Reads the header of a PNG (W3C PNG, IHDR) or JPEG (ITU T.81, SOF); undefined when it is neither or cut off. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const header = isPng(bytes) ? readPng(bytes) : readJpeg(bytes);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}
