import type { ImageContent, Page, PictureBox, Template } from '../model';
import { logoPath } from './brand/logo';

/** The pictures of a deck as parts. */
export interface PictureParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of each page the parts that its pictures show, in the order of their boxes. */
  readonly byPage: readonly (readonly string[])[];
}

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
export function pictureParts({ pages, charts }: Sources, { logo }: Template): PictureParts {
  const files = new Map<string, Uint8Array>();
  const known = fileIndex();
  if (logo) known.add(logoPath(logo), logo.bytes);
  const partOf = ({ picture }: PictureBox): string => {
    const { bytes, mime } = picture.kind === 'image' ? picture.image : chartOf(picture.file, charts);
    const found = known.find(bytes);
    if (found !== undefined) return found;
    const path = `ppt/media/image${files.size + 1}.${mime === 'image/png' ? 'png' : 'jpeg'}`;
    files.set(path, bytes);
    known.add(path, bytes);
    return path;
  };
  const byPage = pages.map(({ boxes }) => boxes.flatMap((box) => (box.kind === 'picture' ? [partOf(box)] : [])));
  return { files, byPage };
}

function chartOf(file: string, charts: Sources['charts']): Pick<ImageContent, 'bytes' | 'mime'> {
  const bytes = charts.get(file);
  if (!bytes) throw new Error(`the chart ${file} was never painted`);
  return { bytes, mime: 'image/png' };
}

/** Files by their content: told apart by their length first, and compared byte by byte only when it is the same. */
function fileIndex() {
  const files = new Map<number, { readonly path: string; readonly bytes: Uint8Array }[]>();
  return {
    find: (bytes: Uint8Array): string | undefined =>
      files.get(bytes.length)?.find((file) => isSame(file.bytes, bytes))?.path,
    add(path: string, bytes: Uint8Array): void {
      files.set(bytes.length, [...(files.get(bytes.length) ?? []), { path, bytes }]);
    },
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || one.every((byte, at) => byte === other[at]);
}
