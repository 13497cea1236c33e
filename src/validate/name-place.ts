import { maskAddresses, shortenToLine, span, type Span, type Step, type Tree } from '../source';
import type { JsonSchema } from '../schema';

/** What the value at a path is called in a message: `"last"`, `item 2 of "bullets"`, `this file`. */
export function nameOf(path: readonly Step[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'this file';
  if (typeof last === 'string') return `"${last}"`;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? `item ${last + 1} of the list` : `item ${last + 1} of "${list}"`;
}

/** What a map is called in a message: `a slide`, `this slide`; by its key when its schema has no title: `"colours"`. */
export function ownerName(schema: JsonSchema, path: readonly Step[], word: 'a' | 'this'): string {
  const last = path.at(-1);
  if (schema.title === undefined) return typeof last === 'string' ? `"${last}"` : `${word} map`;
  return word === 'a' ? withArticle(schema.title) : `this ${schema.title}`;
}

/** `a slide`, `an item`. */
function withArticle(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** A sentence's beginning in the middle of another: `Id of a metric` becomes `id of a metric`, `CSV file` stays. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The first line of a map or list: where a diagnostic points that is about all of it. */
export function firstLine(tree: Tree): Span {
  const { file, start, end } = tree.span;
  const text = file.text.slice(start, end);
  const stop = text.search(/[\r\n]/);
  return span(file, start, stop < 0 ? end : start + stop);
}

/** What a value is, in a message: `the text "tre"`, `a list`, `a map of keys (title, bullets)`. */
export function foundOf(tree: Tree): string {
  if (tree.kind === 'list') return 'a list';
  if (tree.kind === 'map') {
    const keys = tree.entries.slice(0, 3).map((entry) => entry.key.text);
    return `a map of keys (${keys.join(', ')}${tree.entries.length > 3 ? ' …' : ''})`;
  }
  return `the text "${shortenToLine(maskAddresses(tree.text))}"`;
}

/** What a schema wants, in a message: `text`, `a whole number`, `true or false`, `a list`, or the schema's own words. */
export function expectedOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.description ?? 'something else';
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'object' && schema.title !== undefined) return `${withArticle(schema.title)} (a map of keys)`;
  return WORDS[String(schema.type)] ?? 'something else';
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
};

/** An example of what a schema takes, as it is typed: `2026-03-25`, `[0,100]`. */
export function exampleOf(schema: JsonSchema): string | undefined {
  const example = schema.examples?.[0];
  return example === undefined || typeof example === 'string' ? example : JSON.stringify(example);
}
