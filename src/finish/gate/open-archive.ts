import { unzipSync } from 'fflate';
import type { Fault } from './fault';
import { parseXml, rootOf, type Element } from '../xml';
import { packageOf, type Package } from '../open-package';

/** A package as it lies in its zip, opened without trusting it. */
export interface Archive {
  /** Names of all entries in their order, directories and repetitions too. */
  readonly names: readonly string[];
  readonly parts: Package;
}

/** Bytes; a deck is a few megabytes, and a zip can promise terabytes. */
const LARGEST = 1024 ** 3;

/** Opens an archive; one that is no zip is reported, and undefined. */
export function openArchive(bytes: Uint8Array, fault: Fault): Archive | undefined {
  const names: string[] = [];
  let size = 0;
  const entries = unzip(bytes, fault, ({ name, originalSize }) => {
    names.push(name);
    size += originalSize;
    if (size > LARGEST) throw new Error('it would unpack to more than a gigabyte');
    return !name.endsWith('/');
  });
  if (!entries) return undefined;
  return { names, parts: packageOf(new Map(Object.entries(entries))) };
}

type Filter = (entry: { readonly name: string; readonly originalSize: number }) => boolean;

function unzip(bytes: Uint8Array, fault: Fault, filter: Filter): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    fault('', 'not-a-zip', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** The outermost elements of the XML parts, one after the other in the order of the paths; what isn't well-formed is reported and left out. */
export function* rootsOf(parts: Package, fault: Fault): Generator<readonly [path: string, root: Element]> {
  for (const path of parts.paths().filter((each) => /\.(xml|rels|vml)$/i.test(each))) {
    const root = readRoot(parts.bytes(path), (detail) => {
      fault(path, 'malformed-xml', detail);
    });
    if (root) yield [path, root];
  }
}

function readRoot(bytes: Uint8Array, complain: (detail: string) => void): Element | undefined {
  try {
    return rootOf(parseXml(decode(bytes)));
  } catch (error) {
    complain(oneLine(error));
    return undefined;
  }
}

/** What XML 1.0 has no place for; a parser may let some of it pass. */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r\u007f-\u009f])\p{Cc}/u;

function decode(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(label, { fatal: true }).decode(bytes);
  const found = FORBIDDEN.exec(text);
  if (found)
    throw new Error(
      `character U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} is not allowed in XML`,
    );
  if (/<!DOCTYPE/i.test(text.slice(0, 2000))) throw new Error('a document type is not allowed in a package');
  return text;
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
