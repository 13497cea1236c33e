import { constants, deflateRawSync } from 'node:zlib';
import { clean, faulty, refused, type HostileFile } from './hostile-file';
import { deckAnd, deckWith, entriesWith, SLIDE } from './sound-deck';
import { bytesOf, localHeader, zipOf, type Entry, type Header } from './zip';

/** Bytes that are no zip, or one that is cut, false or too large. */
export const ARCHIVES: readonly HostileFile[] = [
  refused('an empty file', () => new Uint8Array(), /empty/i),
  refused('a single byte', () => Uint8Array.of(0x50), /zip/i),
  refused('a plain text', () => Buffer.from('Hej styrelsen!\n'.repeat(200)), /zip/i),
  refused('a zip without its end', () => deckWith().slice(0, -400), /zip|damaged|end/i),
  refused('a zip that is only an end', () => zipOf([]), /presentation|empty|zip/i),
  // The sizes in the directory are another's than those of the bytes.
  faulty('an entry that is larger than it says', () => liar({ size: 10 }), /slide1\.xml/),
  faulty('an entry that is smaller than it says', () => liar({ size: 9000 }), /slide1\.xml/),
  faulty('an entry whose packed bytes go on beyond the file', () => liar({ packedSize: 50_000_000 }), /slide1\.xml/),
  faulty('an entry whose header stands beyond the file', () => liar({ offset: 3_000_000_000 }), /slide1\.xml/),
  faulty('a check sum of something else', () => liar({ crc: 1 }), /slide1\.xml/),
  faulty('a damaged deflate stream', () => liar({ packed: Buffer.alloc(300, 0xff), size: 300 }), /slide1\.xml/),
  faulty('compression by a method that nobody has', () => liar({ method: 99 }), /99|method/),
  faulty('compression by bzip2', () => liar({ method: 12 }), /12|method|bzip/i),
  refused('an encrypted entry', () => liar({ flags: 0x801 }), /encrypt|password/i),
  // Two gigabytes of zeros, said honestly and not; the check sums are false too, but nobody should get that far.
  refused('a zip bomb that says so', () => bomb(2 ** 31), /large|unpack|MB|GB/i),
  faulty('a zip bomb that says it is small', () => bomb(1000), /bomb\.bin/),
  faulty('a zip bomb in a slide', () => liar({ packed: zeros(2 ** 31), size: 5000 }), /slide1\.xml/),
  refused('a zip bomb of entries that lie in each other', overlapping, /large|unpack|MB|GB|overlap/i),
  refused('a zip bomb of entries in one place', onePlace, /large|unpack|MB|GB|overlap/i),
  refused('sixty thousand tiny entries', tiny, /entries|files/i),
  refused(
    'a directory that promises four billion entries',
    () => zipOf(entriesWith({}), { zip64: true, count: 2 ** 32 }),
    /entries|zip|directory|damaged/i,
  ),
  refused('data after the end of the zip', () => deckWith({}, { after: Buffer.alloc(500, 0x41) }), /zip|end|extra/i),
  // Unusual, and sound.
  clean('a directory in 64 bits', () => deckWith({}, { zip64: true })),
  clean('a zip behind a program that unpacks it', () =>
    deckWith({}, { before: Buffer.from(`MZ${'\0'.repeat(2000)}`) }),
  ),
  clean('entries that are not compressed', stored),
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
    const quote = Buffer.concat([Uint8Array.of(0), bytesOf([2, local.length, ~local.length & 0xffff])]);
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
