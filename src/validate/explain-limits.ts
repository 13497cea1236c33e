import { type Diagnostic, problems } from '../diagnostics';
import type { JsonSchema } from '../schema';
import { maskAddresses, shortenToLine } from '../source';
import { badValue, type Fault, type Explained } from './fault';
import { exampleOf, inSentence } from './name-place';

/** A word that isn't one of those a key knows. */
export function explainWord(fault: Fault): Explained {
  const { at, schema, what, text } = fault;
  const known = (schema.enum ?? []).filter((word) => word.trim() !== '');
  return badValue(fault, problems.unknownValue(at.span, { what, value: shortenToLine(text), known }));
}

/** A text in the wrong form: a date, a period, a colour … or one without any letters. */
export function explainPattern(fault: Fault): Explained {
  const { at, schema } = fault;
  const value = shortenToLine(maskAddresses(fault.text));
  if (value === '') return explainEmpty(fault);
  // A date in the wrong form stays: whoever needs it parses it, and the rest of the document can be checked.
  if (schema.title === 'date') return { kind: 'bad value', diagnostic: problems.badDate(at.span, { value }) };
  return badValue(fault, badForm(fault, value));
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
export function explainLimit(fault: Fault): Explained {
  const { at, what, text: value, schema } = fault;
  return badValue(fault, problems.beyondLimit(at.span, { what, value, limits: limitsOf(schema) }));
}

function limitsOf({ minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  if (exclusiveMinimum !== undefined) return `more than ${exclusiveMinimum}`;
  if (minimum === undefined) return `at most ${maximum ?? ''}`;
  return maximum === undefined ? `at least ${minimum}` : `from ${minimum} to ${maximum}`;
}

/** A list with too many parts or too few. */
export function explainCount(fault: Fault): Explained {
  const { at, schema, path, what } = fault;
  const items = at.kind === 'list' ? at.items : [];
  const count = items.length;
  if (count === 0) return { ...explainEmpty(fault), kind: 'missing part' };
  const [least = 0, most = Infinity] = [schema.minItems, schema.maxItems];
  if (count < least) {
    const few = problems.tooFew(fault.place, { what, count, least, example: exampleOf(schema) ?? '' });
    return { ...badValue(fault, few), kind: 'missing part' };
  }
  const diagnostic = problems.tooMany(items[most]?.span ?? at.span, { what, count, most });
  return { kind: 'bad value', diagnostic, cure: { kind: 'shorten', path, length: most } };
}

/** A text that is too long. */
export function explainLength(fault: Fault): Explained {
  const { at, what, text, schema } = fault;
  const most = schema.maxLength ?? 0;
  return badValue(fault, problems.tooLong(at.span, { what, length: text.length, most }));
}

/** `slides:` with nothing after it, a lone hyphen, `~`. */
export function explainEmpty(fault: Fault): Explained {
  return badValue(fault, problems.emptyValue(fault.place, { what: fault.what, write: toWrite(fault) }));
}

function toWrite({ path, schema }: Fault): string {
  const key = path.at(-1);
  if (key === undefined) return 'write its parts, each on a line that starts with "- "';
  if (typeof key === 'number') {
    const cell = schema.type === 'string' && schema.pattern === undefined;
    return cell ? 'write "" if it is meant to be empty' : 'write something after the hyphen, or remove it';
  }
  if (schema.type === 'array')
    return `write the list under ${key}:, each part on a line that starts with "- ", or remove ${key}:`;
  if (schema.type === 'object') return `write the keys of ${key}: on the lines under it, indented, or remove ${key}:`;
  const example = exampleOf(schema);
  return `write ${example === undefined ? 'something' : `for example ${example}`} after ${key}:, or remove the line`;
}
