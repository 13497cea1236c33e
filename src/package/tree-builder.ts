import type { Node } from './node';

/** How much a document may ask of the machine. */
export interface XmlLimits {
  /** How many elements may still be read. */
  elements: number;
  /** Elements around an element. */
  readonly depth: number;
  /** Throws when there are no elements left. */
  readonly exhausted: () => never;
}

/** A part as it was read. */
export interface Tree {
  readonly root: Node;
  /** Ids of relationships that it names with an attribute such as `r:id` or `r:embed`, also where a newer reader doesn't look. */
  readonly links: ReadonlySet<string>;
}

type OpenElement = { -readonly [K in keyof Node]: Node[K] } & { children: Node[] };

/** What most elements have instead of an empty list of their own. */
const NO_CHILDREN: Node[] = [];
/**
 * What elements without attributes have, and those of all others go back to: an object without what every object inherits, since a
 * part may use any name. One made from it takes a third of the room that `Object.create(null)` takes.
 */
const NO_ATTRIBUTES: Node['attributes'] = Object.freeze(Object.create(null) as Record<string, never>);

/** An empty record of attributes. */
export function newAttributes(): Record<string, string> {
  return Object.create(NO_ATTRIBUTES) as Record<string, string>;
}

/** Makes a tree of what is in a document, in its order. More elements than allowed, or deeper ones, throw. */
export function treeBuilder(limits: XmlLimits | undefined) {
  const links = new Set<string>();
  const top: OpenElement = { name: '', attributes: NO_ATTRIBUTES, children: NO_CHILDREN, text: '' };
  const around: OpenElement[] = [];
  let here = top;
  return {
    open: (name: string, attributes: Node['attributes'] = NO_ATTRIBUTES): void => {
      if (limits && --limits.elements < 0) limits.exhausted();
      if (limits && around.length >= limits.depth)
        throw new Error(`elements are nested more than ${limits.depth} deep`);
      for (const key in attributes) if (key.startsWith('r:') && attributes[key]) links.add(attributes[key]);
      around.push(here);
      here = { name, attributes, children: NO_CHILDREN, text: '' };
    },
    close: (): void => {
      const closed = here;
      here = around.pop() ?? top;
      // A list that grew has room for sixteen more.
      if (closed.children.length > 1) closed.children = closed.children.slice();
      if (here.children === NO_CHILDREN) here.children = [];
      if (closed.name !== 'mc:AlternateContent') here.children.push(closed);
      else here.children.push(...(closed.children[0]?.children ?? []));
    },
    text: (characters: string): void => {
      here.text += characters;
    },
    /** The tree of a document that is read to its end. */
    tree: (): Tree => {
      const [root] = top.children;
      if (!root) throw new Error('there is no element');
      return { root, links };
    },
  };
}

/** Usual prefixes of the namespaces that matter, of the transitional and the strict form of the standard (ECMA-376). */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Name with the usual prefix of its namespace; `{…}name` where the namespace doesn't matter to deck. */
export function usualName(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  if (prefix !== undefined) return prefix === '' ? local : `${prefix}:${local}`;
  return uri === '' ? local : `{${uri}}${local}`;
}
