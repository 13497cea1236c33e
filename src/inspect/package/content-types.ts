/** What is known of a kind of picture. */
interface PictureKind {
  /** Content type (IANA); another spelling such as `image/jpg` isn't known to PowerPoint (PptxGenJS #1462). */
  readonly type: string;
  /** First bytes, in Latin-1. */
  readonly signature?: string;
}

const JPEG: PictureKind = { type: 'image/jpeg', signature: '\u00ff\u00d8\u00ff' };

/** Kinds of pictures by their ending. */
export const PICTURES: Readonly<Record<string, PictureKind>> = {
  png: { type: 'image/png', signature: '\u0089PNG\r\n\u001a\n' },
  jpg: JPEG,
  jpeg: JPEG,
  gif: { type: 'image/gif', signature: 'GIF8' },
  svg: { type: 'image/svg+xml' },
};

/** The ending of a part's name in small letters. @example extensionOf('ppt/media/image1.PNG') // 'png' */
export function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
