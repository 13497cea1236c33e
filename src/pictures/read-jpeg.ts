import type { ImageHeader } from './image-header';

/** What the segments before a JPEG's frame say of it. */
interface Signs {
  /** EXIF 2.3, tag 0x0112: 1 is upright, 5–8 lie on their side. */
  orientation: number;
  /** An ICC profile that doesn't call itself sRGB. */
  otherColours: boolean;
}

/** The header of a JPEG: what its frame says (SOF), turned upright; undefined for anything else. */
export function readJpeg(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 2 || view.getUint16(0) !== 0xffd8) return undefined;
  const signs: Signs = { orientation: 1, otherColours: false };
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    if (isFrame(marker)) return headerOf(view, at, signs);
    noteSigns(view, { marker, start: at + 4, end: at + 2 + length }, signs);
    at += 2 + length;
  }
  return undefined;
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** A frame holds bits a sample, height, width and the number of colours: four are CMYK. */
function headerOf(view: DataView, at: number, { orientation, otherColours }: Signs): ImageHeader {
  const [height, width, colours] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)];
  return {
    mime: 'image/jpeg',
    ...(orientation >= 5 ? { width: height, height: width } : { width, height }),
    ...((orientation !== 1 || otherColours || colours === 4) && { recode: true }),
  };
}

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

function noteSigns(view: DataView, { marker, start, end }: Segment, signs: Signs): void {
  if (end > view.byteLength) return;
  if (marker === 0xe1 && signs.orientation === 1) signs.orientation = orientationIn(view, start, end);
  if (marker === 0xe2) {
    const profile = Buffer.from(view.buffer, view.byteOffset + start, end - start).toString('latin1');
    const begins = profile.startsWith('ICC_PROFILE\0\u0001'); // its first part of several holds the name
    signs.otherColours ||= begins && !profile.replaceAll('\0', '').includes('sRGB');
  }
}

/** The orientation that an EXIF block states; 1 where it states none, or one that there isn't. */
function orientationIn(view: DataView, start: number, end: number): number {
  const tiff = start + 6;
  if (tiff + 8 > end || view.getUint32(start) !== 0x45786966) return 1;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const stated = view.getUint16(entry + 8, little);
    return stated >= 1 && stated <= 8 ? stated : 1;
  }
  return 1;
}
