import { clean, faulty, type HostileFile } from './hostile-file';
import {
  changed,
  deckOf,
  deckWith,
  PRESENTATION,
  SLIDE,
  slide,
  soundParts,
  title,
  words,
  type Parts,
} from './sound-deck';
import { zipOf } from './zip';

/** Parts that are no XML, or XML that a package may not hold. */
export const XML: readonly HostileFile[] = [
  cut('a slide that breaks off', SLIDE),
  cut('relationships that break off', 'ppt/slides/_rels/slide1.xml.rels'),
  cut('content types that break off', '[Content_Types].xml'),
  cut('a presentation that breaks off', PRESENTATION),
  cut('properties that break off', 'docProps/core.xml'),
  empty('a slide of no bytes', SLIDE),
  empty('a presentation of no bytes', PRESENTATION),
  malformed('an ampersand that stands by itself', '&'),
  malformed('an entity that HTML knows and XML does not', '&nbsp;'),
  malformed('a character that is referred to and not allowed', '&#27;[31m'),
  malformed('a character U+0000 that is referred to', '&#0;'),
  malformed('half a surrogate pair that is referred to', '&#xD800;'),
  malformed('an end of CDATA outside of any', ']]>'),
  malformed('control characters', '\u001b[31mred\u0007'),
  faulty(
    'an attribute twice',
    () => deckWith(changed(SLIDE, (xml) => xml.replace('id="2"', 'id="2" id="3"'))),
    /slide1\.xml/,
  ),
  faulty(
    'a prefix that nobody declared',
    () => deckWith(changed(SLIDE, (xml) => xml.replace('<p:spPr/>', '<x:spPr/>'))),
    /slide1\.xml/,
  ),
  // A document type (ECMA-376 part 2, 9.1.4 forbids it).
  faulty('a billion laughs', () => deckWith(withDoctype(laughs(), '&l9;')), {
    says: /document type|doctype|entit/i,
    never: /(lol){3}/,
  }),
  faulty(
    'one large entity, many times',
    () => deckWith(withDoctype(`<!ENTITY a "${'a'.repeat(50_000)}">`, '&a;'.repeat(50_000))),
    /document type|doctype|entit/i,
  ),
  faulty(
    'an entity from a file of the machine',
    () => deckWith(withDoctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')),
    { says: /document type|doctype|entit/i, never: /root:/ },
  ),
  faulty(
    'a document type behind a long comment',
    () =>
      deckWith({
        [SLIDE]: `<?xml version="1.0"?><!--${'-x'.repeat(5000)}--><!DOCTYPE a [${laughs()}]>${bare(slide(title('&l9;')))}`,
      }),
    { says: /document type|doctype|entit/i, never: /(lol){3}/ },
  ),
  // Encodings: UTF-8 and UTF-16 are allowed, and must be what they say.
  faulty(
    'bytes that are not UTF-8',
    () => deckWith({ [SLIDE]: Buffer.from(slide(title('Ö')), 'latin1') }),
    /utf|encod|byte/i,
  ),
  faulty(
    'a part in ISO 8859-1 that says so',
    () => deckWith({ [SLIDE]: saying('ISO-8859-1', 'latin1') }),
    /utf|encod|8859/i,
  ),
  faulty('a part in UTF-8 that says it is UTF-16', () => deckWith({ [SLIDE]: saying('UTF-16', 'utf8') }), /utf|encod/i),
  faulty(
    'a part in UTF-16 with half a surrogate pair',
    () => deckWith({ [SLIDE]: utf16(slide(title('\ud800'))) }),
    /slide1\.xml/,
  ),
  clean('a part in UTF-16', () => deckWith({ [SLIDE]: utf16(slide(title('Över Älven'))) })),
  clean('a part in UTF-16, most significant byte first', () =>
    deckWith({ [SLIDE]: utf16(slide(title('Över Älven'))).swap16() }),
  ),
  clean('a part with a byte order mark', () => deckWith({ [SLIDE]: `\ufeff${slide(title('Över Älven'))}` })),
  // Unusual, and sound.
  clean('other prefixes than everybody writes', () => deckWith(otherPrefixes())),
  clean('the presentation under another name', renamed),
  clean('the strict form of ISO 29500', () => deckWith(strict())),
  clean('a title in CDATA', () => deckOf(title('<![CDATA[R & D]]>'))),
  clean('an alternative that repeats a shape id', () => deckOf(title('En rubrik'), alternative())),
  clean('an attribute that every object in JavaScript has', () =>
    deckWith(changed(SLIDE, (xml) => xml.replace('<p:spPr/>', '<p:spPr __proto__="x" constructor="y"/>'))),
  ),
];

function cut(name: string, path: string): HostileFile {
  return faulty(name, () => deckWith(changed(path, (xml) => xml.slice(0, -12))), partOf(path));
}

function empty(name: string, path: string): HostileFile {
  return faulty(name, () => deckWith({ [path]: '' }), partOf(path));
}

function partOf(path: string): RegExp {
  return new RegExp(path.replace(/[[\].]/g, '\\$&'));
}

function malformed(name: string, text: string): HostileFile {
  return faulty(name, () => deckOf(title(text)), /slide1\.xml/);
}

function bare(xml: string): string {
  return xml.replace(/^<\?xml[^>]*\?>\n?/, '');
}

function withDoctype(entities: string, text: string): Parts {
  return { [SLIDE]: `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE a [${entities}]>${bare(slide(title(text)))}` };
}

/** Ten levels of ten: a thousand million in all. */
function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return `<!ENTITY l0 "lol">${levels.join('')}`;
}

