import type { Sharp } from 'sharp';
import { DOTS_PER_INCH, shownPart, type Inches, type PictureFile } from '../model';
import { openSharp } from './open-sharp';
import { withoutMetadata } from './without-metadata';

/** A picture, the part of it that is shown, and how large it is on the slide. */
export interface PictureJob {
  readonly picture: PictureFile;
  /** Ratio of width to height; the whole picture when left out. */
  readonly crop?: number;
  readonly width: Inches;
  readonly height: Inches;
}

/** Begins a piece of work when the one before it has ended. */
type InTurn = (work: () => Promise<PictureFile>) => Promise<PictureFile>;

/** Pixels an inch that are kept of a photo: as many as PowerPoint's own "high fidelity" compression for print leaves. */
const FINEST = 330;

/** JPEGs that are made anew: no difference is seen, also after a second time. */
const JPEG = { quality: 90, chromaSubsampling: '4:4:4' } as const;

/** A file of so many bytes is left alone: what cameras store with quality to spare is larger. */
const LIGHT = 1024 * 1024;

/** A drawing that takes longer was made to. */
const SECONDS = 20;

/** Pixels of a side of a drawing as it is drawn; most of one that is far longer than its place is cropped. */
const MOST_DRAWN = 16_000;

/** More can't come past the limits on files; sharp has one of its own, lower. */
const MOST_PIXELS = 12_000 ** 2;

/**
 * A function that makes of a picture file what a deck stores: upright, cropped as requested, in sRGB, with no more pixels than its place
 * can show, and nothing in it but pixels. A picture of at most a megabyte that is in order already keeps its pixels as they are. Undefined: it can't be decoded.
 * The same bytes for the same job. Drawings are made `inTurn`: two that aren't well-formed, opened at the
 * same time, end the process, since what parses XML for sharp (0.35.5) frees something of theirs twice.
 */
export function pictureStore(inTurn: InTurn): (job: PictureJob) => Promise<PictureFile | undefined> {
  const sharp = openSharp();
  return async (job) => {
    const { bytes, mime } = job.picture;
    try {
      if (mime !== 'image/svg+xml')
        return await stored(job, () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }));
      const open = (density: number): Sharp =>
        sharp(bytes, { density, limitInputPixels: false }).timeout({ seconds: SECONDS });
      return await inTurn(() => drawn(job, open));
    } catch {
      return undefined; // what libvips throws says only that it can't go on
    }
  };
}

/** A drawing as a PNG in the resolution of charts. */
async function drawn(job: PictureJob, open: (density: number) => Sharp): Promise<PictureFile> {
  const [width, height] = [atLeastOne(job.width * DOTS_PER_INCH), atLeastOne(job.height * DOTS_PER_INCH)];
  const whole = await open(UNSCALED).metadata();
  const times = Math.max(width / whole.width, height / whole.height);
  if (Math.max(whole.width, whole.height) * times > MOST_DRAWN) throw new Error('far longer than its place');
  const density = Math.min(100_000, Math.max(1, UNSCALED * times));
  const bytes = await open(density).resize(width, height, { fit: 'cover' }).png().toBuffer();
  return { bytes, mime: 'image/png', width, height };
}

/** The density at which a unit of a drawing is a pixel. */
const UNSCALED = 72;

async function stored(job: PictureJob, open: () => Sharp): Promise<PictureFile> {
  const { picture, crop } = job;
  const part = shownPart(picture, crop);
  const share = Math.min(1, (job.width * FINEST) / part.width);
  const size = { width: atLeastOne(part.width * share), height: atLeastOne(part.height * share) };
  const asItIs =
    picture.recode === true || crop !== undefined
      ? undefined
      : { ...picture, bytes: withoutMetadata(picture.bytes, picture.mime) };
  if (asItIs && share === 1 && asItIs.bytes.length <= LIGHT) return asItIs;
  const image = open().autoOrient().resize(size.width, size.height, { fit: 'cover' }).toColourspace('srgb');
  const bytes = await (picture.mime === 'image/png' ? image.png() : image.jpeg(JPEG)).toBuffer();
  // Fewer pixels don't always make a smaller file.
  return asItIs && asItIs.bytes.length <= bytes.length ? asItIs : { bytes, mime: picture.mime, ...size };
}

function atLeastOne(pixels: number): number {
  return Math.max(1, Math.round(pixels));
}
