import type { ImageHeader } from './image-header';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a file begins as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** The header of a PNG; undefined when IHDR, which comes first, isn't whole. */
export function readPng(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 45 || nameAt(view, 12) !== 'IHDR') return undefined;
  const { moving, profile } = signsOf(view);
  return {
    mime: 'image/png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    ...((view.getUint8(24) > 8 || (profile !== undefined && !profile.includes('sRGB'))) && { recode: true }),
    ...(moving && { moving: true }),
  };
}

/** What the chunks before the pixels say: an animation (acTL, APNG), the name of a colour profile (iCCP). */
function signsOf(view: DataView): { readonly moving: boolean; readonly profile?: string } {
  let moving = false;
  let profile: string | undefined;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = nameAt(view, at + 4);
    if (name === 'IDAT') break;
    moving ||= name === 'acTL';
    if (name === 'iCCP') profile = textAt(view, at + 8, 79);
  }
  return { moving, ...(profile !== undefined && { profile }) };
}

function nameAt(view: DataView, at: number): string {
  return textAt(view, at, 4);
}

/** Latin-1 from an offset to a zero byte, at most so many characters. */
function textAt(view: DataView, at: number, most: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, Math.min(most, view.byteLength - at));
  const end = bytes.indexOf(0);
  return String.fromCharCode(...(end < 0 ? bytes : bytes.subarray(0, end)));
}
