import { problems } from '../diagnostics';
import type { JsonSchema } from '../schema';
import type { Step } from '../source';
import type { Fault, Told } from './fault';
import { exampleOf, nameOf } from './name-place';

/** `slides:` with nothing after it, a lone hyphen, `~`. */
export function explainEmpty({ path, entry, at, schema }: Fault): Told {
  const diagnostic = problems.emptyValue(entry?.key.span ?? at.span, {
    what: nameOf(path),
    write: toWrite(path, schema),
  });
  return { kind: 'bad value', diagnostic, cure: { kind: 'drop', path } };
}

function toWrite(path: readonly Step[], schema: JsonSchema): string {
  const key = path.at(-1);
  if (key === undefined) return 'write its parts, each on a line that starts with "- "';
  if (typeof key === 'number') {
    const cell = schema.type === 'string' && schema.pattern === undefined;
    return cell ? 'write "" if it is meant to be empty' : 'write something after the hyphen, or remove it';
  }
  if (schema.type === 'array') {
    return `write the list under ${key}:, each part on a line that starts with "- ", or remove ${key}:`;
  }
  if (schema.type === 'object')
    return `write the keys of ${key}: on the lines under it, indented, or remove ${key}:`;
  const example = exampleOf(schema);
  return `write ${example === undefined ? 'something' : `for example ${example}`} after ${key}:, or remove the line`;
}
