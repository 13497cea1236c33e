import { frame, type Deck, type Frame, type LayoutBox, type LevelStyle } from '../../model';
import { bodyProperties } from '../brand/body-properties';
import { solidFill } from '../brand/colours';
import { rectangleAt, TREE_HEAD } from '../brand/frames';
import { FURNITURE, furnitureShape } from '../brand/furniture';
import { logoPath, logoPicture } from '../brand/logo';
import { placeholderName } from '../brand/prompts';
import { textLevels } from '../brand/text-levels';
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
  const boxes = masterBoxes(deck);
  const shapes = [
    bigPlaceholder('title', 2, boxes.title, deck),
    bigPlaceholder('body', 3, boxes.body, deck),
    ...FURNITURE.map((what, at) => furnitureShape(what, 4 + at, deck)),
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

/** The master's title and body stand where those of the bullets layout do. */
function masterBoxes({ template }: Deck): { readonly title: LayoutBox; readonly body: LayoutBox } {
  const { width, height } = template.slide;
  const spare = (style: 'title' | 'body', place: Frame): LayoutBox => ({
    frame: place,
    style,
    align: 'left',
    anchor: 'top',
  });
  const { title, body } = template.layouts.bullets.boxes;
  return {
    title: title ?? spare('title', frame(width * 0.05, height * 0.06, width * 0.9, height * 0.12)),
    body: body ?? spare('body', frame(width * 0.05, height * 0.22, width * 0.9, height * 0.66)),
  };
}

function bigPlaceholder(type: 'title' | 'body', id: number, box: LayoutBox, { language }: Deck): string {
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

function textStyles({ template, language }: Deck): string {
  const level = (style: 'title' | 'body' | 'body2', bullet: boolean): LevelStyle => ({
    style,
    bullet,
    colour: template.styles[style].colour,
  });
  const title = textLevels([level('title', false)], { align: 'left', heading: true, language }, template);
  const body = textLevels(
    [level('body', true), level('body2', true)],
    { align: 'left', heading: false, language },
    template,
  );
  const other = textLevels(
    [level('body2', false)],
    { align: 'left', heading: false, tight: true, language },
    template,
  );
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, title),
    el('p:bodyStyle', {}, body),
    el('p:otherStyle', {}, other),
  );
}
