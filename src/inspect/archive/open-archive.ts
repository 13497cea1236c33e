import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { fewAtATime } from '../../model';
import { crc32 } from '../../package/crc32';
import { faults, type Fault, type Report } from '../faults';
import { LIMITS, messageOf, Refusal, refusalOf, type RefusalReason } from './refusal';

/** A file of the archive. */
export interface Part {
  readonly path: string;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly crc: number;
  /** Its first bytes, by which a kind of picture is known. */
  readonly head: Uint8Array;
  /** What is in it, kept of XML alone: nobody needs the pixels of a picture. */
  readonly content?: Uint8Array;
}

/** A package as it lies in its zip, opened without trusting it. */
export interface Archive {
  /** Names of all entries in their order, directories and repetitions too. */
  readonly names: readonly string[];
  /** Files by their path; of two with one name the first. */
  readonly parts: ReadonlyMap<string, Part>;
}

/**
 * Opens an archive and unpacks every entry, so that a damaged one is found; what is kept and how much is unpacked is
 * bounded. Damaged and unsafe entries are reported; what is no archive at all throws a Refusal.
 */
export async function openArchive(bytes: Uint8Array, report: Report): Promise<Archive> {
  const refusal = refusalOf(bytes);
  if (refusal) throw refusal;
  const { zip, entries } = await readDirectory(bytes);
  holdLimits(entries);
  const names = entries.map(nameOf);
  const files = new Map<string, Entry>();
  for (const [at, entry] of entries.entries()) {
    const path = names[at] ?? '';
    const unsafe = unsafeName(path);
    if (unsafe !== undefined) report(faults.unsafeName(path, unsafe));
    else if (!path.endsWith('/') && !files.has(path)) files.set(path, entry);
  }
  // On other threads; what is wrong is reported in the order of the archive.
  const unpacked = await fewAtATime([...files], ([path, entry]) => unpack(zip, entry, path));
  const parts = unpacked.map(({ part, fault }) => {
    if (fault) report(fault);
    return [part.path, part] as const;
  });
  return { names, parts: new Map(parts) };
}

/** A part, and what is wrong with its entry. */
interface Unpacked {
  readonly part: Part;
  readonly fault?: Fault;
}

/** All entries of the directory; their number is known before the first is read. */
async function readDirectory(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await refusing('not-a-zip', () => fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false }));
  if (zip.entryCount > LIMITS.entries) throw new Refusal('too-large', `it has ${zip.entryCount} entries`);
  const entries: Entry[] = [];
  await refusing('damaged', async () => {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  });
  return { zip, entries };
}

/** Work of the library, whose errors refuse the whole file. */
async function refusing<T>(reason: RefusalReason, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Refusal(reason, messageOf(error));
  }
}

function holdLimits(entries: readonly Entry[]): void {
  const total = sumOf(entries);
  const xml = sumOf(entries.filter((entry) => isXml(nameOf(entry))));
  const inMegabytes = (size: number): string => `${Math.round(size / 1024 ** 2)} MB`;
  if (total > LIMITS.unpacked) throw new Refusal('too-large', `it unpacks to ${inMegabytes(total)}`);
  if (xml > LIMITS.xml) throw new Refusal('too-large', `it unpacks to ${inMegabytes(xml)} of XML`);
  if (entries.some((entry) => entry.isEncrypted())) throw new Refusal('encrypted');
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** Why a name may not stand in a package: it leads out of it, or holds what no name may (OPC 6.2.2.2); undefined for a good one. */
function unsafeName(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (/\p{Cc}/u.test(name)) return 'it holds a control character';
  return validateFileName(name) ?? undefined;
}

function isXml(path: string): boolean {
  return /\.(xml|rels|vml)$/i.test(path);
}

/** An entry as a part; one that can't be unpacked whole and true has a fault and no content, but it is there. */
async function unpack(zip: ZipFile, entry: Entry, path: string): Promise<Unpacked> {
  const xml = isXml(path);
  const empty: Part = { path, size: entry.uncompressedSize, crc: entry.crc32, head: new Uint8Array() };
  if (xml && entry.uncompressedSize > LIMITS.part)
    return { part: empty, fault: faults.oversizedPart(path, entry.uncompressedSize) };
  if (!entry.canDecodeFileData()) {
    const method = `compression method ${entry.compressionMethod} is not known`;
    return { part: empty, fault: faults.damagedEntry(path, method) };
  }
  try {
    const { chunks, ...read } = await readEntry(zip, entry, xml);
    if (read.crc !== entry.crc32) throw new Error('the check sum is another');
    return { part: { path, ...read, ...(xml && { content: Buffer.concat(chunks) }) } };
  } catch (error) {
    return { part: empty, fault: faults.damagedEntry(path, messageOf(error)) };
  }
}

/** Bytes at the start of a file that tell its kind. */
const HEAD = 16;

/** The library sees to it that no more comes out than the directory says. */
async function readEntry(zip: ZipFile, entry: Entry, keep: boolean) {
  const chunks: Uint8Array[] = [];
  let [size, crc] = [0, 0];
  let head = new Uint8Array();
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
    if (size === 0) head = Uint8Array.from(chunk.subarray(0, HEAD));
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (keep) chunks.push(chunk);
  }
  return { size, crc, head, chunks };
}
