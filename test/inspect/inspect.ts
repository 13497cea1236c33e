import { inspectDeck, type Inspection } from '../../src/inspect';
import { nodeHost } from '../../src/host/node-host';
import { textMeasurer } from '../../src/fonts/measure-text';

const measure = textMeasurer(nodeHost().fonts());

/** What is found in a package; a file that can't be looked into fails the test. */
export async function inspected(bytes: Uint8Array): Promise<Inspection> {
  const found = await inspectDeck(bytes, measure);
  if ('refused' in found) throw new Error(`refused: ${found.refused} ${found.detail}`);
  return found;
}

/** Why a file isn't looked into; undefined for one that is. */
export async function refusalOf(bytes: Uint8Array): Promise<string | undefined> {
  const found = await inspectDeck(bytes, measure);
  return 'refused' in found ? found.refused : undefined;
}

/** The faults of a package as lines: `A5 slide3 "Bild 1": the picture has no alternative text`. */
export async function faultLines(bytes: Uint8Array): Promise<readonly string[]> {
  const { package: ofPackage, accessibility } = await inspected(bytes);
  return [...ofPackage, ...accessibility].map(({ rule, part, slide, shape, message }) => {
    const place = slide === undefined ? part.replace(/^.*\//, '') : `slide ${slide}`;
    return `${rule} ${place}${shape === undefined ? '' : ` "${shape}"`}: ${message}`;
  });
}
