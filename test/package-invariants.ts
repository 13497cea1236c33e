import { packageFaults } from '../src/finish';
import { validateWithSdk } from './validate-with-sdk';

/**
 * Looks at a finished deck with everything there is: the package gate, and the Open XML SDK where it is installed. Every
 * test that writes a deck calls it.
 */
export function expectSoundPackage(bytes: Uint8Array): void {
  const faults = packageFaults(bytes).map(({ part, rule, detail }) => `${part}: ${rule}: ${detail}`);
  expect(faults).toEqual([]);
  expect(validateWithSdk(bytes)).toEqual([]);
}
