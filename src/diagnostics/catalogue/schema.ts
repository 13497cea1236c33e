import { closest, didYouMean, suggestKey } from '../suggest-key';
import { sayNoDay, type NoDay } from '../words';
import { error, warning } from '../diagnostic';

const list = (names: readonly string[]): string => names.join(', ');
const a = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);

/** What to type instead of an unknown key. All known keys are listed when there are few of them, or none is near. */
function helpForKey(key: string, owner: string, known: readonly string[]): string {
  const [, before = '', after = ''] = /^(\w+)(?::| +)(.+)$/.exec(key) ?? [];
  if (known.includes(before)) return `write a colon and a space after ${before}: ${before}: ${after}`;
  const near = suggestKey(key, known);
  const all = `${owner} can have: ${list(known)}`;
  if (near === undefined) return all;
  return known.length > 12 ? `did you mean "${near}"?` : `did you mean "${near}"? ${all}`;
}

/** Diagnostics of what keys and values a document holds. */
export const schemaProblems = {
  /** `owner` with its article: `a slide`, `"colours"`. */
  unknownKey: error('unknown-key', (p: { owner: string; key: string; known: readonly string[]; help?: string }) => ({
    message: `${p.owner} has no key "${p.key}"`,
    help: p.help ?? helpForKey(p.key, p.owner, p.known),
  })),
  /** `owner` pointed at: `this slide`, `"colours"`. */
  missingKey: error('missing-key', (p: { owner: string; key: string; write: string }) => ({
    message: `${p.owner} lacks "${p.key}"`,
    help: p.write,
  })),
  emptyValue: error('empty-value', (p: { what: string; write: string }) => ({
    message: `${p.what} is empty`,
    help: p.write,
  })),
  wrongType: error('wrong-type', (p: { what: string; expected: string; found: string; help: string }) => ({
    message: `${p.what} must be ${p.expected}, but here it is ${p.found}`,
    help: p.help,
  })),
  decimalComma: error('decimal-comma', (p: { text: string; quoted: boolean }) => ({
    message: `"${p.text}" is written with a decimal comma, which YAML does not read as a number`,
    help: p.quoted
      ? `put it in quotes: "${p.text}"`
      : `write ${p.text.replace(',', '.')}; on the slide it gets its comma back`,
  })),
  unknownValue: error('unknown-value', (p: { what: string; value: string; known: readonly string[] }) => {
    const near = closest(p.value, p.known);
    const all = `write one of: ${list(p.known)}`;
    return {
      message: `${p.what} can't be "${p.value}"`,
      help: near === undefined ? all : `did you mean "${near}"? ${all}`,
    };
  }),
  badFormat: error('bad-format', (p: { value: string; noun: string; description: string; example: string }) => ({
    message: `"${p.value}" is not ${a(p.noun)}`,
    help: `${p.description}; for example ${p.example}`,
  })),
  badDate: error('bad-date', (p: { value: string; wrong?: NoDay }) => ({
    message: p.wrong ? sayNoDay(p.wrong) : `"${p.value}" is not a date`,
    help: 'write the date as year, month, day: 2026-03-25',
  })),
  badPeriod: error('bad-period', (p: { value: string; why?: string }) => ({
    message: p.why ?? `"${p.value}" is not a period`,
    help: 'write a month as 2026-03, an ISO week as 2026-W12, a year as 2026',
  })),
  badKeyName: error('bad-key-name', (p: { key: string; noun: string; write: string; example: string }) => ({
    message: `"${p.key}" can't be ${p.noun}`,
    help: `${p.write}: ${p.example}`,
  })),
  beyondLimit: error('beyond-limit', (p: { what: string; value: string; limits: string }) => ({
    message: `${p.what} is ${p.value}, but it must be ${p.limits}`,
    help: `write a number that is ${p.limits}`,
  })),
  tooMany: error('too-many', (p: { what: string; count: number; most: number }) => ({
    message: `${p.what} has ${p.count} parts, but at most ${p.most} have room`,
    help: p.most < 5 ? 'move the rest to a slide of their own' : `keep ${p.most}, and move the rest`,
  })),
  tooFew: error('too-few', (p: { what: string; count: number; least: number; example: string }) => ({
    message: `${p.what} has ${p.count} of the ${p.least} parts it needs`,
    help: `write for example ${p.example}`,
  })),
  tooLong: error('too-long', (p: { what: string; length: number; most: number }) => ({
    message: `${p.what} has ${p.length} characters, but at most ${p.most} are read out by a screen reader without tiring`,
    help: `shorten it to ${p.most} characters`,
  })),
  keysConflict: error('keys-conflict', (p: { keys: readonly string[]; with: string; why: string }) => ({
    message: `${p.keys.map((key) => `"${key}"`).join(' and ')} can't stand together with "${p.with}"`,
    help: p.why,
  })),
  misplacedPresenter: error('misplaced-presenter', () => ({
    message: 'a slide with content has no presenter of its own',
    help: 'write presenter: on the item or section in the agenda, or on a slide with section:',
  })),
  emptySlide: warning('empty-slide', (p: { title: string }) => ({
    message: `the slide "${p.title}" has a title and nothing under it`,
    help: 'add bullets:, text:, chart: or another visual; write section: instead of title: if it is a divider; skip: true leaves it out',
  })),
  badBullet: error('bad-bullet', (p: { problem: string; help: string }) => ({ message: p.problem, help: p.help })),
  keyReadAsText: warning('key-read-as-text', (p: { text: string; key: string }) => ({
    message: `"${p.text}" is read as a text, since there is no space after the colon`,
    help: `write a space after the colon if ${p.key} is meant as a key; put the text in quotes if it is a text`,
  })),
  badOrder: error('bad-order', (p: { low: string; high: string; lowValue: string; highValue: string }) => ({
    message: `${p.low} (${p.lowValue}) must come before ${p.high} (${p.highValue})`,
    help: 'let the two change places',
  })),
  unknownCode: error('unknown-code', (p: { code: string; known: readonly string[] }) => ({
    message: `no warning has the code "${p.code}", so there is nothing to accept`,
    help: didYouMean(p.code, p.known) ?? 'copy the code from the warning, between the square brackets',
  })),
};
