import { complaints } from '../diagnostics';
import type { Fault, Told } from './fault';
import { nameOf } from './name-place';

/** `slides:` with nothing after it, a lone hyphen, `~`. */
export function explainEmpty({ path, entry, at, schema }: Fault): Told {
  const last = path.at(-1);
  const item = typeof last === 'number';
  const write = item ? 'write something after the hyphen, or remove it' : writeAfter(String(last), schema);
  const place = entry?.key.span ?? at.span;
  return {
    kind: 'bad value',
    diagnostic: complaints.emptyValue(place, { what: nameOf(path), write }),
    cure: { kind: 'drop', path },
  };
}

function writeAfter(key: string, schema: Fault['schema']): string {
  if (schema.type === 'array')
    return `write the list under ${key}:, each part on a line that starts with "- ", or remove ${key}:`;
  if (schema.type === 'object')
    return `write the keys of ${key}: on the lines under it, indented, or remove ${key}:`;
  const example = schema.examples?.[0];
  const what = example === undefined ? 'something' : `for example ${String(example)}`;
  return `write ${what} after ${key}:, or remove the line`;
}
