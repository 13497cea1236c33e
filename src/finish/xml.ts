import {
  DOMParser,
  XMLSerializer,
  onWarningStopParsing,
  type Document,
  type Element,
  type Node,
} from '@xmldom/xmldom';

export type { Document, Element } from '@xmldom/xmldom';

/** Namespaces by their usual prefix. */
export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** The declarations that the root of every generated part carries. */
export const ROOT = Object.fromEntries(
  Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]),
);

/** Line that starts every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Value = string | number | undefined;

/** An element as text; attributes that are undefined are left out, values escaped. @example el('a:off', { x: 0, y: 0 }) // '<a:off x="0" y="0"/>' */
export function el(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`,
  );
  const open = name + written.join('');
  const content = children.join('');
  return content === '' ? `<${open}/>` : `<${open}>${content}</${name}>`;
}

/** What XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text without what XML forbids, on one line: for attributes set on a document, whose writer escapes but lets anything pass. */
export function cleanText(text: string): string {
  return text.replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ').replace(FORBIDDEN, '');
}

/** Text made safe for an element or an attribute written as text: cleaned, signs escaped. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;',
  );
}

/** The warning of xmldom 0.9 at U+FFFD, which may stand in XML: in a damaged source, or where one tells about it. */
const REPLACEMENT_CHARACTER = /^Unicode replacement character/;

/** Reads XML; anything that isn't well-formed throws xmldom's ParseError. */
export function parseXml(text: string): Document {
  const onError = (level: string, message: string): void => {
    if (level === 'warning' && REPLACEMENT_CHARACTER.test(message)) return;
    onWarningStopParsing();
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}

/** Writes a document with its declaration; the same document gives the same text. */
export function serializeXml(document: Document): string {
  const root = rootOf(document);
  return DECLARATION + new XMLSerializer().serializeToString(root);
}

/** The outermost element. */
export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new Error('a document without an element');
  return document.documentElement;
}

/** Child elements in order; with a name (`a:pPr`) only those. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.tagName === name)) found.push(node);
  }
  return found;
}

/** The element down a path of names, first of each. @example childOf(shape, 'p:nvSpPr', 'p:cNvPr') */
export function childOf(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((here, name) => here && childrenOf(here, name)[0], parent);
}

/** Like childOf, but a missing element is a bug in deck and throws. */
export function needChild(parent: Element, ...path: readonly string[]): Element {
  const found = childOf(parent, ...path);
  if (!found) throw new Error(`no ${path.join('/')} in ${parent.tagName}`);
  return found;
}

/** All elements below (and not including) an element, in document order; with names only those. */
export function descendantsOf(parent: Element, ...names: readonly string[]): Element[] {
  const wanted = new Set(names);
  const found: Element[] = [];
  for (let node = nodeAfter(parent, parent); node; node = nodeAfter(node, parent)) {
    if (isElement(node) && (wanted.size === 0 || wanted.has(node.tagName))) found.push(node);
  }
  return found;
}

/** The next node in document order that is still inside an element; without recursion, since a hostile part may be deep. */
function nodeAfter(node: Node, inside: Element): Node | null {
  if (node.firstChild) return node.firstChild;
  let here: Node | null = node;
  while (here && here !== inside && !here.nextSibling) here = here.parentNode;
  return here && here !== inside ? here.nextSibling : null;
}

/** Elements from text, ready to be put into a document. */
export function fragment(owner: Document, xml: string): Element[] {
  const whole = parseXml(el('x', ROOT, xml));
  return childrenOf(rootOf(whole)).map((element) => owner.importNode(element, true));
}

/** Puts elements written as text at the end of a parent, or before one of its children. */
export function insertXml(parent: Element, xml: string, before: Element | null = null): void {
  const owner = documentOf(parent);
  for (const element of fragment(owner, xml)) parent.insertBefore(element, before);
}

/** An element of a part as text, to be put somewhere else in a part: without the declarations that every root carries. */
export function xmlOf(element: Element): string {
  const declared = Object.entries(ROOT).map(([name, uri]) => ` ${name}="${uri}"`);
  return declared.reduce(
    (xml, each) => xml.replaceAll(each, ''),
    new XMLSerializer().serializeToString(element),
  );
}

/** Replaces an element by elements written as text. */
export function replaceXml(element: Element, xml: string): void {
  const parent = parentOf(element);
  insertXml(parent, xml, element);
  parent.removeChild(element);
}

/** Takes an element out. */
export function removeElement(element: Element): void {
  parentOf(element).removeChild(element);
}

/** Takes all child nodes out, also the white space PptxGenJS writes between them. */
export function emptyElement(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}

/** Takes out the white space between elements; what is written in texts stays. */
export function trimElement(element: Element): void {
  for (let node = element.firstChild; node;) {
    const next = node.nextSibling;
    if (isElement(node)) trimElement(node);
    else if (element.tagName !== 'a:t' && (node.nodeValue ?? '').trim() === '') element.removeChild(node);
    node = next;
  }
}

/** Takes all attributes off. */
export function stripAttributes(element: Element): void {
  for (const attribute of [...element.attributes]) element.removeAttribute(attribute.name);
}

/** The element around an element. */
export function parentOf(element: Element): Element {
  const parent = element.parentNode;
  if (!parent || !isElement(parent)) throw new Error(`${element.tagName} has no parent`);
  return parent;
}

function documentOf(element: Element): Document {
  if (!element.ownerDocument) throw new Error(`${element.tagName} has no document`);
  return element.ownerDocument;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
