import { refused, type HostileFile } from './hostile-file';
import { bytesOf, zipOf } from './zip';

/** Files of another kind under the name of a deck. */
export const KINDS: readonly HostileFile[] = [
  refused('a deck behind a password', () => compound('EncryptionInfo', 'EncryptedPackage'), /encrypt|password/i),
  refused('an old .ppt', () => compound('Current User', 'PowerPoint Document'), /\.ppt\b|97|old|legacy/i),
  refused('an old .doc', () => compound('1Table', 'WordDocument'), /old|legacy|ole|compound|97|no zip|not-a-zip/i),
  refused('the first bytes of an old .ppt', () => compound('PowerPoint Document').slice(0, 40)),
  refused(
    'an OpenDocument presentation',
    () =>
      zipOf([
        {
          name: 'mimetype',
          data: 'application/vnd.oasis.opendocument.presentation',
          method: 0,
          packed: Buffer.from('application/vnd.oasis.opendocument.presentation'),
        },
        {
          name: 'content.xml',
          data: '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
        },
        { name: 'META-INF/manifest.xml', data: '<manifest/>' },
      ]),
    /opendocument|\.odp/i,
  ),
  office('a Word document', 'word/document.xml', 'wordprocessingml.document', /word|\.docx/i),
  office('an Excel workbook', 'xl/workbook.xml', 'spreadsheetml.sheet', /excel|\.xlsx/i),
  refused('a zip of holiday pictures', () => zipOf([{ name: 'strand.jpg', data: 'x' }]), /presentation/i),
];

function office(name: string, part: string, type: string, says: RegExp): HostileFile {
  return refused(
    name,
    () =>
      zipOf([
        {
          name: '[Content_Types].xml',
          data:
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
            `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
        },
        {
          name: '_rels/.rels',
          data:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
        },
        { name: part, data: '<root/>' },
      ]),
    says,
  );
}

const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const TABLE_SECTOR = 0xfffffffd;

/** An OLE compound file (MS-CFB) with up to three streams, 4096 zeros each: sector 0 is the table, 1 the directory, then 8 a stream. */
function compound(...streams: readonly string[]): Uint8Array {
  const starts = streams.map((_, at) => 2 + at * 8);
  const table: number[] = [TABLE_SECTOR, END_OF_CHAIN];
  for (const start of starts)
    for (let next = start + 1; next <= start + 8; next++) table.push(next === start + 8 ? END_OF_CHAIN : next);
  while (table.length < 128) table.push(FREE);
  const entries = streams.map((name, at) =>
    directoryEntry(name, {
      kind: 2,
      start: starts[at] ?? 0,
      right: at + 1 < streams.length ? at + 2 : FREE,
      child: FREE,
    }),
  );
  const root = directoryEntry('Root Entry', { kind: 5, start: END_OF_CHAIN, right: FREE, child: 1 });
  return Buffer.concat([
    compoundHeader(),
    bytesOf([4, ...table]),
    Buffer.concat([root, ...entries, Buffer.alloc(512)], 512),
    Buffer.alloc(4096 * streams.length),
  ]);
}

function compoundHeader(): Uint8Array {
  const start = Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(16),
    bytesOf([2, 0x3e, 3, 0xfffe, 9, 6, 0], [4, 0, 0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0]),
  ]);
  return Buffer.concat([start, Buffer.alloc(512 - start.length, 0xff)]);
}

interface DirectoryEntry {
  /** 5 for the root, 2 for a stream. */
  readonly kind: 2 | 5;
  readonly start: number;
  /** Streams follow each other as right siblings, shorter names first. */
  readonly right: number;
  readonly child: number;
}

function directoryEntry(name: string, { kind, start, right, child }: DirectoryEntry): Uint8Array {
  const text = Buffer.alloc(64);
  text.write(name, 'utf16le');
  return Buffer.concat([
    text,
    bytesOf([2, (name.length + 1) * 2]),
    Uint8Array.of(kind, 1),
    bytesOf([4, FREE, right, child]),
    Buffer.alloc(36),
    bytesOf([4, start], [8, kind === 5 ? 0 : 4096]),
  ]);
}
