import { faulty, type HostileFile } from './hostile-file';
import {
  deckOf,
  deckWith,
  PRESENTATION,
  presentation,
  relationships,
  SLIDE,
  slide,
  soundParts,
  title,
  type Parts,
} from './sound-deck';

/** Texts that XML allows and a terminal obeys: U+009B begins a command as ESC [ does, U+202E turns the line. Each is put where a fault quotes it. */
export const TEXTS: readonly HostileFile[] = [
  ['commands to a terminal', '\u009b31mred\u009b0m', /red/],
  ['a title of the window', '\u009d0;owned\u009c', /owned/],
  ['deletions and line ends', 'good\u007f\u0085slide 1: bad', /bad/],
  ['marks that turn the line', '\u202etpp.\u202c\u2066x\u2069', /tpp/],
  ['line ends of Unicode', 'one\u2028two\u2029three', /three/],
].flatMap(([name, text, says]) => everywhere(String(name), String(text), says as RegExp));

function everywhere(name: string, text: string, says: RegExp): readonly HostileFile[] {
  const file = (where: string, make: () => Uint8Array): HostileFile => faulty(`${name} in ${where}`, make, says);
  return [
    file('a title', () => deckWith(twoSlides(text))),
    file('the name of a picture', () => deckOf(title('En rubrik'), picture(text, ''))),
    file('an alternative text', () => deckOf(title('En rubrik'), picture('Bild', `${text}.png`))),
    file('a target', () => deckWith({ 'ppt/slides/_rels/slide1.xml.rels': badTarget(text) })),
  ];
}

/** Two slides with one title, so that the title is told. */
function twoSlides(text: string): Parts {
  const parts = soundParts();
  return {
    [SLIDE]: slide(title(text)),
    'ppt/slides/slide2.xml': slide(title(text)),
    'ppt/slides/_rels/slide2.xml.rels': String(parts['ppt/slides/_rels/slide1.xml.rels']),
    [PRESENTATION]: presentation(
      '<p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/>',
      '<p14:sldId id="256"/><p14:sldId id="257"/>',
    ),
    'ppt/_rels/presentation.xml.rels': relationships(
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'slide', 'slides/slide1.xml'],
      ['rId3', 'slide', 'slides/slide2.xml'],
    ),
    '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
      '</Types>',
      '<Override PartName="/ppt/slides/slide2.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
    ),
  };
}

function picture(name: string, alt: string): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="3" name="${name}" descr="${alt}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/>` +
    '<p:spPr><a:xfrm><a:off x="540000" y="3000000"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
  );
}

function badTarget(text: string): string {
  return relationships(
    ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
    ['rId2', 'http://example.org/other', `../${text}`],
  );
}
