import { problems, type Diagnostic } from '../diagnostics';
import { KNOWN_KEYS } from '../schema';
import { shortenToLine, type List, type Mapping, type Scalar } from '../source';
import { badValue, type Explained, type Fault } from './fault';
import { expectedOf, firstLine, foundOf } from './name-place';

/** A value of the wrong kind: text for a number, a map for a list … */
export function explainType(fault: Fault): Explained {
  return badValue(fault, decimalComma(fault) ?? missingSpace(fault) ?? wrongType(fault));
}

function decimalComma(fault: Fault): Diagnostic | undefined {
  const { at, text } = fault;
  if (!takesNumber(fault) || !/^[-+]?\d+,\d+$/.test(text)) return undefined;
  return problems.decimalComma(at.span, { text, quoted: false });
}

/** `- title:Punkter` where keys are expected. */
function missingSpace(fault: Fault): Diagnostic | undefined {
  const { at } = fault;
  if (at.kind !== 'scalar' || at.style !== 'plain' || !takesType(fault, 'object')) return undefined;
  const key = /^([A-Za-z_]+):[^\s/]/.exec(at.text)?.[1] ?? '';
  if (!KNOWN_KEYS.has(key)) return undefined;
  const written = shortenToLine(at.text);
  const meant = written.replace(':', ': ');
  return problems.missingSpace(firstLine(at), { written, meant, after: 'colon' });
}

function wrongType(fault: Fault): Diagnostic {
  const { at, what } = fault;
  const [expected, found] = [expectedOf(fault.schema), foundOf(at)];
  return problems.wrongType(firstLine(at), { what, expected, found, help: helpFor(fault) });
}

function helpFor(fault: Fault): string {
  const { at, path } = fault;
  if (at.kind === 'scalar') return helpForText(fault, at);
  if (at.kind === 'map') return helpForMap(fault, at);
  if (path.findLast((step) => step !== 'metric') === 'chart')
    return `a chart takes one id; several charts go under charts: ${onOneLine(at)}`;
  return takesType(fault, 'object')
    ? `write its keys without a hyphen before them, such as ${firstKey(fault)}: …`
    : 'write one value, without hyphens and brackets';
}

function onOneLine({ items }: List): string {
  const names = items.map((item) => (item.kind === 'scalar' ? item.text : '…'));
  return `[${shortenToLine(names.join(', '))}]`;
}

function helpForMap(fault: Fault, { entries, span: { file, start, end } }: Mapping): string {
  if (takesType(fault, 'array'))
    return `start each part with a hyphen and a space: - ${entries[0]?.key.text ?? 'title'}: …`;
  if (!takesType(fault, 'string') || entries.length !== 1) return `write ${expectedOf(fault.schema)}`;
  const text = file.text.slice(start, end);
  return `if the colon belongs to the text, put the text in quotes: "${shortenToLine(text)}"`;
}

function helpForText(fault: Fault, scalar: Scalar): string {
  const { takes, path, items } = fault;
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const text = shortenToLine(scalar.text);
  if (takesType(fault, 'boolean')) return helpForSwitch(scalar, key);
  if (takesNumber(fault)) return helpForNumber(fault, scalar, key);
  const isFile = /\.ya?ml$|^template:/.test(scalar.text);
  if (isFile && [...takes, ...items].some((each) => each.properties?.['include']))
    return `write ${takesType(fault, 'array') ? '- ' : ''}include: ${text}`;
  if (takesType(fault, 'array')) return helpForList(fault, text, key);
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

function helpForNumber(fault: Fault, scalar: Scalar, key: string): string {
  const digits = scalar.text.replace(/(\d)[\s\u00a0\u202f](?=\d{3})/g, '$1');
  const number = /[-+]?\d+(?:[.,]\d+)?/.exec(digits)?.[0].replace(',', '.');
  const whole = !takesType(fault, 'number');
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

function firstKey({ takes }: Fault): string {
  const object = takes.find((each) => each.type === 'object');
  return object?.required?.[0] ?? Object.keys(object?.properties ?? {})[0] ?? 'title';
}

function takesNumber(fault: Fault): boolean {
  return takesType(fault, 'number') || takesType(fault, 'integer');
}

function takesType({ takes }: Fault, type: string): boolean {
  return takes.some((each) => each.type === type);
}
