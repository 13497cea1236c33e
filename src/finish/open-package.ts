import { strFromU8, strToU8, unzipSync } from 'fflate';
import { DECLARATION, parseXml, serializeXml, type Document } from './xml';

/** A package being finished: its parts by path, XML parsed once and kept until it is settled. */
export interface Package {
  /** Paths in ascending order. */
  paths(): readonly string[];
  has(path: string): boolean;
  bytes(path: string): Uint8Array;
  /** The part as a document; changes to it are written when the package is settled or read. A part that isn't well-formed throws. */
  document(path: string): Document;
  /** Adds or replaces a part. Text gets an XML declaration. */
  put(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Writes the documents that are open and lets go of them: a document takes many times the room of its text. */
  settle(): void;
}

/** Opens a zip archive as a package; directory entries are left out. Not a zip: fflate's error. */
export function openPackage(archive: Uint8Array): Package {
  const entries = Object.entries(unzipSync(archive, { filter: ({ name }) => !name.endsWith('/') }));
  return packageOf(new Map(entries));
}

/** A package of parts in memory. */
export function packageOf(parts: Map<string, Uint8Array>): Package {
  const documents = new Map<string, Document>();
  const read = (path: string): Uint8Array => {
    const document = documents.get(path);
    const bytes = document ? strToU8(serializeXml(document)) : parts.get(path);
    if (!bytes) throw new Error(`no part ${path}`);
    return bytes;
  };
  return {
    paths: () => [...parts.keys()].sort(),
    has: (path) => parts.has(path),
    bytes: read,
    document(path) {
      const document = documents.get(path) ?? parseXml(strFromU8(read(path)));
      documents.set(path, document);
      return document;
    },
    put(path, content) {
      documents.delete(path);
      parts.set(path, typeof content === 'string' ? strToU8(DECLARATION + content) : content);
    },
    remove(path) {
      documents.delete(path);
      parts.delete(path);
    },
    settle() {
      for (const path of documents.keys()) parts.set(path, read(path));
      documents.clear();
    },
  };
}
