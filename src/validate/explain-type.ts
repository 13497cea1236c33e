import { complaints, type Diagnostic } from '../diagnostics';
import { KNOWN_KEYS, type JsonSchema } from '../schema';
import type { Scalar } from '../source';
import type { Fault, Told } from './fault';
import { expectedOf, firstLine, foundOf, nameOf, shorten } from './name-place';

/** A value of the wrong kind: text for a number, a map for a list … */
export function explainType(fault: Fault): Told {
  const { at, entry, path } = fault;
  const diagnostic = scalarSlip(fault) ?? wrongType(fault);
  const root = path.length === 0 && entry === undefined;
  return {
    kind: 'bad value',
    diagnostic: root && at.kind === 'map' ? wrongType(fault) : diagnostic,
    cure: { kind: 'drop', path },
  };
}

/** Slips in a single word, each with its own words. */
function scalarSlip({ at, schema }: Fault): Diagnostic | undefined {
  if (at.kind !== 'scalar') return undefined;
  const numeric = wants(schema, 'number') || wants(schema, 'integer');
  if (numeric && /^[-+]?\d+,\d+$/.test(at.text)) return complaints.decimalComma(at.span, { text: at.text });
  return wants(schema, 'object') ? missingSpace(at) : undefined;
}

/** `- title:Punkter` or `-text` where keys or list items are expected. */
function missingSpace(scalar: Scalar): Diagnostic | undefined {
  const [, key = ''] = /^([A-Za-z_]+):\S/.exec(scalar.text) ?? [];
  if (scalar.style !== 'plain' || !KNOWN_KEYS.has(key)) return undefined;
  const written = shorten(scalar.text);
  return complaints.missingSpace(firstLine(scalar), {
    written,
    meant: written.replace(':', ': '),
    after: 'colon',
  });
}

function wrongType({ at, schema, path }: Fault): Diagnostic {
  const expected = expectedOf(schema);
  return complaints.wrongType(firstLine(at), {
    what: nameOf(path),
    expected,
    found: foundOf(at),
    help: helpFor(schema, at, path),
  });
}

function helpFor(schema: JsonSchema, at: Fault['at'], path: Fault['path']): string {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (at.kind === 'scalar') return helpForText(schema, at, key);
  if (wants(schema, 'array'))
    return `start each part with a hyphen and a space: - ${at.kind === 'map' ? (at.entries[0]?.key.text ?? '') + ': …' : '…'}`;
  if (at.kind === 'map' && wants(schema, 'string') && at.entries.length === 1) {
    return `if the colon belongs to the text, put the text in quotes: "${shorten(at.span.file.text.slice(at.span.start, at.span.end))}"`;
  }
  return at.kind === 'list' ? `write one value, without hyphens and brackets` : `write ${expectedOf(schema)}`;
}

const YES = ['yes', 'ja', 'on', 'y', 'sant', 'True', 'TRUE'];
const NO = ['no', 'nej', 'off', 'n', 'falskt', 'False', 'FALSE'];

function helpForText(schema: JsonSchema, scalar: Scalar, key: string): string {
  const { text } = scalar;
  if (wants(schema, 'boolean') || schema.const === true) {
    if (scalar.style !== 'plain') return `write ${key}: ${text} without quotes`;
    const word = NO.includes(text) ? 'false' : YES.includes(text) ? 'true' : 'true or false';
    return `write ${word}`;
  }
  if (wants(schema, 'number') || wants(schema, 'integer')) return helpForNumber(schema, scalar, key);
  if (wants(schema, 'array'))
    return text.startsWith('-')
      ? 'write a space after each hyphen: - …'
      : `write it as a list: ${key}: [${shorten(text)}]`;
  if (wants(schema, 'object')) return `write its keys on lines of their own, such as ${firstKey(schema)}: …`;
  return `write ${expectedOf(schema)}`;
}

function helpForNumber(schema: JsonSchema, scalar: Scalar, key: string): string {
  const number = /[-+]?\d+(?:[.,]\d+)?/
    .exec(scalar.text.replace(/(\d)[\s\u00a0\u202f](?=\d{3})/g, '$1'))?.[0]
    .replace(',', '.');
  if (number === undefined) return `write a number: ${key}: ${wants(schema, 'integer') ? '4' : '82.5'}`;
  const whole = wants(schema, 'integer') && !wants(schema, 'number') ? number.replace(/\..*/, '') : number;
  const quoted = scalar.style === 'plain' ? '' : ' without quotes';
  return `write only the number${quoted}: ${whole}`;
}

function firstKey(schema: JsonSchema): string {
  const object = schema.type === 'object' ? schema : schema.anyOf?.find((branch) => branch.type === 'object');
  return object?.required?.[0] ?? Object.keys(object?.properties ?? {})[0] ?? 'title';
}

function wants(schema: JsonSchema, type: string): boolean {
  return (
    schema.type === type ||
    (schema.anyOf?.some((branch) => branch.$ref === undefined && wants(branch, type)) ?? false)
  );
}
