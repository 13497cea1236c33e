import { type Diagnostic, problems } from '../diagnostics';
import type { JsonSchema } from '../schema';
import { maskAddresses, shortenToLine, type Step } from '../source';
import type { Fault, Told } from './fault';
import { exampleOf, inSentence, nameOf } from './name-place';

/** A word that isn't one of those a key knows. */
export function explainWord({ at, schema, path }: Fault): Told {
  const known = (schema.enum ?? []).filter((word) => word.trim() !== '');
  const value = at.kind === 'scalar' ? at.text : '';
  const diagnostic = problems.unknownValue(at.span, { what: nameOf(path), value: shortenToLine(value), known });
  return { kind: 'bad value', diagnostic, cure: { kind: 'drop', path } };
}

/** A text in the wrong form: a date, a period, a colour … or one without any letters. */
export function explainPattern(fault: Fault): Told {
  const { at, schema, path } = fault;
  const value = at.kind === 'scalar' ? shortenToLine(maskAddresses(at.text)) : '';
  if (value === '') return explainEmpty(fault);
  // A date in the wrong form stays: whoever needs it parses it, and the rest of the document can be checked.
  if (schema.title === 'date') return { kind: 'bad value', diagnostic: problems.badDate(at.span, { value }) };
  return { kind: 'bad value', diagnostic: badForm(fault, value), cure: { kind: 'drop', path } };
}

function badForm({ at, schema }: Fault, value: string): Diagnostic {
  if (schema.title === 'period') return problems.badPeriod(at.span, { value });
  return problems.badFormat(at.span, {
    value,
    noun: schema.title ?? 'value',
    description: inSentence(schema.description ?? 'another form is needed'),
    example: exampleOf(schema) ?? '',
  });
}

/** A number outside its limits. */
export function explainLimit({ at, schema, path }: Fault): Told {
  const value = at.kind === 'scalar' ? at.text : '';
  const diagnostic = problems.beyondLimit(at.span, { what: nameOf(path), value, limits: limitsOf(schema) });
  return { kind: 'bad value', diagnostic, cure: { kind: 'drop', path } };
}

function limitsOf({ minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  if (exclusiveMinimum !== undefined) return `more than ${exclusiveMinimum}`;
  if (minimum === undefined) return `at most ${maximum ?? ''}`;
  return maximum === undefined ? `at least ${minimum}` : `from ${minimum} to ${maximum}`;
}

/** A list with too many parts or too few. */
export function explainCount(fault: Fault): Told {
  const { at, schema, path, entry } = fault;
  const count = at.kind === 'list' ? at.items.length : 0;
  if (count === 0) return { ...explainEmpty(fault), kind: 'missing part' };
  const what = nameOf(path);
  const [least = 0, most = Infinity] = [schema.minItems, schema.maxItems];
  if (count < least) {
    const example = exampleOf(schema) ?? '';
    const few = problems.tooFew(entry?.key.span ?? at.span, { what, count, least, example });
    return { kind: 'missing part', diagnostic: few, cure: { kind: 'drop', path } };
  }
  const extra = at.kind === 'list' ? (at.items[most]?.span ?? at.span) : at.span;
  const diagnostic = problems.tooMany(extra, { what, count, most });
  return { kind: 'bad value', diagnostic, cure: { kind: 'shorten', path, length: most } };
}

/** A text that is too long. */
export function explainLength({ at, schema, path }: Fault): Told {
  const length = at.kind === 'scalar' ? at.text.length : 0;
  const diagnostic = problems.tooLong(at.span, { what: nameOf(path), length, most: schema.maxLength ?? 0 });
  return { kind: 'bad value', diagnostic, cure: { kind: 'drop', path } };
}

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
  if (schema.type === 'object') return `write the keys of ${key}: on the lines under it, indented, or remove ${key}:`;
  const example = exampleOf(schema);
  return `write ${example === undefined ? 'something' : `for example ${example}`} after ${key}:, or remove the line`;
}
