import { constants, deflateRawSync } from 'node:zlib';
import type { HostileFile } from './hostile-file';
import { deckAnd, deckWith, entriesWith, SLIDE } from './sound-deck';
import { bytesOf, localHeader, zipOf, type Entry, type Header } from './zip';

/** Bytes that are no zip, or one that is cut, false or too large. */
export const ARCHIVES: readonly HostileFile[] = [
  { name: 'an empty file', make: () => new Uint8Array(), expected: 'error', says: /empty/i },
  { name: 'a single byte', make: () => Uint8Array.of(0x50), expected: 'error', says: /zip/i },
  { name: 'a plain text', make: () => Buffer.from('Hej styrelsen!\n'.repeat(200)), expected: 'error', says: /zip/i },
  { name: 'a zip without its end', make: () => deckWith().slice(0, -400), expected: 'error', says: /zip|damaged|end/i },
  { name: 'a zip that is only an end', make: () => zipOf([]), expected: 'error', says: /presentation|empty|zip/i },
  // The sizes in the directory are another's than those of the bytes.
  {
    name: 'an entry that is larger than it says',
    make: () => liar({ size: 10 }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
  {
    name: 'an entry that is smaller than it says',
    make: () => liar({ size: 9000 }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
  {
    name: 'an entry whose packed bytes go on beyond the file',
    make: () => liar({ packedSize: 50_000_000 }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
  {
    name: 'an entry whose header stands beyond the file',
    make: () => liar({ offset: 3_000_000_000 }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
  { name: 'a check sum of something else', make: () => liar({ crc: 1 }), expected: 'faults', says: /slide1\.xml/ },
  {
    name: 'a damaged deflate stream',
    make: () => liar({ packed: Buffer.alloc(300, 0xff), size: 300 }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
  {
    name: 'compression by a method that nobody has',
    make: () => liar({ method: 99 }),
    expected: 'faults',
    says: /99|method/,
  },
  { name: 'compression by bzip2', make: () => liar({ method: 12 }), expected: 'faults', says: /12|method|bzip/i },
  { name: 'an encrypted entry', make: () => liar({ flags: 0x801 }), expected: 'error', says: /encrypt|password/i },
  // Two gigabytes of zeros, said honestly and not; the check sums are false too, but nobody should get that far.
  { name: 'a zip bomb that says so', make: () => bomb(2 ** 31), expected: 'error', says: /large|unpack|MB|GB/i },
  { name: 'a zip bomb that says it is small', make: () => bomb(1000), expected: 'faults', says: /bomb\.bin/ },
  {
    name: 'a zip bomb in a slide',
    make: () => liar({ packed: zeros(2 ** 31), size: 5000 }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
  {
    name: 'a zip bomb of entries that lie in each other',
    make: overlapping,
    expected: 'error',
    says: /large|unpack|MB|GB|overlap/i,
  },
  {
    name: 'a zip bomb of entries in one place',
    make: onePlace,
    expected: 'error',
    says: /large|unpack|MB|GB|overlap/i,
  },
  { name: 'sixty thousand tiny entries', make: tiny, expected: 'error', says: /entries|files/i },
  {
    name: 'a directory that promises four billion entries',
    make: () => zipOf(entriesWith({}), { zip64: true, count: 2 ** 32 }),
    expected: 'error',
    says: /entries|zip|directory|damaged/i,
  },
  {
    name: 'data after the end of the zip',
    make: () => deckWith({}, { after: Buffer.alloc(500, 0x41) }),
    expected: 'error',
    says: /zip|end|extra/i,
  },
  // Unusual, and sound.
  { name: 'a directory in 64 bits', make: () => deckWith({}, { zip64: true }), expected: 'clean' },
  {
    name: 'a zip behind a program that unpacks it',
    make: () => deckWith({}, { before: Buffer.from(`MZ${'\0'.repeat(2000)}`) }),
    expected: 'clean',
  },
  { name: 'entries that are not compressed', make: stored, expected: 'clean' },
];

/** The sound deck whose slide is described falsely. */
function liar(lies: Partial<Entry>): Uint8Array {
  return zipOf(entriesWith({}).map((entry) => (entry.name === SLIDE ? { ...entry, ...lies } : entry)));
}

function bomb(size: number): Uint8Array {
  return deckAnd({ name: 'ppt/media/bomb.bin', packed: zeros(2 ** 31), size });
}

const BLOCK = 2 ** 24;

/** Many zeros deflated: one block, flushed so that it stands by itself, over and over. */
function zeros(size: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(BLOCK), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const end = Uint8Array.of(1, 0, 0, 0xff, 0xff);
  return Buffer.concat([...Array.from({ length: size / BLOCK }, () => block), end]);
}

/** How the "better zip bomb" (Fifield, WOOT 2019) is built: every entry quotes the header of the next as a stored block, and goes on into it. */
function overlapping(): Uint8Array {
  const kernel = zeros(4 * BLOCK);
  let [inside, size]: [Uint8Array, number] = [kernel, 4 * BLOCK];
  const offsets: { readonly header: Header; readonly fromEnd: number }[] = [];
  for (let at = 299; at >= 0; at--) {
    const header = {
      name: Buffer.from(`ppt/media/${at}.bin`),
      method: 8,
      flags: 0,
      crc: 0,
      packedSize: inside.length,
      size,
    };
    const local = localHeader(header);
    const whole = Buffer.concat([local, inside]);
    offsets.unshift({ header, fromEnd: whole.length });
    const quote = Buffer.concat([Uint8Array.of(0), bytesOf([2, local.length], [2, ~local.length & 0xffff])]);
    inside = Buffer.concat([quote, whole]);
    size += local.length;
  }
  const chain = inside.subarray(5); // without the quote of the first header
  return zipOf(
    [
      ...offsets.map(({ header, fromEnd }) => ({ ...header, data: '', offset: chain.length - fromEnd })),
      ...entriesWith({}),
    ],
    { before: chain },
  );
}

function onePlace(): Uint8Array {
  const packed = zeros(4 * BLOCK);
  const first = { name: 'ppt/media/0.bin', packed, size: 4 * BLOCK };
  const others = Array.from({ length: 300 }, (_, at) => ({
    ...first,
    name: `ppt/media/${at + 1}.bin`,
    packedSize: packed.length,
    offset: 0,
  }));
  return zipOf([first, ...others, ...entriesWith({})]);
}

function tiny(): Uint8Array {
  const one = { data: 'x', packed: Buffer.from('x'), method: 0 };
  return deckAnd(...Array.from({ length: 60_000 }, (_, at) => ({ ...one, name: `ppt/media/${at}.txt` })));
}

function stored(): Uint8Array {
  return zipOf(entriesWith({}).map((entry) => ({ ...entry, packed: Buffer.from(entry.data ?? ''), method: 0 })));
}
