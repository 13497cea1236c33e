import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '../../src/model';
import { writePackage, type PackageInput } from '../../src/write';
import { sampleDeck } from '../sample-deck';

/** Writes a deck. */
export async function finished(input: PackageInput = sampleDeck()): Promise<Uint8Array> {
  return await writePackage(input);
}

let sample: Promise<Uint8Array> | undefined;

/** The finished sample deck, made once for all tests of a file. */
export function finishedSample(): Promise<Uint8Array> {
  sample ??= finished();
  return sample;
}

/** A finished deck of the given pages (the sample's when left out), as text by part. */
export async function partsOf(pages?: readonly Page[]): Promise<Readonly<Record<string, string>>> {
  return textOf(await (pages ? finished({ ...sampleDeck(), pages }) : finishedSample()));
}

/** The parts of a package as text. */
export function textOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** All matches of a pattern's first group. */
export function all(text: string | undefined, pattern: RegExp): readonly string[] {
  return [...(text ?? '').matchAll(pattern)].map((match) => match[1] ?? '');
}
