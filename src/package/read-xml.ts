import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { usualName, newAttributes, treeBuilder, type Tree, type XmlLimits } from './tree-builder';
import type { Node } from './node';

/**
 * Reads a part strictly: what isn't well-formed XML 1.0 in UTF-8 or UTF-16, has a document type, a prefix that stands for nothing or
 * is nested deeper than allowed throws an Error that says where. Comments and instructions to programs are passed over. Of markup
 * alternatives the first is read, as PowerPoint does (ECMA-376 part 3).
 */
export function readXml(bytes: Uint8Array, limits?: XmlLimits): Tree {
  const builder = treeBuilder(limits);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) =>
    builder.open(usualName(uri, local), namedAttributes(attributes)),
  );
  parser.on('doctype', () => parser.fail('a document type is not allowed'));
  parser.on('closetag', builder.close);
  parser.on('text', builder.text);
  parser.on('cdata', builder.text);
  parser.write(decode(bytes)).close();
  return builder.tree();
}

/** Attributes under their usual names, without declarations. */
function namedAttributes(
  attributes: Readonly<Record<string, Pick<SaxesAttributeNS, 'uri' | 'local' | 'value'>>>,
): Node['attributes'] {
  const named = newAttributes();
  for (const { uri, local, value } of Object.values(attributes))
    if (uri !== XMLNS) named[usualName(uri, local)] = value;
  return named;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

function decode(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`it is not in ${label.toUpperCase()}`); // the decoder has nothing else to throw
  }
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 200))?.[1];
  if (declared !== undefined && !label.startsWith(declared.toLowerCase()))
    throw new Error(`it says that it is in ${declared} and is in ${label.toUpperCase()}`);
  return text;
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
