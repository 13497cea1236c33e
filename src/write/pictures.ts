import type { ImageContent, Page, PictureBox, Template } from '../model';
import { logoPath } from './brand/logo';

/** What pictures are looked up in. */
interface Sources {
  readonly pages: readonly Page[];
  /** PNGs of charts by `PictureBox.picture.file`. */
  readonly charts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Every picture once, named `image1.png` in the order of the slides; one that is the logo is the master's. A chart that was never painted
 * is a bug in deck and throws.
 */
export function pictureParts({ pages, charts }: Sources, { logo }: Template) {
  const files = new Map<string, Uint8Array>();
  const known = logo ? [{ path: logoPath(logo), bytes: logo.bytes }] : [];
  const partOf = ({ picture }: PictureBox): string => {
    const { bytes, mime } = picture.kind === 'image' ? picture.image : chartOf(picture.file, charts);
    const found = known.find((file) => isSame(file.bytes, bytes));
    if (found) return found.path;
    const path = `ppt/media/image${files.size + 1}.${mime === 'image/png' ? 'png' : 'jpeg'}`;
    files.set(path, bytes);
    known.push({ path, bytes });
    return path;
  };
  /** Of each page the parts that its pictures show, in the order of their boxes. */
  const byPage = pages.map(({ boxes }) => boxes.flatMap((box) => (box.kind === 'picture' ? [partOf(box)] : [])));
  return { files, byPage };
}

function chartOf(file: string, charts: Sources['charts']): Pick<ImageContent, 'bytes' | 'mime'> {
  const bytes = charts.get(file);
  if (!bytes) throw new Error(`the chart ${file} was never painted`);
  return { bytes, mime: 'image/png' };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && Buffer.compare(one, other) === 0);
}
