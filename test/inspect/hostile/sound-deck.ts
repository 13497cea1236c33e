import { zipOf, type Entry, type ZipOptions } from './zip';

/** Parts of a package by path, the content types first. */
export type Parts = Record<string, string | Uint8Array>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  `xmlns:r="${OFFICE}"`;

export const SLIDE = 'ppt/slides/slide1.xml';
export const PRESENTATION = 'ppt/presentation.xml';

/** A deck of one slide that breaks no rule, written by hand: whatever is told of a hostile file comes from what was done to it. */
export function soundParts(): Parts {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(
      ['rId1', `${OFFICE}/officeDocument`, PRESENTATION],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ),
    'docProps/core.xml': coreProperties(),
    [PRESENTATION]: presentation('<p:sldId id="256" r:id="rId2"/>', '<p14:sldId id="256"/>'),
    'ppt/_rels/presentation.xml.rels': relationships(
      ['rId1', `${OFFICE}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      ['rId2', `${OFFICE}/slide`, 'slides/slide1.xml'],
    ),
    'ppt/slideMasters/slideMaster1.xml': master(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(
      ['rId1', `${OFFICE}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      ['rId2', `${OFFICE}/theme`, '../theme/theme1.xml'],
    ),
    'ppt/slideLayouts/slideLayout1.xml': layout(),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
      'rId1',
      `${OFFICE}/slideMaster`,
      '../slideMasters/slideMaster1.xml',
    ]),
    'ppt/theme/theme1.xml': theme(),
    [SLIDE]: slide(title('En rubrik')),
    'ppt/slides/_rels/slide1.xml.rels': relationships([
      'rId1',
      `${OFFICE}/slideLayout`,
      '../slideLayouts/slideLayout1.xml',
    ]),
  };
}

/** The sound deck with parts added or replaced, as a zip. */
export function deckWith(changes: Parts = {}, options: ZipOptions = {}): Uint8Array {
  return zipOf(entriesWith(changes), options);
}

/** The sound deck with these objects on its slide. */
export function deckOf(...objects: readonly string[]): Uint8Array {
  return deckWith({ [SLIDE]: slide(...objects) });
}

/** The sound deck with entries behind it. */
export function deckAnd(...entries: readonly Entry[]): Uint8Array {
  return zipOf([...entriesWith({}), ...entries]);
}

/** The entries of the sound deck with parts added or replaced. */
export function entriesWith(changes: Parts): readonly Entry[] {
  return Object.entries({ ...soundParts(), ...changes }).map(([name, data]) => ({ name, data }));
}

/** A part of the sound deck, changed. */
export function changed(path: string, change: (xml: string) => string): Parts {
  return { [path]: change(String(soundParts()[path])) };
}

/** A file of relationships: id, type, target. A type without a colon is one of Office's. */
export function relationships(...links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const written = links.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

/** A presentation with these entries in its list of slides and in its one section. */
export function presentation(slides: string, inSection: string): string {
  return (
    `${DECLARATION}<p:presentation ${NS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    `<p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>` +
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
    `<p14:section name="Avsnitt" id="{00000000-0000-4000-8000-000000000001}"><p14:sldIdLst>${inSection}</p14:sldIdLst></p14:section>` +
    '</p14:sectionLst></p:ext></p:extLst></p:presentation>'
  );
}

/** A slide with these objects. */
export function slide(...objects: readonly string[]): string {
  return `${DECLARATION}<p:sld ${NS}><p:cSld><p:spTree>${TREE}${objects.join('')}</p:spTree></p:cSld></p:sld>`;
}

/** A title placeholder with a text, written as XML. */
export function title(text: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Rubrik"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>${words(text)}</p:sp>`;
}

/** The text of a shape, written as XML. */
export function words(text: string): string {
  return `<p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>${text}</a:t></a:r></a:p></p:txBody>`;
}

const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

function contentTypes(): string {
  const kind = 'application/vnd.openxmlformats-officedocument.presentationml.';
  const overrides: readonly (readonly [string, string])[] = [
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    [PRESENTATION, `${kind}presentation.main+xml`],
    ['ppt/slideMasters/slideMaster1.xml', `${kind}slideMaster+xml`],
    ['ppt/slideLayouts/slideLayout1.xml', `${kind}slideLayout+xml`],
    ['ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    [SLIDE, `${kind}slide+xml`],
  ];
  const written = overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${written.join('')}</Types>`
  );
}

function coreProperties(): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    '<dc:title>En rubrik</dc:title><dc:subject>Prov</dc:subject><dc:creator>Anna Exempel</dc:creator><dc:language>sv-SE</dc:language></cp:coreProperties>'
  );
}

function master(): string {
  const level =
    '<a:lvl1pPr><a:defRPr sz="2800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>';
  return (
    `${DECLARATION}<p:sldMaster ${NS}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${placed()}</p:spTree></p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
    `<p:txStyles><p:titleStyle>${level}</p:titleStyle><p:bodyStyle>${level}</p:bodyStyle><p:otherStyle>${level}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

function layout(): string {
  return `${DECLARATION}<p:sldLayout ${NS} type="titleOnly"><p:cSld name="Rubrik"><p:spTree>${TREE}${placed()}</p:spTree></p:cSld></p:sldLayout>`;
}

/** The title with its place, as master and layout have it. */
function placed(): string {
  const place =
    '<p:spPr><a:xfrm><a:off x="540000" y="540000"/><a:ext cx="11100000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>';
  return title('Rubrik').replace('<p:spPr/>', place);
}

function theme(): string {
  const colours = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
  const scheme = colours.map(
    (name) => `<a:${name}><a:srgbClr val="${name.startsWith('lt') ? 'FFFFFF' : '1A1A1A'}"/></a:${name}>`,
  );
  const fonts = ['major', 'minor'].map(
    (name) => `<a:${name}Font><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}Font>`,
  );
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return (
    `${DECLARATION}<a:theme ${NS} name="Prov"><a:themeElements><a:clrScheme name="Prov">${scheme.join('')}</a:clrScheme><a:fontScheme name="Prov">${fonts.join('')}</a:fontScheme>` +
    `<a:fmtScheme name="Prov"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln>${fill}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
