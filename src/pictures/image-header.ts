import type { PictureFile } from '../model';

/** What an image file's header says: its format, its size in pixels as shown (EXIF rotation applied), and what is odd about it. */
export interface ImageHeader extends Pick<PictureFile, 'width' | 'height' | 'recode'> {
  readonly mime: 'image/png' | 'image/jpeg';
  /** True for an animated PNG. */
  readonly moving?: true;
}
