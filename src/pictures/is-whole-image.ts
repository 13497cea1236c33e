import type { ImageHeader } from './read-image';

/**
 * Whether a picture that has a header is all there: every chunk of a PNG with its check sum up to IEND (W3C PNG 5.3),
 * the scan of a JPEG up to its end mark (ITU T.81, EOI). PowerPoint draws a red cross for one that was cut off.
 */
export function isWholeImage(bytes: Uint8Array, mime: ImageHeader['mime']): boolean {
  return mime === 'image/png' ? isWholePng(bytes) : isWholeJpeg(bytes);
}

const IDAT = 0x49444154;
const IEND = 0x49454e44;

function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let drawn = false;
  for (let at = 8; at + 12 <= view.byteLength;) {
    const end = at + 12 + view.getUint32(at);
    if (end > view.byteLength || checksum(bytes, at + 4, end - 4) !== view.getUint32(end - 4)) return false;
    const kind = view.getUint32(at + 4);
    if (kind === IEND) return drawn;
    drawn ||= kind === IDAT;
    at = end;
  }
  return false;
}

/** Other programs append to a JPEG, so that its end mark needn't be the end of the file; a thumbnail's own stands before the scan. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const scan = scanStart(bytes);
  if (scan === undefined) return false;
  for (let at = bytes.length - 2; at > scan; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Where the first scan (SOS) begins; undefined when the segments don't lead to one. */
function scanStart(bytes: Uint8Array): number | undefined {
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return at;
    const length = marker === 0xff ? -1 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    at += length + 2;
  }
  return undefined;
}

/** CRC-32 of bytes from an offset to another (W3C PNG, annex D). */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0xffffffff;
  for (let at = from; at < to; at++) sum = (TABLE[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const TABLE: Readonly<Uint32Array> = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});
