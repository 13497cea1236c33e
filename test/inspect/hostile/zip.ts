import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/package/crc32';

/** An entry of a zip, with every field that a liar may set. */
export interface Entry {
  readonly name: string | Uint8Array;
  /** What is in it; deflated when it is written. */
  readonly data?: string | Uint8Array;
  /** What lies in the zip instead, as it is. */
  readonly packed?: Uint8Array;
  /** Compression method, 8 (deflate) unless told. */
  readonly method?: number;
  /** General purpose flags, bit 11 (names are UTF-8) unless told. */
  readonly flags?: number;
  /** What the headers say of it, whatever is true. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  /** Where the directory says that its header stands. */
  readonly offset?: number;
}

/** How the zip as a whole is written. */
export interface ZipOptions {
  /** Bytes in front; the directory counts them in. */
  readonly before?: Uint8Array;
  /** Bytes behind the end. */
  readonly after?: Uint8Array;
  /** Sizes, offsets and counts in fields of 64 bits. */
  readonly zip64?: boolean;
  /** How many entries the end of the directory says that there are. */
  readonly count?: number;
}

/** A zip written field by field (APPNOTE 4.3), so that any of them can lie. */
export function zipOf(entries: readonly Entry[], options: ZipOptions = {}): Uint8Array {
  const pieces: Uint8Array[] = [options.before ?? new Uint8Array()];
  let at = pieces[0]?.length ?? 0;
  const directory = entries.map((entry) => {
    const packed = packedOf(entry);
    const header = headerOf(entry, packed);
    const record = recordOf(header, entry.offset ?? at, options.zip64 ?? false);
    if (entry.offset === undefined) {
      pieces.push(localHeader(header), packed);
      at += 30 + header.name.length + packed.length;
    }
    return record;
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = endOf({ count: options.count ?? entries.length, size, at, zip64: options.zip64 ?? false });
  return Buffer.concat([...pieces, ...directory, ...end, options.after ?? new Uint8Array()]);
}

/** What a header says. */
export interface Header {
  readonly name: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

const asBytes = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? Buffer.from(data) : data);

function packedOf({ data = '', packed }: Entry): Uint8Array {
  return packed ?? deflateRawSync(asBytes(data), { level: 1 });
}

function headerOf(entry: Entry, packed: Uint8Array): Header {
  const data = asBytes(entry.data ?? '');
  return {
    name: asBytes(entry.name),
    method: entry.method ?? 8,
    flags: entry.flags ?? 0x800,
    crc: entry.crc ?? crc32(data),
    packedSize: entry.packedSize ?? packed.length,
    size: entry.size ?? data.length,
  };
}

/** The header in front of an entry's bytes. */
export function localHeader({ name, method, flags, crc, packedSize, size }: Header): Uint8Array {
  return Buffer.concat([
    bytesOf([4, 0x04034b50], [2, 45, flags, method], [4, DATE, crc, packedSize, size], [2, name.length, 0]),
    name,
  ]);
}

const DATE = 0x00210000; // 1980-01-01

function recordOf({ name, method, flags, crc, packedSize, size }: Header, offset: number, zip64: boolean): Uint8Array {
  const extra = zip64 ? bytesOf([2, 1, 24], [8, size, packedSize, offset]) : new Uint8Array();
  const field = (value: number): number => (zip64 ? 0xffffffff : value);
  return Buffer.concat([
    bytesOf([4, 0x02014b50], [2, 45, 45, flags, method], [4, DATE, crc, field(packedSize), field(size)]),
    bytesOf([2, name.length, extra.length, 0, 0, 0], [4, 0, field(offset)]),
    name,
    extra,
  ]);
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly at: number;
  readonly zip64: boolean;
}

function endOf({ count, size, at, zip64 }: End): Uint8Array[] {
  const end = (count16: number, ...places: number[]): Uint8Array =>
    bytesOf([4, 0x06054b50, 0], [2, count16, count16], [4, ...places], [2, 0]);
  if (!zip64) return [end(count, size, at)];
  return [
    bytesOf([4, 0x06064b50], [8, 44], [2, 45, 45], [4, 0, 0], [8, count, count, size, at]),
    bytesOf([4, 0x07064b50, 0], [8, at + size], [4, 1]),
    end(0xffff, 0xffffffff, 0xffffffff),
  ];
}

type Field = readonly [width: 2 | 4 | 8, ...values: readonly number[]];

/** Numbers one after the other, least byte first. */
export function bytesOf(...fields: readonly Field[]): Uint8Array {
  const pieces = fields.flatMap(([width, ...values]) =>
    values.map((value) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      if (bytes.some((byte, at) => at >= width && byte !== 0)) throw new RangeError(`${value} is too large`);
      return bytes.subarray(0, width);
    }),
  );
  return Buffer.concat(pieces);
}
