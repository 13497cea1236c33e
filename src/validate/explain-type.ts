import { problems, type Diagnostic } from '../diagnostics';
import { KNOWN_KEYS } from '../schema';
import { shortenToLine, type List, type Mapping, type Scalar } from '../source';
import type { Fault, Told } from './fault';
import { expectedOf, firstLine, foundOf, nameOf } from './name-place';

/** A value of the wrong kind: text for a number, a map for a list … */
export function explainType(fault: Fault): Told {
  const diagnostic = decimalComma(fault) ?? missingSpace(fault) ?? wrongType(fault);
  return { kind: 'bad value', diagnostic, cure: { kind: 'drop', path: fault.path } };
}

function decimalComma({ at, takes }: Fault): Diagnostic | undefined {
  if (at.kind !== 'scalar' || !takesNumber(takes) || !/^[-+]?\d+,\d+$/.test(at.text)) return undefined;
  return problems.decimalComma(at.span, { text: at.text, quoted: false });
}

/** `- title:Punkter` where keys are expected. */
function missingSpace({ at, takes }: Fault): Diagnostic | undefined {
  if (at.kind !== 'scalar' || at.style !== 'plain' || !takesType(takes, 'object')) return undefined;
  const key = /^([A-Za-z_]+):[^\s/]/.exec(at.text)?.[1] ?? '';
  if (!KNOWN_KEYS.has(key)) return undefined;
  const written = shortenToLine(at.text);
  return problems.missingSpace(firstLine(at), { written, meant: written.replace(':', ': '), after: 'colon' });
}

function wrongType(fault: Fault): Diagnostic {
  const { at, schema, path } = fault;
  const what = nameOf(path);
  const found = foundOf(at);
  return problems.wrongType(firstLine(at), { what, expected: expectedOf(schema), found, help: helpFor(fault) });
}

function helpFor(fault: Fault): string {
  const { at, takes, path } = fault;
  if (at.kind === 'scalar') return helpForText(fault, at);
  if (at.kind === 'map') return helpForMap(fault, at);
  if (path.findLast((step) => step !== 'metric') === 'chart')
    return `a chart takes one id; several charts go under charts: ${onOneLine(at)}`;
  return takesType(takes, 'object')
    ? `write its keys without a hyphen before them, such as ${firstKey(fault)}: …`
    : 'write one value, without hyphens and brackets';
}

function onOneLine({ items }: List): string {
  const names = items.map((item) => (item.kind === 'scalar' ? item.text : '…'));
  return `[${shortenToLine(names.join(', '))}]`;
}

function helpForMap({ at, takes, schema }: Fault, map: Mapping): string {
  const [first] = map.entries;
  if (takesType(takes, 'array')) return `start each part with a hyphen and a space: - ${first?.key.text ?? 'title'}: …`;
  if (!takesType(takes, 'string') || map.entries.length !== 1) return `write ${expectedOf(schema)}`;
  const text = at.span.file.text.slice(at.span.start, at.span.end);
  return `if the colon belongs to the text, put the text in quotes: "${shortenToLine(text)}"`;
}

function helpForText(fault: Fault, scalar: Scalar): string {
  const { takes, path, items } = fault;
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const text = shortenToLine(scalar.text);
  if (takes.some((each) => each.type === 'boolean')) return helpForSwitch(scalar, key);
  if (takesNumber(takes)) return helpForNumber(fault, scalar, key);
  if (looksLikeFile(scalar.text) && [...takes, ...items].some((each) => each.properties?.['include'])) {
    return `write ${takesType(takes, 'array') ? '- ' : ''}include: ${text}`;
  }
  if (takesType(takes, 'array')) return helpForList(fault, text, key);
  const own = firstKey(fault);
  if (['file', 'heading', 'metric', 'name', 'title', 'value'].includes(own))
    return `write the text after a key of its own: ${own}: ${text}`;
  return `write its keys on lines of their own, such as ${own}: …`;
}

const YES: readonly string[] = ['yes', 'ja', 'on', 'y', 'j', 'sant', '1'];
const NO: readonly string[] = ['no', 'nej', 'off', 'n', 'falskt', '0'];

function helpForSwitch(scalar: Scalar, key: string): string {
  const word = scalar.text.toLowerCase();
  if (scalar.style !== 'plain') return `write ${key}: ${word} without quotes`;
  if (word === 'true' || word === 'false') return `write ${word} in small letters`;
  if (NO.includes(word)) return 'write false';
  return YES.includes(word) ? 'write true' : 'write true or false';
}

function helpForNumber({ takes }: Fault, scalar: Scalar, key: string): string {
  const digits = scalar.text.replace(/(\d)[\s\u00a0\u202f](?=\d{3})/g, '$1');
  const number = /[-+]?\d+(?:[.,]\d+)?/.exec(digits)?.[0].replace(',', '.');
  const whole = !takesType(takes, 'number');
  if (number === undefined) return `write a number: ${key}: ${whole ? '4' : '82.5'}`;
  const quoted = scalar.style === 'plain' ? '' : ' without quotes';
  return `write only the number${quoted}: ${whole ? number.replace(/\..*/, '') : number}`;
}

function helpForList({ takes, path }: Fault, text: string, key: string): string {
  const example = takes.find((each) => each.type === 'array')?.examples?.[0];
  if (example !== undefined) return `write for example ${key}: ${JSON.stringify(example)}`;
  if (text.startsWith('-')) return 'write a space after each hyphen: - …';
  return path.length === 0
    ? 'start each part with a hyphen and a space: - title: …'
    : `write it as a list: ${key}: [${text}]`;
}

function looksLikeFile(text: string): boolean {
  return /\.ya?ml$|^template:/.test(text);
}

function firstKey({ takes }: Fault): string {
  const object = takes.find((each) => each.type === 'object');
  const key = object?.required?.[0] ?? Object.keys(object?.properties ?? {})[0];
  return key ?? 'title';
}

function takesNumber(takes: Fault['takes']): boolean {
  return takesType(takes, 'number') || takesType(takes, 'integer');
}

function takesType(takes: Fault['takes'], type: string): boolean {
  return takes.some((each) => each.type === type);
}
