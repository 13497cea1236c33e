import { Element, escaped, parseXml } from './xml-tree';

export { DECLARATION, parseXml, serializeXml, xmlOf } from './xml-tree';
export type { Document, Element } from './xml-tree';

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

const SPACES = /[\s\u0085]+/g;
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/** Text without what XML forbids, on one line: for attributes set on a document, whose writer escapes but lets anything pass. */
export function cleanText(text: string): string {
  return text.replace(SPACES, (spaces) => (BREAK.test(spaces) ? ' ' : spaces)).replace(FORBIDDEN, '');
}

/** Text made safe for an element or an attribute written as text: cleaned, signs escaped. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, escaped);
}

/** Child elements in order; with a name (`a:pPr`) only those. */
export function childrenOf(parent: Element, name?: string): Element[] {
  return parent.content.filter(
    (each): each is Element => each instanceof Element && (name === undefined || each.tagName === name),
  );
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
  const found: Element[] = [];
  const waiting = childrenOf(parent).reverse();
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    if (names.length === 0 || names.includes(here.tagName)) found.push(here);
    waiting.push(...childrenOf(here).reverse());
  }
  return found;
}

/** Puts elements written as text at the end of a parent, or before one of its children, and gives them. */
export function insertXml(parent: Element, xml: string, before?: Element): readonly Element[] {
  const elements = childrenOf(parseXml(el('x', {}, xml)).root);
  for (const element of elements) element.parent = parent;
  parent.content.splice(before ? placeOf(before, parent) : parent.content.length, 0, ...elements);
  return elements;
}

/** Moves an element to the end of another. */
export function moveInto(parent: Element, element: Element): void {
  removeElement(element);
  element.parent = parent;
  parent.content.push(element);
}

/** Replaces an element by elements written as text. */
export function replaceXml(element: Element, xml: string): void {
  insertXml(parentOf(element), xml, element);
  removeElement(element);
}

/** Takes an element out. */
export function removeElement(element: Element): void {
  const parent = parentOf(element);
  parent.content.splice(placeOf(element, parent), 1);
  element.parent = undefined;
}

/** Takes out all that is in an element, also the white space PptxGenJS writes between elements. */
export function emptyElement(element: Element): void {
  for (const child of childrenOf(element)) child.parent = undefined;
  element.content.length = 0;
}

/** Takes out the white space between elements; what is written in texts stays. */
export function trimElement(element: Element): void {
  const kept = element.content.filter(
    (each) => each instanceof Element || element.tagName === 'a:t' || each.trim() !== '',
  );
  element.content.splice(0, element.content.length, ...kept);
  childrenOf(element).forEach(trimElement);
}

/** The element around an element. */
export function parentOf(element: Element): Element {
  if (!element.parent) throw new Error(`${element.tagName} has no parent`);
  return element.parent;
}

function placeOf(element: Element, parent: Element): number {
  const at = parent.content.indexOf(element);
  if (at < 0) throw new Error(`${element.tagName} isn't in ${parent.tagName}`);
  return at;
}
