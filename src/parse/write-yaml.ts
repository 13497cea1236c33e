import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';

/** What YAML can hold here: the typed value of a document. A key whose value is undefined is left out. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** Words, with what stands between words: nothing in it means anything to YAML. Everything else is quoted. */
const WORDS = /^\p{L}[\p{L}\p{N}]*(?:[ ,.()/_-]+[\p{L}\p{N}]+)*\)?$/u;

/** Plain words that aren't text to every reader of YAML: deck takes `yes` as typed, another program may not. */
const TAKEN = /^(null|true|false|yes|no|on|off|y|n)$/i;

/** Nothing is folded: a line is as long as its text. */
const UNFOLDED = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/**
 * Writes a document's value as YAML that reads back to the same value, whatever its texts hold: `0008`, `1.10` and `yes` are quoted,
 * numbers have no exponent. Keys keep their order.
 * @example writeYaml({ bup: { title: 'Första besök: BUP', decimals: 0 } }) // 'bup:\n  title: "Första besök: BUP"\n  decimals: 0\n'
 */
export function writeYaml(value: { readonly [key: string]: Plain | undefined }): string {
  // The failsafe schema knows only text, so that nothing is resolved a second time.
  const document = new Document(null, { schema: 'failsafe' });
  document.contents = mapNode(value);
  return document.toString(UNFOLDED);
}

function nodeOf(value: Plain): Node {
  if (typeof value === 'string') return textNode(value);
  if (typeof value === 'number') return styled(decimalText(value), 'PLAIN');
  if (typeof value === 'boolean') return styled(String(value), 'PLAIN');
  return isList(value) ? listNode(value) : mapNode(value);
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}

function textNode(text: string): Scalar<string> {
  return styled(text, WORDS.test(text) && !TAKEN.test(text) ? 'PLAIN' : 'QUOTE_DOUBLE');
}

function styled(text: string, type: 'PLAIN' | 'QUOTE_DOUBLE'): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = type;
  return scalar;
}

/** Lists hold names and numbers, so they stand on one line; a list of maps has a line for each. */
function listNode(values: readonly Plain[]): Node {
  const list = new YAMLSeq();
  list.items = values.map(nodeOf);
  list.flow = values.every((each) => typeof each !== 'object');
  return list;
}

function mapNode(values: { readonly [key: string]: Plain | undefined }): Node {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) map.items.push(new Pair(textNode(key), nodeOf(value)));
  return map;
}

/** A number as people type one: 0.0000015, never 1.5e-6; documents hold at most 15 decimals. */
function decimalText(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(15).replace(/\.?0+$/, '') : text;
}
