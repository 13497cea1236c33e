import type { PictureFile } from '../model';

/** What an image file's header says: its format, its size in pixels as shown (EXIF rotation applied), and what is odd about it. */
export interface ImageHeader extends Pick<PictureFile, 'width' | 'height' | 'recode'> {
  readonly mime: 'image/png' | 'image/jpeg';
  /** True for an animated PNG. */
  readonly moving?: true;
}

/** Reads the header of a PNG (W3C PNG, IHDR) or JPEG (ITU T.81, SOF); undefined when it is neither or cut off. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const isPng = SIGNATURE.every((byte, at) => bytes[at] === byte);
  const header = isPng ? readPng(bytes) : readJpeg(bytes);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The header of a PNG; undefined when IHDR, which comes first, isn't whole. */
function readPng(bytes: Uint8Array): ImageHeader | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 45 || file.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  let moving = false;
  let recode = file.readUInt8(24) > 8;
  for (const { name, at } of pngChunks(bytes)) {
    if (name === 'IDAT') break;
    moving ||= name === 'acTL'; // an animation (APNG)
    const profile = name === 'iCCP' ? file.toString('latin1', at + 8, at + 87).split('\0')[0] : undefined;
    recode ||= profile?.includes('sRGB') === false;
  }
  return {
    mime: 'image/png',
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    ...(recode && { recode: true }),
    ...(moving && { moving: true }),
  };
}

/** The chunks of a PNG in their order (W3C PNG 5.3): name, offset, and the offset behind it, which may lie beyond the file. */
export function* pngChunks(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    yield { name: file.toString('latin1', at + 4, at + 8), at, end };
    at = end;
  }
}

/** The header of a JPEG: what its frame says (SOF), turned upright; undefined for anything else. */
function readJpeg(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 2 || view.getUint16(0) !== 0xffd8) return undefined;
  let [orientation, otherColours] = [1, false];
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    if (isFrame(marker)) return headerOf(view, at, { orientation, otherColours });
    const [start, end] = [at + 4, at + 2 + length];
    if (end > view.byteLength) return undefined;
    if (marker === 0xe1 && orientation === 1) orientation = orientationIn(view, start, end);
    if (marker === 0xe2) otherColours ||= isOtherProfile(bytes.subarray(start, end));
    at = end;
  }
  return undefined;
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** What the segments before a JPEG's frame say of it. */
interface Signs {
  /** EXIF 2.3, tag 0x0112: 1 is upright, 5–8 lie on their side. */
  readonly orientation: number;
  readonly otherColours: boolean;
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

/** Whether a segment holds an ICC profile that doesn't call itself sRGB; the first part of several holds the name. */
function isOtherProfile(segment: Uint8Array): boolean {
  const profile = Buffer.from(segment).toString('latin1');
  return profile.startsWith('ICC_PROFILE\0\u0001') && !profile.replaceAll('\0', '').includes('sRGB');
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

/** A kind of picture that deck doesn't take, by what its file holds at an offset. */
interface Kind {
  readonly name: string;
  readonly at: number;
  readonly sign: RegExp;
}

const KINDS: readonly Kind[] = [
  { name: 'a GIF', at: 0, sign: /^GIF8/ },
  { name: 'a WebP picture', at: 8, sign: /^WEBP/ },
  { name: 'a HEIC picture, as iPhones take', at: 4, sign: /^ftyp(?:heic|heix|hevc|heim|mif1|msf1)/ },
  { name: 'an AVIF picture', at: 4, sign: /^ftypavi[fs]/ },
  { name: 'a TIFF', at: 0, sign: /^(?:II\*\0|MM\0\*)/ },
  { name: 'a BMP', at: 0, sign: /^BM/ },
  { name: 'a PDF', at: 0, sign: /^%PDF/ },
  { name: 'a drawing of Windows (WMF)', at: 0, sign: /^\u00d7\u00cd\u00c6\u009a/ },
  { name: 'a drawing of Windows (EMF)', at: 40, sign: /^ EMF/ },
  { name: 'a Photoshop file', at: 0, sign: /^8BPS/ },
  { name: 'an archive or an Office document', at: 0, sign: /^PK/ },
];

/** What a file that is no PNG, JPEG or SVG seems to be, e.g. `a GIF`; undefined when nothing shows it. */
export function nameOfPicture(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return KINDS.find(({ at, sign }) => sign.test(start.slice(at)))?.name;
}
