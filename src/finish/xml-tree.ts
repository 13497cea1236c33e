import { walkXml } from '../xml';

/** Line that starts every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part as elements, to be changed in place. */
export interface Document {
  readonly root: Element;
}

/** An element with all that is in it. Names are as they are written: every part that deck writes uses the usual prefixes. */
export class Element {
  /** The element around it; undefined for the outermost one, and for one that was taken out. */
  parent: Element | undefined;
  /** In the order in which they were set. */
  readonly attributes = new Map<string, string>();
  /** Elements and the text between them. */
  readonly content: (Element | string)[] = [];

  /** @param tagName with its prefix: `a:pPr` */
  constructor(readonly tagName: string) {}

  getAttribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  /** The text in it and in all elements below. */
  get textContent(): string {
    return this.content.map((each) => (each instanceof Element ? each.textContent : each)).join('');
  }
}

/** Reads XML; anything that isn't well-formed throws an Error that says where. Comments and instructions to programs are left out. */
export function parseXml(text: string): Document {
  const top = new Element('');
  let here = top;
  walkXml(text, {
    open({ name, attributes }) {
      const element = new Element(name);
      for (const [key, value] of Object.entries(attributes)) element.attributes.set(key, value);
      element.parent = here;
      here.content.push(element);
      here = element;
    },
    close() {
      here = here.parent ?? top;
    },
    text(characters) {
      if (here !== top) here.content.push(characters);
    },
  });
  const [root] = top.content;
  if (!(root instanceof Element)) throw new Error('there is no element');
  root.parent = undefined;
  return { root };
}

/** Writes a document with its declaration; the same document gives the same text. */
export function serializeXml({ root }: Document): string {
  return DECLARATION + xmlOf(root);
}

/** An element as text. */
export function xmlOf({ tagName, attributes, content }: Element): string {
  let open = tagName;
  for (const [name, value] of attributes) open += ` ${name}="${value.replace(/[&<>"\t\n\r]/g, escaped)}"`;
  if (content.length === 0) return `<${open}/>`;
  let inside = '';
  for (const each of content)
    inside += each instanceof Element ? xmlOf(each) : each.replace(/[&<>]/g, escaped);
  return `<${open}>${inside}</${tagName}>`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A sign as a reference; white space in an attribute by its number, or a reader would take it for a blank. */
export function escaped(sign: string): string {
  return NAMED[sign] ?? `&#${sign.charCodeAt(0)};`;
}
