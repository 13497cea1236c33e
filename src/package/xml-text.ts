import type { Node } from './node';

/** What XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
const SPACES = /[\s\u0085]+/g;
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/;
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** Line breaks of every kind (U+000B is what Word leaves behind) and tabs. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Line that starts every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces by their usual prefix. */
export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** The declarations that the root of every generated part carries. */
export const ROOT = Object.fromEntries(Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));

/** Attributes by name; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text, attributes in their order and escaped. @example el('a:off', { x: 0, y: 0 }) // '<a:off x="0" y="0"/>' */
export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = name;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? String(value) : escapeXml(value)}"`;
  }
  const content = children.join('');
  return content === '' ? `<${open}/>` : `<${open}>${content}</${name}>`;
}

/** Text without what XML forbids and in its composed form, breaks and tabs as single blanks. @example plainText('a\u000bb') // 'a b' */
export function sanitiseText(text: string): string {
  return text.replace(BREAKS, ' ').replace(FORBIDDEN, '').normalize('NFC');
}

/** Text for names and descriptions: without what XML forbids, on one line. */
export function cleanText(text: string): string {
  return text.replace(SPACES, (spaces) => (BREAK.test(spaces) ? ' ' : spaces)).replace(FORBIDDEN, '');
}

/** Text made safe for an attribute, or for an element that is written as text: cleaned, signs escaped. */
export function escapeXml(text: string): string {
  return PLAIN.test(text) ? text : cleanText(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

/** Most values; neither to be cleaned nor escaped. */
const PLAIN = /^[\w .:/+#{}()-]*$/;

/** The same for the text of a run, in which quotes stay. */
export function escapeWords(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
}

/** An element that was read, as text again. Of one that holds elements only those are written: between them is nothing but white space. */
export function xmlOf({ name, attributes, children, text }: Node): string {
  return el(name, attributes, ...(children.length > 0 ? children.map(xmlOf) : [escapeWords(text)]));
}
