import { emuOf, type Page } from '../model';
import { el, ROOT } from '../package/xml-text';
import { guidOf } from './brand/guid';
import { FIRST_MASTER_ID } from './brand/master';
import { freeText } from './brand/master-text';
import { tableStylesXml } from './brand/table-style';
import { listStyle } from './brand/text-levels';
import type { PackageInput, Parts } from './parts';

const FIRST_SLIDE_ID = 256;

/** Writes the presentation part in the order of the standard, with sections, and the parts beside it. */
export function writePresentation(parts: Parts, input: PackageInput): void {
  parts.put(
    'ppt/presentation.xml',
    presentationXml(input),
    ...input.pages.map((_, at) => ['slide', `ppt/slides/slide${at + 1}.xml`] as const),
    ['slideMaster', 'ppt/slideMasters/slideMaster1.xml'],
    ['notesMaster', 'ppt/notesMasters/notesMaster1.xml'],
    ['presProps', 'ppt/presProps.xml'],
    ['viewProps', 'ppt/viewProps.xml'],
    ['theme', 'ppt/theme/theme1.xml'],
    ['tableStyles', 'ppt/tableStyles.xml'],
  );
  parts.put('ppt/presProps.xml', el('p:presentationPr', ROOT));
  parts.put('ppt/viewProps.xml', el('p:viewPr', ROOT));
  parts.put('ppt/tableStyles.xml', tableStylesXml(input.deck.template));
}

function presentationXml({ deck, pages }: PackageInput): string {
  const { width, height } = deck.template.slide;
  const slides = pages.map((_, at) => el('p:sldId', { id: FIRST_SLIDE_ID + at, 'r:id': `rId${at + 1}` }));
  return el(
    'p:presentation',
    { ...ROOT, saveSubsetFonts: 1, autoCompressPictures: 0 },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: FIRST_MASTER_ID, 'r:id': `rId${pages.length + 1}` })),
    el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': `rId${pages.length + 2}` })),
    el('p:sldIdLst', {}, ...slides),
    el('p:sldSz', { cx: emuOf(width), cy: emuOf(height) }),
    el('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    el('p:defaultTextStyle', {}, listStyle(freeText(deck))),
    el('p:extLst', {}, el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, sectionList(pages))),
  );
}

/** PowerPoint sections from neighbouring pages of one section (A18), each from its divider on; ids are hashes, in upper case. */
function sectionList(pages: readonly Page[]): string {
  const sections: { readonly name: string; readonly ids: number[] }[] = [];
  pages.forEach((page, at) => {
    const last = sections.at(-1);
    const goesOn = last?.name === page.section && page.layout !== 'divider';
    const open = goesOn ? last : { name: page.section, ids: [] };
    if (open !== last) sections.push(open);
    open.ids.push(FIRST_SLIDE_ID + at);
  });
  const written = sections.map(({ name, ids }, at) =>
    el(
      'p14:section',
      { name, id: guidOf(`section ${at} ${name}`) },
      el('p14:sldIdLst', {}, ...ids.map((id) => el('p14:sldId', { id }))),
    ),
  );
  return el('p14:sectionLst', { 'xmlns:p14': P14 }, ...written);
}

const P14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';
