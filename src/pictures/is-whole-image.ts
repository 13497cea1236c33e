import { crc32 } from '../package/crc32';
import { pngChunks, type ImageHeader } from './read-image';

/**
 * Whether a picture that has a header is all there: every chunk of a PNG with its check sum up to IEND (W3C PNG 5.3),
 * the scan of a JPEG up to its end mark (ITU T.81, EOI). PowerPoint draws a red cross for one that was cut off.
 */
export function isWholeImage(bytes: Uint8Array, mime: ImageHeader['mime']): boolean {
  return mime === 'image/png' ? isWholePng(bytes) : isWholeJpeg(bytes);
}

function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let drawn = false;
  for (const { name, at, end } of pngChunks(bytes)) {
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false;
    if (name === 'IEND') return drawn;
    drawn ||= name === 'IDAT';
  }
  return false;
}

/** Other programs append to a JPEG, so that its end mark needn't be the end of the file; a thumbnail's own stands before the scan. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const scan = scanStart(bytes);
  if (scan === undefined) return false;
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('\u00ff\u00d9', undefined, 'latin1') >
    scan
  );
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
