import { faultLines, inspected } from './inspect/inspect';
import { validateWithSdk } from './validate-with-sdk';

/**
 * Looks at a finished deck with everything there is: the package gate, the accessibility rules, and the Open XML SDK where it is
 * installed. Every test that writes a deck calls it.
 */
export async function expectSoundPackage(bytes: Uint8Array): Promise<void> {
  await expectNoFaults(bytes);
  expect(validateWithSdk(bytes)).toEqual([]);
}

/** The same without the SDK. */
export async function expectNoFaults(bytes: Uint8Array): Promise<void> {
  expect(await faultLines(bytes)).toEqual([]);
}

/** The same without accessibility, for decks whose boxes were thrown together by hand. */
export async function expectWholePackage(bytes: Uint8Array): Promise<void> {
  const faults = (await inspected(bytes)).package;
  expect(faults.map(({ part, rule, message }) => `${part}: ${rule}: ${message}`)).toEqual([]);
  expect(validateWithSdk(bytes)).toEqual([]);
}
