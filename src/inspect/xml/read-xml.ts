import { walkQualifiedXml, type QualifiedTag } from '../../xml';
import { LIMITS } from '../archive/limits';
import { Refusal } from '../archive/refusal';
import { usualName } from './namespaces';
import type { Node } from './node';

/** A part as it was read. */
export interface XmlPart {
  readonly root: Node;
  /** Ids of relationships that it names with an attribute such as `r:id` or `r:embed`, also where a newer reader doesn't look. */
  readonly links: ReadonlySet<string>;
}

/** How many elements may still be read of a package. */
export interface Budget {
  elements: number;
}

interface Growing {
  readonly name: string;
  readonly attributes: Node['attributes'];
  readonly children: Node[];
  text: string;
}

/** What most elements have instead of an empty list of their own. */
const NO_CHILDREN: readonly Node[] = [];
/**
 * What elements without attributes have, and those of all others go back to: an object without what every object inherits, since a
 * part may use any name. One made from it takes a third of the room that `Object.create(null)` takes.
 */
const NO_ATTRIBUTES: Node['attributes'] = Object.freeze(Object.create(null) as Record<string, never>);

/**
 * Reads a part strictly: what isn't well-formed XML 1.0 in UTF-8 or UTF-16, has a document type or is nested absurdly deep throws
 * an Error that says where. Of markup alternatives the first is read, as PowerPoint does (ECMA-376 part 3).
 * A package that is used up of its elements throws a Refusal.
 */
export function readXml(bytes: Uint8Array, budget: Budget): XmlPart {
  const links = new Set<string>();
  const top: Growing = { name: '', attributes: NO_ATTRIBUTES, children: [], text: '' };
  const open: Growing[] = [top];
  walkQualifiedXml(decode(bytes), {
    open({ uri, local, attributes }) {
      if (--budget.elements < 0)
        throw new Refusal('too-large', `it has more than ${LIMITS.elements} elements`);
      if (open.length > LIMITS.depth) throw new Error(`elements are nested more than ${LIMITS.depth} deep`);
      const named = namedAttributes(attributes, links);
      open.push({ name: usualName(uri, local), attributes: named, children: [], text: '' });
    },
    close() {
      const node = open.pop();
      const parent = open.at(-1);
      if (!node || !parent) return;
      if (node.name === 'mc:AlternateContent') parent.children.push(...(node.children[0]?.children ?? []));
      else parent.children.push(grown(node));
    },
    text(characters) {
      const here = open.at(-1);
      if (here) here.text += characters;
    },
  });
  const [root] = top.children;
  if (!root) throw new Error('there is no element');
  return { root, links };
}

/** An element that is closed, in as little room as it takes: a list that grew has room for sixteen more. */
function grown({ name, attributes, children, text }: Growing): Node {
  return { name, attributes, children: children.length === 0 ? NO_CHILDREN : children.slice(), text };
}

/** Attributes under their usual names, without declarations; those of the relationships namespace are noted as links. */
function namedAttributes(attributes: QualifiedTag['attributes'], links: Set<string>): Node['attributes'] {
  let named: Record<string, string> | undefined;
  for (const { uri, local, value } of Object.values(attributes)) {
    if (uri === XMLNS) continue;
    const name = usualName(uri, local);
    named ??= Object.create(NO_ATTRIBUTES) as Record<string, string>;
    named[name] = value;
    if (name.startsWith('r:') && value !== '') links.add(value);
  }
  return named ?? NO_ATTRIBUTES;
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
