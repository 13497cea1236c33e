import { FURNITURE, placeholdersOf, type Bar, type Deck, type Layout } from '../../model';
import type { LayoutKey } from '../../schema';
import { solidFill } from '../brand/colours';
import { DECORATIVE, rectangleAt, TREE_HEAD } from '../brand/frames';
import { furnitureOnLayout } from '../brand/furniture';
import { logoPath, logoPicture } from '../brand/logo';
import { layoutPlaceholder } from '../brand/placeholder-shape';
import { layoutParts } from '../layout-parts';
import type { Pass } from '../pass';
import { numbered, relationshipsPath, setRelationships } from '../relationships';
import { el, ROOT } from '../xml';

/** What PowerPoint is told a layout is for (ST_SlideLayoutType); it decides where text goes when a slide changes layout. */
const TYPES: Readonly<Record<LayoutKey, string>> = {
  cover: 'title',
  agenda: 'titleOnly',
  divider: 'secHead',
  subdivider: 'secHead',
  chart: 'picTx',
  'chart-text': 'picTx',
  charts: 'twoObj',
  bullets: 'tx',
  'image-text': 'picTx',
  image: 'picTx',
  table: 'tbl',
  figures: 'titleOnly',
  boxes: 'titleOnly',
  steps: 'titleOnly',
  tree: 'titleOnly',
  closing: 'title',
};

/** Replaces PptxGenJS's layouts (and its DEFAULT) by the template's, each with its own placeholders, bars and background. */
export const buildLayouts: Pass = (parts, { deck }) => {
  for (const path of parts.paths().filter((each) => each.startsWith('ppt/slideLayouts/'))) parts.remove(path);
  for (const { layout, path } of layoutParts(deck.template)) {
    const logo = logoPlaceOf(layout) && deck.template.logo;
    parts.put(path, layoutXml(layout, deck));
    const image = logo ? [['image', logoPath(logo).replace('ppt/', '../')] as const] : [];
    parts.remove(relationshipsPath(path));
    setRelationships(parts, path, numbered([['slideMaster', '../slideMasters/slideMaster1.xml'], ...image]));
  }
};

/** A layout may have a place of its own for the logo, e.g. a larger one on the cover. */
function logoPlaceOf(layout: Layout) {
  return layout.boxes['logo']?.area === true ? layout.boxes['logo'].frame : undefined;
}

function layoutXml(layout: Layout, deck: Deck): string {
  const { background } = layout;
  const paint = background
    ? [el('p:bg', {}, el('p:bgPr', {}, solidFill(background), el('a:effectLst')))]
    : [];
  return el(
    'p:sldLayout',
    {
      ...ROOT,
      type: TYPES[layout.key],
      preserve: 1,
      showMasterSp: layout.footer && !logoPlaceOf(layout) ? undefined : 0,
    },
    el('p:cSld', { name: layout.name }, ...paint, el('p:spTree', {}, TREE_HEAD, ...shapesOf(layout, deck))),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

function shapesOf(layout: Layout, deck: Deck): string[] {
  const makers: ((id: number) => string)[] = layout.bars.map((bar, at) => (id) => barShape(bar, at, id));
  for (const placeholder of titleFirst(placeholdersOf(deck.template, layout.key))) {
    makers.push((id) => layoutPlaceholder(placeholder, id, deck));
  }
  if (layout.footer)
    makers.push(...FURNITURE.map((what) => (id: number) => furnitureOnLayout(what, id, deck, layout)));
  const [logo, place] = [deck.template.logo, logoPlaceOf(layout)];
  if (logo && place) makers.push((id) => logoPicture(logo, place, id, 'rId2'));
  return makers.map((make, at) => make(at + 2));
}

/** Reading order is shape order: the title comes first (PPTX.md A7). */
function titleFirst<T extends { readonly name: string }>(placeholders: readonly T[]): readonly T[] {
  return [...placeholders].sort((a, b) => Number(b.name === 'title') - Number(a.name === 'title'));
}

function barShape(bar: Bar, at: number, id: number): string {
  const properties = el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { id, name: `Yta ${at + 1}` }, DECORATIVE),
    el('p:cNvSpPr'),
    el('p:nvPr', { userDrawn: 1 }),
  );
  const text = el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p'));
  return el(
    'p:sp',
    {},
    properties,
    rectangleAt(bar.frame, solidFill(bar.colour), el('a:ln', {}, el('a:noFill'))),
    text,
  );
}