function saying(encoding: string, written: 'latin1' | 'utf8'): Uint8Array {
  return Buffer.from(slide(title('Över')).replace('encoding="UTF-8"', `encoding="${encoding}"`), written);
}

function utf16(xml: string): Buffer {
  return Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');
}

function otherPrefixes(): Parts {
  const renamedParts = Object.entries(soundParts())
    .filter(([path]) => /^ppt\/.*\.xml$/.test(path))
    .map(([path, xml]) => [
      path,
      String(xml)
        .replace(/(<\/?|xmlns:)([apr])(:|=)/g, '$1$2$2$3')
        .replace(/ r:id=/g, ' rr:id='),
    ]);
  return Object.fromEntries(renamedParts) as Parts;
}

/** As PowerPoint saves a "Strict Open XML Presentation": other namespaces and types of relationships (ISO/IEC 29500-1). */
function strict(): Parts {
  const parts = Object.entries(soundParts()).filter(([path]) => path !== '[Content_Types].xml');
  const said = (xml: string): string =>
    xml
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/(presentationml|drawingml)\/2006\/main/g,
        'http://purl.oclc.org/ooxml/$1/main',
      )
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replace('<p:presentation ', '<p:presentation conformance="strict" ');
  return Object.fromEntries(parts.map(([path, xml]) => [path, said(String(xml))]));
}

/** The presentation as ppt/deck.xml: its place is what the package's relationship says, not its name (ECMA-376 part 1, 13.3.6). */
function renamed(): Uint8Array {
  const moved = Object.entries(soundParts()).map(([path, xml]) => ({
    name: path.replace('presentation.xml', 'deck.xml'),
    data: /^(\[|_)/.test(path) ? String(xml).replace('presentation.xml', 'deck.xml') : xml,
  }));
  return zipOf(moved);
}

/** A shape as PowerPoint writes an equation: new and old form with one id, of which a reader takes one. */
function alternative(): string {
  const shape = (text: string): string =>
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="540000" y="2000000"/><a:ext cx="9000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
    `${words(text)}</p:sp>`;
  return (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
    `<mc:Choice Requires="p14">${shape('Ny form')}</mc:Choice><mc:Fallback>${shape('Gammal form')}</mc:Fallback></mc:AlternateContent>`
  );
}
