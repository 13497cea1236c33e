import { standIn, type PictureBox } from '../model';
import { place } from './place';
import type { Pen } from './pen';

/** Writes an image with its pixels unchanged, or the stand-in of a chart. */
export function writePicture(box: PictureBox, { slide, name }: Pen): void {
  const { bytes, mime } = pictureOf(box);
  slide.addImage({
    ...place(box.frame),
    objectName: name,
    data: `${mime};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`,
  });
}

function pictureOf({ picture }: PictureBox): { bytes: Uint8Array; mime: string } {
  return picture.kind === 'image' ? picture.image : { bytes: standIn(picture.file), mime: 'image/png' };
}
