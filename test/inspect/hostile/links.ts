import type { HostileFile } from './hostile-file';
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
  {
    name: 'a link that runs a program',
    make: () => deckWith(hyperlink('file:///C:/Windows/System32/calc.exe')),
    expected: 'faults',
    says: /A14.*calc\.exe/,
  },
  {
    name: 'a link that is a script',
    make: () => deckWith(hyperlink('javascript:alert(1)')),
    expected: 'faults',
    says: /A14.*javascript/,
  },
  { name: 'parts that lead to each other in a circle', make: () => deckWith(circle()), expected: 'clean' },
  {
    name: 'a slide that is its own layout',
    make: () => deckWith({ [LINKS]: relationships(['rId1', 'slideLayout', 'slide1.xml']) }),
    expected: 'faults',
    says: /layout/i,
  },
  {
    name: 'a slide without a layout',
    make: () => deckWith({ [LINKS]: relationships() }),
    expected: 'faults',
    says: /layout/i,
  },
  {
    name: 'a layout without a master',
    make: () => deckWith({ 'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships() }),
    expected: 'faults',
    says: /master/i,
  },
  {
    name: 'a layout that has a layout for its master',
    make: () =>
      deckWith({
        'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships(['rId1', 'slideMaster', 'slideLayout1.xml']),
      }),
    expected: 'faults',
    says: /master/i,
  },
  {
    name: 'a master without a theme',
    make: () => deckWith({ 'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(LAYOUT) }),
    expected: 'faults',
    says: /theme/i,
  },
  {
    name: 'a presentation without slides',
    make: () => deckWith({ [PRESENTATION]: presentation('', '') }),
    expected: 'faults',
    says: /slide/i,
  },
  {
    name: 'a slide that is listed and is a master',
    make: () => deckWith(changed(PRESENTATION, (xml) => xml.replace('id="256" r:id="rId2"', 'id="256" r:id="rId1"'))),
    expected: 'faults',
    says: /rId2|slide/i,
  },
  {
    name: 'an id that is used and not defined',
    make: () =>
      deckWith(
        changed(SLIDE, (xml) =>
          xml.replace('<a:rPr lang="sv-SE"/>', '<a:rPr lang="sv-SE"><a:hlinkClick r:id="rId9"/></a:rPr>'),
        ),
      ),
    expected: 'faults',
    says: /rId9/,
  },
  {
    name: 'no relationships of the package',
    make: () => deckWith({ '_rels/.rels': relationships() }),
    expected: 'faults',
    says: /presentation\.xml/,
  },
];

function link(name: string, target: string, says: RegExp): HostileFile {
  return {
    name,
    make: () => deckWith({ [LINKS]: relationships(LAYOUT, ['rId2', 'http://example.org/other', target]) }),
    expected: 'faults',
    says,
  };
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
