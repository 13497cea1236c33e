/** What an image file's header says: its format and its size in pixels as shown (EXIF rotation applied). */
export interface ImageHeader {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Reads the header of a PNG (W3C PNG, IHDR) or JPEG (ITU T.81, SOF); undefined when it is neither or cut off. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return readPng(view);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? readJpeg(view) : undefined;
}

function readPng(view: DataView): ImageHeader | undefined {
  const header = 0x49484452; // "IHDR" comes first
  if (view.byteLength < 45 || view.getUint32(12) !== header) return undefined;
  return sized('image/png', view.getUint32(16), view.getUint32(20));
}

function readJpeg(view: DataView): ImageHeader | undefined {
  let at = 2;
  let turned = false;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    if (marker === 0xe1) turned ||= isTurned(view, at + 4, at + 2 + length);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return turned ? sized('image/jpeg', height, width) : sized('image/jpeg', width, height);
    }
    at += 2 + length;
  }
  return undefined;
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether an EXIF block says that the picture lies on its side (orientation 5–8, EXIF 2.3 tag 0x0112). */
function isTurned(view: DataView, start: number, end: number): boolean {
  const tiff = start + 6;
  if (end > view.byteLength || tiff + 8 > end || view.getUint32(start) !== 0x45786966) return false;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return false;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

function sized(mime: ImageHeader['mime'], width: number, height: number): ImageHeader | undefined {
  return width > 0 && height > 0 ? { mime, width, height } : undefined;
}
