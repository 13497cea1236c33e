import type { PictureMime } from '../model';
import { pngChunks } from './read-image';

/**
 * A picture's bytes with its pixels as they were and nothing else: no EXIF (where and when a photo was taken, with which telephone), no XMP,
 * IPTC, comments, thumbnails, and nothing after its end, where telephones put a film. The picture is whole and neither turned nor in
 * colours of its own.
 */
export function withoutMetadata(bytes: Uint8Array, mime: PictureMime): Uint8Array {
  return Buffer.concat(mime === 'image/png' ? shownChunks(bytes) : jpegSegments(bytes));
}

/** Chunks that say how pixels look: without them they would look different. */
const SHOWN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);

function shownChunks(bytes: Uint8Array): Uint8Array[] {
  const kept = [bytes.subarray(0, 8)];
  for (const { name, at, end } of pngChunks(bytes)) {
    if (SHOWN.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
  }
  return kept;
}

const END = 0xd9;
const SCAN = 0xda;

function jpegSegments(bytes: Uint8Array): Uint8Array[] {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker === END) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const next = marker === SCAN ? scanEnd(bytes, end) : end;
    if (isShown(marker, end - at)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return [...kept, Uint8Array.of(0xff, END)];
}

/** All but APPn and comments; of those the JFIF head without a thumbnail (18 bytes), and APP14, which says how colours are coded. */
function isShown(marker: number, length: number): boolean {
  const note = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
  return !note || marker === 0xee || (marker === 0xe0 && length === 18);
}

/** Where the coded pixels of a scan end: at the next marker that isn't a stuffed zero or a restart (ITU T.81, B.1.1.5). */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
