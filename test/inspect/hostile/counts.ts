import type { HostileFile } from './hostile-file';
import { changed, deckWith, PRESENTATION, presentation, SLIDE, slide, soundParts, title } from './sound-deck';

const LINKS = 'ppt/slides/_rels/slide1.xml.rels';

/** More of a thing than any deck has. */
export const COUNTS: readonly HostileFile[] = [
  {
    name: 'elements 100 000 deep',
    make: () => deckWith({ [SLIDE]: slide(title('En rubrik'), nested(100_000)) }),
    expected: 'faults',
    says: /deep|nest/i,
  },
  {
    name: 'groups 10 000 deep',
    make: () => deckWith({ [SLIDE]: slide(title('En rubrik'), groups(10_000)) }),
    expected: 'faults',
    says: /deep|nest/i,
  },
  {
    name: 'groups 150 deep',
    make: () => deckWith({ [SLIDE]: slide(title('En rubrik'), groups(150)) }),
    expected: 'faults',
    says: /A5/,
  },
  {
    name: 'five million elements',
    make: () => deckWith({ [SLIDE]: inSlide('<x/>', 5_000_000) }),
    expected: 'faults',
    says: /slide1\.xml oversized-part/,
  },
  {
    name: 'a million and some elements',
    make: () => deckWith({ [SLIDE]: inSlide('<x/>', 1_100_000) }),
    expected: 'error',
    says: /elements/,
  },
  {
    name: 'an attribute of 50 MB',
    make: () => deckWith({ [SLIDE]: inSlide('a', 50_000_000, '<x y="', '"/>') }),
    expected: 'faults',
    says: /slide1\.xml.*(MB|large|size)/i,
  },
  {
    name: 'a text of 10 MB',
    make: () => deckWith({ [SLIDE]: inTitle('ordet ', 1_750_000) }),
    expected: 'faults',
    says: /A17/,
  },
  {
    name: 'a comment of 50 MB',
    make: () => deckWith({ [SLIDE]: inSlide('a', 50_000_000, '<!--', '-->') }),
    expected: 'faults',
    says: /slide1\.xml.*(MB|large|size)/i,
  },
  {
    name: 'a hundred thousand slides, and one part',
    make: () => deckWith({ [PRESENTATION]: manySlides(100_000, (at) => `rId${at + 2}`) }),
    expected: 'faults',
    says: /rId\d+/,
  },
  {
    name: 'a hundred thousand times the same slide',
    make: () => deckWith({ [PRESENTATION]: manySlides(100_000, () => 'rId2') }),
    expected: 'faults',
    says: /A2|slide/,
  },
  {
    name: 'a million relationships',
    make: () => deckWith({ [LINKS]: manyLinks(1_000_000) }),
    expected: 'faults',
    says: /slide1\.xml\.rels.*(MB|large|size)/i,
  },
  {
    name: 'half a million relationships',
    make: () => deckWith({ [LINKS]: manyLinks(500_000) }),
    expected: 'faults',
    says: /missing/,
  },
  {
    name: 'two hundred thousand content types',
    make: () => deckWith({ '[Content_Types].xml': manyTypes(200_000) }),
    expected: 'faults',
    says: /content.type/i,
  },
  {
    name: 'a table of a thousand by a thousand cells',
    make: () => deckWith({ [SLIDE]: table('<a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody></a:tc>') }),
    expected: 'faults',
    says: /slide1\.xml.*(MB|large|size)/i,
  },
  {
    name: 'a table of a million cells without text',
    make: () => deckWith({ [SLIDE]: table('<a:tc/>') }),
    expected: 'error',
    says: /elements/,
  },
  {
    name: 'twenty thousand boxes in one place',
    make: () => deckWith({ [SLIDE]: boxes(20_000) }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
  { name: 'a slide id that is no number', make: () => withId('NaN'), expected: 'faults', says: /NaN/ },
  { name: 'a slide id below zero', make: () => withId('-1'), expected: 'faults', says: /-1/ },
  { name: 'a slide id beyond 32 bits', make: () => withId('99999999999'), expected: 'faults', says: /99999999999/ },
  {
    name: 'a size that is no number',
    make: () => deckWith({ [SLIDE]: slide(title('En rubrik').replace('<p:spPr/>', place('NaN'))) }),
    expected: 'faults',
    says: /NaN/,
  },
  {
    name: 'a size beyond all slides',
    make: () => deckWith({ [SLIDE]: slide(title('En rubrik').replace('<p:spPr/>', place('9'.repeat(400)))) }),
    expected: 'faults',
    says: /999/,
  },
  {
    name: 'a font size of a million points',
    make: () => deckWith({ [SLIDE]: slide(title('En rubrik').replace('lang=', 'sz="100000000" lang=')) }),
    expected: 'faults',
    says: /slide1\.xml/,
  },
];

function nested(depth: number): string {
  return '<x>'.repeat(depth) + '</x>'.repeat(depth);
}

function groups(depth: number): string {
  const open = (at: number): string =>
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${at + 10}" name="Grupp"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`;
  return Array.from({ length: depth }, (_, at) => open(at)).join('') + '</p:grpSp>'.repeat(depth);
}

/** A slide with a piece of it many times, put together without a large string. */
function inSlide(piece: string, times: number, before = '', after = ''): Uint8Array {
  return repeatedIn(slide(title('En rubrik'), `${before}@@${after}`), piece, times);
}

function inTitle(piece: string, times: number): Uint8Array {
  return repeatedIn(slide(title('@@')), piece, times);
}

function repeatedIn(xml: string, piece: string, times: number): Uint8Array {
  const [before = '', after = ''] = xml.split('@@');
  return Buffer.concat([Buffer.from(before), Buffer.alloc(piece.length * times, piece), Buffer.from(after)]);
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

function boxes(count: number): string {
  const box = (at: number): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${at + 10}" name="Ruta ${at}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>${place('900000')}</p:sp>`;
  return slide(title('En rubrik'), ...Array.from({ length: count }, (_, at) => box(at)));
}

function place(width: string): string {
  return `<p:spPr><a:xfrm><a:off x="540000" y="3000000"/><a:ext cx="${width}" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
}

function withId(id: string): Uint8Array {
  return deckWith(changed(PRESENTATION, (xml) => xml.replaceAll('ldId id="256"', `ldId id="${id}"`)));
}
