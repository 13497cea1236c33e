import { FURNITURE, type Deck } from '../../model';
import { bodyProperties } from '../brand/body-properties';
import { solidFill } from '../brand/colours';
import { rectangleAt, TREE_HEAD } from '../brand/frames';
import { furnitureOnMaster } from '../brand/furniture';
import { logoPath, logoPicture } from '../brand/logo';
import { freeText, masterText } from '../brand/master-text';
import { placeholderName } from '../brand/prompts';
import { listStyle } from '../brand/text-levels';
import { FIRST_MASTER_ID, layoutParts } from '../layout-parts';
import type { Pass } from '../pass';
import { numbered, setRelationships } from '../relationships';
import { el, escapeXml, ROOT } from '../xml';

const MASTER = 'ppt/slideMasters/slideMaster1.xml';

/** Builds the one slide master: five real placeholders, text styles and the logo of the template (PPTX.md, "Editable"). */
export const buildMaster: Pass = (parts, { deck }) => {
  const { logo } = deck.template;
  const layouts = layoutParts(deck.template).map(
    ({ path }) => ['slideLayout', path.replace('ppt/', '../')] as const,
  );
  const links = numbered([
    ...layouts,
    ['theme', '../theme/theme1.xml'],
    ...(logo ? [['image', logoPath(logo).replace('ppt/', '../')] as const] : []),
  ]);
  if (logo) parts.put(logoPath(logo), logo.bytes);
  parts.put(MASTER, masterXml(deck, layouts.length));
  setRelationships(parts, MASTER, links);
};

function masterXml(deck: Deck, layouts: number): string {
  const { logo, master } = deck.template;
  const shapes = [
    bigPlaceholder('title', 2, deck),
    bigPlaceholder('body', 3, deck),
    ...FURNITURE.map((what, at) => furnitureOnMaster(what, 4 + at, deck)),
    ...(logo ? [logoPicture(logo, master.logo.frame, 7, `rId${layouts + 2}`)] : []),
  ];
  return el(
    'p:sldMaster',
    { ...ROOT, preserve: 1 },
    el(
      'p:cSld',
      {},
      el('p:bg', {}, el('p:bgPr', {}, solidFill('white'), el('a:effectLst'))),
      el('p:spTree', {}, TREE_HEAD, ...shapes),
    ),
    el('p:clrMap', CLR_MAP),
    el(
      'p:sldLayoutIdLst',
      {},
      ...Array.from({ length: layouts }, (_, at) =>
        el('p:sldLayoutId', { id: FIRST_MASTER_ID + 1 + at, 'r:id': `rId${at + 1}` }),
      ),
    ),
    textStyles(deck),
  );
}

/** How colour names on slides map to the theme; the usual map. */
export const CLR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

function bigPlaceholder(type: 'title' | 'body', id: number, deck: Deck): string {
  const { language } = deck;
  const { box } = masterText(type, deck);
  const name = placeholderName(type);
  const text = el('a:p', {}, el('a:r', {}, el('a:rPr', { lang: language }), el('a:t', {}, escapeXml(name))));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, el('p:ph', { type, idx: type === 'body' ? 1 : undefined })),
    ),
    rectangleAt(box.frame),
    el('p:txBody', {}, bodyProperties(box, 'shrink'), el('a:lstStyle'), text),
  );
}

function textStyles(deck: Deck): string {
  const { template, language } = deck;
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, listStyle(masterText('title', deck).levels)),
    el('p:bodyStyle', {}, listStyle(masterText('body', deck).levels)),
    el('p:otherStyle', {}, listStyle(freeText(template, language))),
  );
}
