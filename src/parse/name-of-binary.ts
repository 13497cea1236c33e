/** Openings of files that people mistake for CSV. */
const OPENINGS: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook (.xlsx) or another zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
];

/** How texts of other kinds begin. */
const TEXTS: readonly { readonly opening: RegExp; readonly name: string }[] = [
  {
    opening: /^<(?:!doctype html|html|head|body|script|meta)\b/is,
    name: 'a web page (perhaps a log-in page)',
  },
  { opening: /^<\?xml\s/i, name: 'XML' },
  { opening: /^(?:\{\s*["}]|\[\s*[{[])/, name: 'JSON' },
];

/** What a file that can't be CSV looks like, e.g. `an old Excel workbook (.xls)`; undefined for anything that may be text. */
export function nameOfBinary(bytes: Uint8Array): string | undefined {
  const known = OPENINGS.find((opening) => opening.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return known.name;
  const start = String.fromCharCode(...bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  const text = withoutComments(start);
  return TEXTS.find(({ opening }) => opening.test(text))?.name;
}

/** A text without the comments of a web page that it begins with. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
