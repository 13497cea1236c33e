/** A kind of picture that deck doesn't take, by what its file holds at an offset. */
interface Kind {
  readonly name: string;
  readonly at: number;
  readonly sign: RegExp;
}

const KINDS: readonly Kind[] = [
  { name: 'a GIF', at: 0, sign: /^GIF8/ },
  { name: 'a WebP picture', at: 8, sign: /^WEBP/ },
  { name: 'a HEIC picture, as iPhones take', at: 4, sign: /^ftyp(?:heic|heix|hevc|heim|mif1|msf1)/ },
  { name: 'an AVIF picture', at: 4, sign: /^ftypavi[fs]/ },
  { name: 'a TIFF', at: 0, sign: /^(?:II\*\0|MM\0\*)/ },
  { name: 'a BMP', at: 0, sign: /^BM/ },
  { name: 'a PDF', at: 0, sign: /^%PDF/ },
  { name: 'a drawing of Windows (WMF)', at: 0, sign: /^\u00d7\u00cd\u00c6\u009a/ },
  { name: 'a drawing of Windows (EMF)', at: 40, sign: /^ EMF/ },
  { name: 'a Photoshop file', at: 0, sign: /^8BPS/ },
  { name: 'an archive or an Office document', at: 0, sign: /^PK/ },
];

/** What a file that is no PNG, JPEG or SVG seems to be, e.g. `a GIF`; undefined when nothing tells. */
export function nameOfPicture(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return KINDS.find(({ at, sign }) => sign.test(start.slice(at)))?.name;
}
