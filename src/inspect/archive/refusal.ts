/** Why a file can't be looked into at all. */
export type RefusalReason = 'empty' | 'not-a-zip' | 'encrypted' | 'legacy' | 'other-kind' | 'damaged' | 'too-large';

/** A file that can't be looked into: the reason, and what tells it apart, e.g. the kind of document that it is instead. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail = '',
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'Refusal';
  }
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** First bytes of an OLE compound file: old Office documents, and new ones behind a password (MS-CFB 2.2). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What a file is that doesn't begin like a zip; undefined when it may be one. */
export function refusalOf(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return new Refusal('empty');
  if (!OLE.every((byte, at) => bytes[at] === byte)) return undefined;
  if (holdsName(bytes, 'EncryptedPackage')) return new Refusal('encrypted');
  return new Refusal('legacy', holdsName(bytes, 'PowerPoint Document') ? '.ppt' : '');
}

/** Names of streams stand in the directory in UTF-16; looking for one beats reading a file system to tell two cases apart. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

/** What a file may ask of the machine. A deck of 500 slides is far below each of these; a hostile file meets one of them soon. */
export const LIMITS = {
  /** Entries of the zip. */
  entries: 20_000,
  /** Bytes of all entries when unpacked. */
  unpacked: 1024 ** 3,
  /** Bytes of one XML part. */
  part: 16 * 1024 ** 2,
  /** Bytes of all XML parts. */
  xml: 256 * 1024 ** 2,
  /** Elements of all XML parts. */
  elements: 1_000_000,
  /** Elements around an element. */
  depth: 1000,
  /** Objects of a slide whose colours and places are checked, and characters of a text that is measured. */
  objects: 2000,
  characters: 20_000,
  /** Faults of one rule that are listed. */
  faults: 200,
} as const;
