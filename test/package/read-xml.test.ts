import { DOMParser, type Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import type { Node } from '../../src/package/node';
import { readXml } from '../../src/package/read-xml';
import { el, escapeXml, xmlOf } from '../../src/package/xml-text';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = { 'xmlns:a': A, 'xmlns:p': P, 'xmlns:r': R };

const read = (xml: string) => readXml(Buffer.from(xml));

/** What another library reads in the same text. */
function asOthersRead(element: Element): Node {
  const attributes = [...element.attributes].filter(({ name }) => !name.startsWith('xmlns'));
  const nodes = [...element.childNodes];
  return {
    name: element.nodeName,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    children: nodes.filter((node) => node.nodeType === node.ELEMENT_NODE).map((node) => asOthersRead(node as Element)),
    text: nodes.map((node) => (node.nodeType === node.ELEMENT_NODE ? '' : (node.nodeValue ?? ''))).join(''),
  };
}

/** A tree with ordinary objects for its attributes. */
function plain({ name, attributes, children, text }: Node): Node {
  return { name, attributes: { ...attributes }, children: children.map(plain), text };
}

/** What a damaged source has; another library warns of it. */
const text = fc.string({ unit: 'grapheme' }).map((signs) => signs.replaceAll('\uFFFD', ''));

/** XML written as text: names, attributes and texts with all signs that have to be escaped. */
const written = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('a:p', 'a:r', 'p:sp', 'x'),
      fc.dictionary(fc.constantFrom('val', 'r:id', 'name'), text),
      fc.array(tie('content'), { maxLength: 4 }),
    )
    .map(([name, attributes, content]) => el(name, attributes, ...content)),
  content: fc.oneof({ maxDepth: 4 }, text.map(escapeXml), tie('element')),
})).element;

describe('XML', () => {
  it('is read as another library reads it', () => {
    fc.assert(
      fc.property(written, (inside) => {
        const xml = el('p:sld', SPACES, inside);
        const expected = asOthersRead(new DOMParser().parseFromString(xml, 'text/xml').documentElement!);
        expect(plain(read(xml).root)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('comes out as it went in, where elements hold text or elements', () => {
    const xml = '<p:sp x="1"><a:t>å &amp; "b" &lt;</a:t><a:p/></p:sp>';
    expect(xmlOf(read(el('p:x', SPACES, xml)).root.children[0]!)).toBe(xml);
  });

  it.each([
    ['<a b="1&#10;2&#9;3">x</a>', { b: '1\n2\t3' }, 'x'],
    ["<a b='\"'>&lt;&amp;&gt;</a>", { b: '"' }, '<&>'],
    ['<a><![CDATA[1 < 2]]></a>', {}, '1 < 2'],
    ['<?xml version="1.0"?>\r\n<a>\r\n</a>\r\n', {}, '\n'],
    ['<a>&#x25A0;&#9632; 😀</a>', {}, '■■ 😀'],
    ['<a b="x\ny"/>', { b: 'x y' }, ''],
    ['<a __proto__="1" constructor="2"/>', { ['__proto__']: '1', constructor: '2' }, ''],
  ])('%j has these attributes and this text', (xml, attributes, content) => {
    const { root } = read(xml);
    expect(Object.entries(root.attributes)).toEqual(Object.entries(attributes));
    expect(root.text).toBe(content);
  });

  it('is known by what prefixes stand for where they are used', () => {
    const inner = `<q xmlns="${P}"><x:r xmlns:x="${A}"/><r/></q>`;
    expect(plain(read(`<x:a xmlns:x="${A}" x:b="1">${inner}<x:r/></x:a>`).root)).toMatchObject({
      name: 'a:a',
      attributes: { 'a:b': '1' },
      children: [{ name: 'p:q', children: [{ name: 'a:r' }, { name: 'p:r' }] }, { name: 'a:r' }],
    });
  });

  it.each([
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a></a >x',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a>&amp</a>',
    '<a>&#0;</a>',
    '<a>]]></a>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    `<a xmlns:x="u" xmlns:x="u"/>`,
    `<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="1"/>`,
    '<a xmlns:x=""/>',
    '<a xmlns:xml="u"/>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<a:b:c xmlns:a="u"/>',
    '</a>',
    '<a>\u0000</a>',
    '<!DOCTYPE a><a/>',
  ])('throws at %j', (xml) => {
    expect(() => read(xml)).toThrow();
  });

  it('has no more elements and depth than allowed', () => {
    const limits = (elements: number, depth: number) => ({
      elements,
      depth,
      exhausted: (): never => {
        throw new RangeError('too many');
      },
    });
    const xml = Buffer.from('<a><b><c/></b></a>');
    expect(readXml(xml, limits(3, 3)).root.name).toBe('a');
    expect(() => readXml(xml, limits(2, 3))).toThrow('too many');
    expect(() => readXml(xml, limits(3, 2))).toThrow('nested more than 2 deep');
  });

  it('is read once more as if for the first time when the first reader gives up', () => {
    const left = {
      elements: 3,
      depth: 9,
      exhausted: (): never => {
        throw new RangeError('too many');
      },
    };
    readXml(Buffer.from('<a><b/><!-- --><c/></a>'), left);
    expect(left.elements).toBe(0);
  });
});
