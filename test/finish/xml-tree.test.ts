import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { el, escapeXml } from '../../src/finish/xml';
import { DECLARATION, parseXml, serializeXml, xmlOf } from '../../src/finish/xml-tree';

/** What another library makes of the same text. */
function asOthersDo(xml: string): string {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  return new XMLSerializer().serializeToString(root!);
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

describe('XML as a tree', () => {
  it('comes out as it went in, and as another library writes it', () => {
    const spaces = { 'xmlns:a': 'urn:a', 'xmlns:p': 'urn:p', 'xmlns:r': 'urn:r' };
    fc.assert(
      fc.property(written, (inside) => {
        const xml = el('p:sld', spaces, inside);
        const out = serializeXml(parseXml(xml));
        expect(out).toBe(DECLARATION + asOthersDo(xml));
        expect(serializeXml(parseXml(out))).toBe(out);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['<a b="1&#10;2&#9;3">x</a>', '<a b="1&#10;2&#9;3">x</a>'],
    ["<a b='\"'>&lt;&amp;&gt;</a>", '<a b="&quot;">&lt;&amp;&gt;</a>'],
    ['<a><![CDATA[1 < 2]]></a>', '<a>1 &lt; 2</a>'],
    ['<?xml version="1.0"?>\n<a><!-- no word --><b></b>\n</a>\n', '<a><b/>\n</a>'],
    ['<a>å\u00a0ä\u2009ö 😀</a>', '<a>å\u00a0ä\u2009ö 😀</a>'],
    ['<a __proto__="1" constructor="2"/>', '<a __proto__="1" constructor="2"/>'],
  ])('writes %j as %j', (xml, expected) => {
    expect(xmlOf(parseXml(xml).root)).toBe(expected);
  });

  it.each([
    '',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a>\u0000</a>',
    '<!DOCTYPE a><a/>',
  ])('throws at %j', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });
});
