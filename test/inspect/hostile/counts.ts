import { faulty, refused, type HostileFile } from './hostile-file';
import { changed, deckOf, deckWith, PRESENTATION, presentation, SLIDE, slide, soundParts, title } from './sound-deck';

const LINKS = 'ppt/slides/_rels/slide1.xml.rels';

/** More of a thing than any deck has. */
export const COUNTS: readonly HostileFile[] = [
  faulty('elements 100 000 deep', () => deckOf(title('En rubrik'), nested(100_000)), /deep|nest/i),
  faulty('groups 10 000 deep', () => deckOf(title('En rubrik'), groups(10_000)), /deep|nest/i),
  faulty('groups 150 deep', () => deckOf(title('En rubrik'), groups(150)), /A5/),
  faulty('five million elements', () => inSlide('<x/>', 5_000_000), /slide1\.xml oversized-part/),
  refused('a million and some elements', () => inSlide('<x/>', 1_100_000), /elements/),
  faulty('an attribute of 50 MB', () => inSlide('a', 50_000_000, '<x y="', '"/>'), /slide1\.xml.*(MB|large|size)/i),
  faulty('a text of 10 MB', () => inTitle('ordet ', 1_750_000), /A17/),
  faulty('a comment of 50 MB', () => inSlide('a', 50_000_000, '<!--', '-->'), /slide1\.xml.*(MB|large|size)/i),
  faulty(
    'a hundred thousand slides, and one part',
    () => deckWith({ [PRESENTATION]: manySlides(100_000, (at) => `rId${at + 2}`) }),
    /rId\d+/,
  ),
  faulty(
    'a hundred thousand times the same slide',
    () => deckWith({ [PRESENTATION]: manySlides(100_000, () => 'rId2') }),
    /A2|slide/,
  ),
  faulty(
    'a million relationships',
    () => deckWith({ [LINKS]: manyLinks(1_000_000) }),
    /slide1\.xml\.rels.*(MB|large|size)/i,
  ),
  faulty('half a million relationships', () => deckWith({ [LINKS]: manyLinks(500_000) }), /missing/),
  faulty(
    'two hundred thousand content types',
    () => deckWith({ '[Content_Types].xml': manyTypes(200_000) }),
    /content.type/i,
  ),
  faulty(
    'a table of a thousand by a thousand cells',
    () => table('<a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody></a:tc>'),
    /slide1\.xml.*(MB|large|size)/i,
  ),
  refused('a table of a million cells without text', () => table('<a:tc/>'), /elements/),
  faulty('twenty thousand boxes in one place', () => boxes(20_000), /slide1\.xml/),
  faulty('a slide id that is no number', () => withId('NaN'), /NaN/),
  faulty('a slide id below zero', () => withId('-1'), /-1/),
  faulty('a slide id beyond 32 bits', () => withId('99999999999'), /99999999999/),
  faulty('a size that is no number', () => titleWith('<p:spPr/>', place('NaN')), /NaN/),
  faulty('a size beyond all slides', () => titleWith('<p:spPr/>', place('9'.repeat(400))), /999/),
  faulty('a font size of a million points', () => titleWith('lang=', 'sz="100000000" lang='), /slide1\.xml/),
];

/** The sound deck with its title changed. */
function titleWith(from: string, to: string): Uint8Array {
  return deckOf(title('En rubrik').replace(from, to));
}

function nested(depth: number): string {
  return '<x>'.repeat(depth) + '</x>'.repeat(depth);
}

function groups(depth: number): string {
  const open = (at: number): string =>
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${at + 10}" name="Grupp"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`;
  return Array.from({ length: depth }, (_, at) => open(at)).join('') + '</p:grpSp>'.repeat(depth);
}

/** The sound deck whose slide has a piece of it many times, put together without a large string. */
function inSlide(piece: string, times: number, before = '', after = ''): Uint8Array {
  return repeatedIn(slide(title('En rubrik'), `${before}@@${after}`), piece, times);
}

function inTitle(piece: string, times: number): Uint8Array {
  return repeatedIn(slide(title('@@')), piece, times);
}

function repeatedIn(xml: string, piece: string, times: number): Uint8Array {
  const [before = '', after = ''] = xml.split('@@');
  const repeated = Buffer.alloc(piece.length * times, piece);
  return deckWith({ [SLIDE]: Buffer.concat([Buffer.from(before), repeated, Buffer.from(after)]) });
}

function manySlides(count: number, link: (at: number) => string): string {
  const ids = Array.from({ length: count }, (_, at) => at);
  return presentation(
    ids.map((at) => `<p:sldId id="${at + 256}" r:id="${link(at)}"/>`).join(''),
    ids.map((at) => `<p14:sldId id="${at + 256}"/>`).join(''),
  );
}

function manyLinks(count: number): string {
  const links = Array.from({ length: count }, (_, at) => `<Relationship Id="a${at}" Type="x" Target="y${at}"/>`);
  return String(soundParts()[LINKS]).replace('</Relationships>', `${links.join('')}</Relationships>`);
}

function manyTypes(count: number): string {
  const types = Array.from({ length: count }, (_, at) => `<Override PartName="/a${at}" ContentType="a/b"/>`);
  return String(soundParts()['[Content_Types].xml']).replace('</Types>', `${types.join('')}</Types>`);
}

function table(cell: string): Uint8Array {
  const row = `<a:tr h="1">${cell.repeat(1000)}</a:tr>`;
  const frame =
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Tabell" descr="En tabell."/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1000" cy="1000"/></p:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">' +
    `<a:tbl><a:tblPr/><a:tblGrid>${'<a:gridCol w="1"/>'.repeat(1000)}</a:tblGrid>@@</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  return repeatedIn(slide(title('En rubrik'), frame), row, 1000);
}

function boxes(count: number): Uint8Array {
  const box = (at: number): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${at + 10}" name="Ruta ${at}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>${place('900000')}</p:sp>`;
  return deckOf(title('En rubrik'), ...Array.from({ length: count }, (_, at) => box(at)));
}

function place(width: string): string {
  return `<p:spPr><a:xfrm><a:off x="540000" y="3000000"/><a:ext cx="${width}" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
}

function withId(id: string): Uint8Array {
  return deckWith(changed(PRESENTATION, (xml) => xml.replaceAll('ldId id="256"', `ldId id="${id}"`)));
}
