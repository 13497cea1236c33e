import type { PictureBox } from '../model';
import { place } from './place';
import type { Pen } from './pen';

/** Writes a chart's PNG or an image with its pixels unchanged. A chart that was not painted is a bug in deck and throws. */
export function writePicture(box: PictureBox, { slide, name, charts }: Pen): void {
  const { bytes, mime } = pictureOf(box, charts);
  slide.addImage({
    ...place(box.frame),
    objectName: name,
    data: `${mime};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`,
  });
}

function pictureOf(box: PictureBox, charts: Pen['charts']): { bytes: Uint8Array; mime: string } {
  if (box.picture.kind === 'image') return box.picture.image;
  const bytes = charts.get(box.picture.file);
  if (!bytes) throw new Error(`the chart ${box.picture.file} was never painted`);
  return { bytes, mime: 'image/png' };
}
