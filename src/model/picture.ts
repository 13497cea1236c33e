import { frame, type Frame } from './length';

/** A picture file that was looked into: its bytes are an image of the stated kind and size. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mime: PictureMime;
  /** Pixels as shown, upright; of a drawing (SVG) units of its own, of which only the ratio means anything. */
  readonly width: number;
  readonly height: number;
  /** True when its pixels can't be shown as they are stored: they lie on their side, have 16 bits or colours of another space than sRGB. */
  readonly recode?: true;
}

export type PictureMime = 'image/png' | 'image/jpeg' | 'image/svg+xml';

/** Width and height in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a picture that is shown: all of it, or the largest part in its middle of a given ratio of width to height.
 * @example shownPart({ width: 4000, height: 3000 }, 16 / 9) // { width: 4000, height: 2250 }
 */
export function shownPart({ width, height }: Size, crop?: number): Size {
  if (crop === undefined) return { width, height };
  return width / height > crop ? { width: height * crop, height } : { width, height: width / crop };
}

/** Where a logo stands in its place: its aspect kept, right-aligned and centred vertically. */
export function logoFrame(logo: Size, place: Frame): Frame {
  const scale = Math.min(place.width / logo.width, place.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return frame(place.x + place.width - width, place.y + (place.height - height) / 2, width, height);
}
