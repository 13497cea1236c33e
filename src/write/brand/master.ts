import { FOOTER_PARTS } from '../../model';
import { el, escapeXml, ROOT } from '../../package/xml-text';
import type { Parts } from '../parts';
import { background, placeholderShape, rectangleAt, run, shapeTree, textBody } from './drawing';
import { fieldOnMaster } from './footer-fields';
import { layoutParts } from './layouts';
import { logoPath, logoPicture } from './logo';
import { freeText, type Brand } from './master-text';
import { placeholderName } from './placeholders';
import { bodyProperties, listStyle } from './text-levels';

const MASTER = 'ppt/slideMasters/slideMaster1.xml';

/** Ids start here for the master; its layouts follow (they share one space, ECMA-376 19.2.1.36). */
export const FIRST_MASTER_ID = 2_147_483_648;

/** Writes the one slide master: five real placeholders, text styles and the logo of the template (PPTX.md, "Editable"). */
export function writeMaster(parts: Parts, brand: Brand): void {
  const { template } = brand.deck;
  const layouts = layoutParts(template).map(({ path }) => ['slideLayout', path] as const);
  const logo = template.logo ? [['image', logoPath(template.logo)] as const] : [];
  if (template.logo) parts.put(logoPath(template.logo), template.logo.bytes);
  const xml = masterXml(brand, layouts.length);
  parts.put(MASTER, xml, ...layouts, ['theme', 'ppt/theme/theme1.xml'], ...logo);
}

function masterXml(brand: Brand, layouts: number): string {
  const { logo, master } = brand.deck.template;
  const shapes = [
    bigPlaceholder('title', 2, brand),
    bigPlaceholder('body', 3, brand),
    ...FOOTER_PARTS.map((what, at) => fieldOnMaster(what, 4 + at, brand)),
    ...(logo ? [logoPicture(logo, master.logo.frame, { id: 7, link: `rId${layouts + 2}` })] : []),
  ];
  const ids = Array.from({ length: layouts }, (_, at) =>
    el('p:sldLayoutId', { id: FIRST_MASTER_ID + 1 + at, 'r:id': `rId${at + 1}` }),
  );
  return el(
    'p:sldMaster',
    { ...ROOT, preserve: 1 },
    shapeTree(shapes, undefined, background('white')),
    el('p:clrMap', CLR_MAP),
    el('p:sldLayoutIdLst', {}, ...ids),
    textStyles(brand),
  );
}

/** How colour names on slides map to the theme; the usual map. */
export const CLR_MAP = {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`accent${at}`, `accent${at}`])),
  ...{ hlink: 'hlink', folHlink: 'folHlink' },
};

function bigPlaceholder(type: 'title' | 'body', id: number, brand: Brand): string {
  const { box } = brand[type];
  const name = placeholderName(type);
  const prompt = el('a:p', {}, run(escapeXml(name), brand.deck.language));
  return placeholderShape({
    id,
    name,
    reference: { type, idx: type === 'body' ? 1 : undefined },
    place: rectangleAt(box.frame),
    text: textBody(prompt, bodyProperties(box, 'shrink')),
  });
}

function textStyles({ deck, title, body }: Brand): string {
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, listStyle(title.levels)),
    el('p:bodyStyle', {}, listStyle(body.levels)),
    el('p:otherStyle', {}, listStyle(freeText(deck))),
  );
}
