import { clean, faulty, type HostileFile } from './hostile-file';
import {
  changed,
  deckWith,
  PRESENTATION,
  presentation,
  relationships,
  SLIDE,
  slide,
  title,
  type Parts,
} from './sound-deck';

const LINKS = 'ppt/slides/_rels/slide1.xml.rels';
const LAYOUT = ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'] as const;

/** Relationships that lead in circles, out of the package, or to the wrong thing. Nothing of the net or the disk may be read. */
export const LINKS_AND_TARGETS: readonly HostileFile[] = [
  link('a target on the disk', 'file:///etc/passwd', /etc\/passwd/),
  link('a target on the net', 'http://169.254.169.254/latest/meta-data/', /169\.254/),
  link('a target above the package', '../../../../etc/passwd', /etc\/passwd/),
  link('a target in a share', '\\\\server\\share\\a.xml', /share/),
  link('a target that is missing', '../slides/slide99.xml', /slide99/),
  link('a target that is no address', 'http://[::1', /leads to http:/),
  link('a target that would colour a terminal', '&#x9b;31mred', /red/),
  faulty(
    'a link that runs a program',
    () => deckWith(hyperlink('file:///C:/Windows/System32/calc.exe')),
    /A14.*calc\.exe/,
  ),
  faulty('a link that is a script', () => deckWith(hyperlink('javascript:alert(1)')), /A14.*javascript/),
  clean('parts that lead to each other in a circle', () => deckWith(circle())),
  faulty(
    'a slide that is its own layout',
    () => deckWith({ [LINKS]: relationships(['rId1', 'slideLayout', 'slide1.xml']) }),
    /layout/i,
  ),
  faulty('a slide without a layout', () => deckWith({ [LINKS]: relationships() }), /layout/i),
  faulty(
    'a layout without a master',
    () => deckWith({ 'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships() }),
    /master/i,
  ),
  faulty(
    'a layout that has a layout for its master',
    () =>
      deckWith({
        'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships(['rId1', 'slideMaster', 'slideLayout1.xml']),
      }),
    /master/i,
  ),
  faulty(
    'a master without a theme',
    () => deckWith({ 'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(LAYOUT) }),
    /theme/i,
  ),
  faulty('a presentation without slides', () => deckWith({ [PRESENTATION]: presentation('', '') }), /slide/i),
  faulty(
    'a slide that is listed and is a master',
    () => deckWith(changed(PRESENTATION, (xml) => xml.replace('id="256" r:id="rId2"', 'id="256" r:id="rId1"'))),
    /rId2|slide/i,
  ),
  faulty(
    'an id that is used and not defined',
    () =>
      deckWith(
        changed(SLIDE, (xml) =>
          xml.replace('<a:rPr lang="sv-SE"/>', '<a:rPr lang="sv-SE"><a:hlinkClick r:id="rId9"/></a:rPr>'),
        ),
      ),
    /rId9/,
  ),
  faulty('no relationships of the package', () => deckWith({ '_rels/.rels': relationships() }), /presentation\.xml/),
];

function link(name: string, target: string, says: RegExp): HostileFile {
  return faulty(
    name,
    () => deckWith({ [LINKS]: relationships(LAYOUT, ['rId2', 'http://example.org/other', target]) }),
    says,
  );
}

function hyperlink(target: string): Parts {
  const text = title('En rubrik').replace(
    '<a:rPr lang="sv-SE"/>',
    '<a:rPr lang="sv-SE"><a:hlinkClick r:id="rId2"/></a:rPr>',
  );
  return {
    [SLIDE]: slide(text),
    [LINKS]: relationships(LAYOUT, ['rId2', 'hyperlink', target]).replace(
      `"${target}"`,
      `"${target}" TargetMode="External"`,
    ),
  };
}

function circle(): Parts {
  const to = (target: string): string => relationships(['rId1', 'http://example.org/other', target]);
  return {
    'ppt/one.xml': '<a/>',
    'ppt/two.xml': '<a/>',
    'ppt/_rels/one.xml.rels': to('two.xml'),
    'ppt/_rels/two.xml.rels': to('one.xml'),
    [LINKS]: relationships(LAYOUT, ['rId2', 'http://example.org/other', '../one.xml']),
  };
}
