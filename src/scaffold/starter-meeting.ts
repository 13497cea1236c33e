import type { PlainDate } from '../model';
import { parseYaml } from '../parse/parse-yaml';
import { redated } from './carry-over';
import { sourceFile } from '../source';

/** A file of a meeting that is shipped with deck: a manifest gets the date, a block stays as it is. */
export function datedManifest(name: string, bytes: Uint8Array, date: PlainDate): Uint8Array {
  if (!name.endsWith('.deck.yaml')) return bytes;
  const { value } = parseYaml(sourceFile(name, new TextDecoder().decode(bytes)));
  if (!value) throw new Error(`${name}, which is shipped with deck, is no YAML`);
  return new TextEncoder().encode(redated(value, date));
}
