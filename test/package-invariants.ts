import { faultLines } from './inspect/inspect';
import { validateWithSdk } from './validate-with-sdk';

/**
 * Looks at a finished deck with everything there is: the package gate, the accessibility rules, and the Open XML SDK where it is
 * installed. Every test that writes a deck calls it.
 */
export async function expectSoundPackage(bytes: Uint8Array): Promise<void> {
  expect(await faultLines(bytes)).toEqual([]);
  expect(validateWithSdk(bytes)).toEqual([]);
}
