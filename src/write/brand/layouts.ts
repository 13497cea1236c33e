import { FOOTER_PARTS, placeholdersOf, type Bar, type Layout, type Template } from '../../model';
import type { LayoutKey } from '../../schema';
import { el, ROOT } from '../../package/xml-text';
import type { Parts } from '../parts';
import { background, DECORATIVE, MASTER_COLOURS, rectangleAt, shapeTree, solidFill, textBody } from './drawing';
import { fieldOnLayout } from './footer-fields';
import { logoPath, logoPicture } from './logo';
import type { Brand } from './master-text';
import { layoutPlaceholder } from './placeholders';

/** What a layout is for in PowerPoint (ST_SlideLayoutType); it decides where text goes when a slide changes layout. */
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

/** Layouts in the order PowerPoint lists them, with their parts: `ppt/slideLayouts/slideLayout1.xml`. */
export function layoutParts(template: Template): readonly { readonly layout: Layout; readonly path: string }[] {
  return Object.values(template.layouts).map((layout, at) => ({
    layout,
    path: `ppt/slideLayouts/slideLayout${at + 1}.xml`,
  }));
}

/** The part of a layout. */
export function layoutPath(template: Template, key: LayoutKey): string {
  const found = layoutParts(template).find(({ layout }) => layout.key === key);
  if (!found) throw new Error(`no layout ${key}`);
  return found.path;
}

/** Writes the layouts of the template, each with its own placeholders, bars and background. */
export function writeLayouts(parts: Parts, brand: Brand): void {
  const { template } = brand.deck;
  for (const { layout, path } of layoutParts(template)) {
    const logo = logoPlaceOf(layout) && template.logo;
    const image = logo ? [['image', logoPath(logo)] as const] : [];
    const master = ['slideMaster', 'ppt/slideMasters/slideMaster1.xml'] as const;
    parts.put(path, layoutXml(layout, brand), master, ...image);
  }
}

/** A layout may have a place of its own for the logo, e.g. a larger one on the cover. */
function logoPlaceOf(layout: Layout) {
  return layout.boxes['logo']?.area === true ? layout.boxes['logo'].frame : undefined;
}

function layoutXml(layout: Layout, brand: Brand): string {
  const showMasterSp = layout.footer && !logoPlaceOf(layout) ? undefined : 0;
  return el(
    'p:sldLayout',
    { ...ROOT, type: TYPES[layout.key], preserve: 1, showMasterSp },
    shapeTree(shapesOf(layout, brand), layout.name, layout.background && background(layout.background)),
    MASTER_COLOURS,
  );
}

function shapesOf(layout: Layout, brand: Brand): string[] {
  const { template } = brand.deck;
  const place = logoPlaceOf(layout);
  let id = 1;
  return [
    ...layout.bars.map((bar, at) => barShape(bar, at, ++id)),
    ...titleFirst(placeholdersOf(template, layout.key)).map((each) => layoutPlaceholder(each, ++id, brand)),
    ...(layout.footer ? FOOTER_PARTS : []).map((what) => fieldOnLayout(what, ++id, { layout, brand })),
    ...(template.logo && place ? [logoPicture(template.logo, place, { id: ++id, link: 'rId2' })] : []),
  ];
}

/** Reading order is shape order: the title comes first (PPTX.md A7). */
function titleFirst<T extends { readonly name: string }>(placeholders: readonly T[]): readonly T[] {
  return [...placeholders].sort((a, b) => Number(b.name === 'title') - Number(a.name === 'title'));
}

function barShape(bar: Bar, at: number, id: number): string {
  const identity = el('p:cNvPr', { id, name: `Yta ${at + 1}` }, DECORATIVE);
  const head = el('p:nvSpPr', {}, identity, el('p:cNvSpPr'), el('p:nvPr', { userDrawn: 1 }));
  const place = rectangleAt(bar.frame, solidFill(bar.colour), el('a:ln', {}, el('a:noFill')));
  return el('p:sp', {}, head, place, textBody(el('a:p')));
}
