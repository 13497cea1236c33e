/** Content types of media by their ending (IANA); another spelling such as `image/jpg` isn't known to PowerPoint (PptxGenJS #1462). */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};
