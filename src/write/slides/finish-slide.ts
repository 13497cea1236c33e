import {
  emuOf,
  frame,
  FURNITURE,
  placeholdersOf,
  type Box,
  type Deck,
  type Frame,
  type GroupBox,
  type LineBox,
  type Page,
  type PictureBox,
  type Placeholder,
  type ShapeBox,
  type TableBox,
  type Template,
  type TextBox,
} from '../../model';
import { childOf, type Node } from '../../package/node';
import { readXml } from '../../package/read-xml';
import { el, xmlOf } from '../../package/xml-text';
import { fieldOnSlide } from '../brand/footer-fields';
import { groupTransform, isSamePlace, pageXml, textBody } from '../brand/drawing';
import { referenceTo } from '../brand/placeholders';
import { ANCHORS } from '../brand/text-levels';
import { tiesOf } from './connectors';
import { finishTable, tableTransform } from './finish-table';
import { finishParagraphs, plainParagraph, type RunContext } from './finish-text';
import { ownParagraphs } from './own-format';
import type { SlideLinks } from './slide-links';
import { boxesOf, identityOf, slideObjects, type SlideObject } from './slide-objects';

/** A page that becomes a slide: all that decides what is in it. */
export interface SlideInput {
  readonly page: Page;
  readonly deck: Deck;
  readonly links: SlideLinks;
}

/** What the objects of one slide are finished with. */
interface Finisher extends RunContext {
  readonly template: Template;
  /** Whether the layout has a background. */
  readonly onBackground: boolean;
  /** The placeholder that a text, the slide's one picture or its one table fills. */
  readonly placeholderOf: (box: Box) => Placeholder | undefined;
  /** Ids of the relationships of pictures, and what PptxGenJS wrote, each from the next on. */
  readonly pictures: Iterator<string>;
  readonly written: Iterator<Node>;
}

type ObjectFinisher<B extends Box> = (
  object: SlideObject<B>,
  finisher: Finisher,
  group: readonly SlideObject[],
) => string;

/** One for each kind of box: the object that PptxGenJS wrote for it, with what PptxGenJS can't say. */
const FINISHERS: { readonly [K in Box['kind']]: ObjectFinisher<Extract<Box, { kind: K }>> } = {
  text: finishText,
  shape: finishShape,
  line: finishLine,
  picture: finishPicture,
  table: finishTableFrame,
  group: finishGroup,
};

/**
 * The slide of a page, from the one that PptxGenJS wrote of it with `writeSlides`: its nth object is that of the nth box. Everything
 * else is known from the page and its template.
 */
export function finishSlide(written: Uint8Array, { page, deck, links }: SlideInput): string {
  const [, , ...shapes] = childOf(readXml(written).root, 'p:cSld', 'p:spTree')?.children ?? [];
  const { template, language } = deck;
  const finisher: Finisher = {
    template,
    language,
    addresses: links.addresses,
    onBackground: template.layouts[page.layout].background !== undefined,
    placeholderOf: placeholdersFor(page, template),
    pictures: links.pictures.values(),
    written: shapes.values(),
  };
  const objects = slideObjects(page).map((object) => finishObject(object, finisher));
  if (finisher.written.next().done !== true) throw new Error(`page ${page.number}: more was written than it has boxes`);
  return pageXml('p:sld', [...objects, footerFields(page, deck)]);
}

/** Date, footer and slide number on the slides whose layout has them, last in reading order (A7). */
function footerFields(page: Page, deck: Deck): string {
  if (!deck.template.layouts[page.layout].footer) return '';
  const first = boxesOf(page).length + 2;
  return FURNITURE.map((what, at) => fieldOnSlide(what, first + at, { deck, number: page.number })).join('');
}

/**
 * The placeholders that boxes fill: texts by name, and the one picture or table of a slide when it stands inside its placeholder; of
 * several none does. A name that the layout lacks is a bug in deck and throws.
 */
function placeholdersFor({ layout, boxes }: Page, template: Template): Finisher['placeholderOf'] {
  const placeholders = placeholdersOf(template, layout);
  return (box) => {
    if (box.kind === 'text') {
      const named = placeholders.find(({ name }) => name === box.placeholder);
      if (box.placeholder !== undefined && !named)
        throw new Error(`the layout ${layout} has no placeholder ${box.placeholder}`);
      return named;
    }
    const [only, another] = boxes.filter(({ kind }) => kind === box.kind);
    const free = placeholders.find(({ kind }) => kind === VISUALS[box.kind]);
    return only === box && !another && free && within(box.frame, free.box.frame) ? free : undefined;
  };
}

/** Kinds of placeholders by the boxes that fill them without a name. */
const VISUALS: Readonly<Partial<Record<Box['kind'], Placeholder['kind']>>> = { picture: 'pic', table: 'tbl' };

function within(inner: Frame, outer: Frame): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function finishObject(object: SlideObject, finisher: Finisher, group: readonly SlideObject[] = []): string {
  // The record pairs every kind with its own function, which TypeScript can't follow through a union.
  const finish = FINISHERS[object.box.kind] as ObjectFinisher<Box>;
  return finish(object, finisher, group);
}

/** The next object that PptxGenJS wrote. Not as many as there are boxes is a bug in deck and throws. */
function nextWritten({ written }: Finisher): Node {
  const next = written.next();
  if (next.done === true) throw new Error('fewer objects were written than the page has boxes');
  return next.value;
}

/** Children of an element as text, in their order. */
function pick(node: Node | undefined, ...names: readonly string[]): string {
  return (node?.children ?? [])
    .filter(({ name }) => names.includes(name))
    .map(xmlOf)
    .join('');
}

/**
 * A text: in a placeholder it is tied to the layout by type and index, and says place, anchor and size only where they aren't the
 * layout's (#1453). How far it was shrunk PptxGenJS leaves to PowerPoint, which sets it only on editing (#1199).
 */
function finishText(object: SlideObject<TextBox>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const { box } = object;
  const placeholder = finisher.placeholderOf(box);
  if (!placeholder) {
    const head = headOf(object, el('p:cNvSpPr', { txBox: 1 }));
    return el('p:sp', {}, head, pick(node, 'p:spPr'), finishBody(node, box, finisher));
  }
  const columns = box.columns && { numCol: 2, spcCol: emuOf(box.columns.gap) };
  const anchor = box.anchor === placeholder.box.anchor ? undefined : ANCHORS[box.anchor];
  const scale = box.scale < 1 ? el('a:normAutofit', { fontScale: Math.round(box.scale * 100_000) }) : '';
  const head = headOf(object, el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })), placeholder);
  const body = textBody(finishedText(node, box, finisher), el('a:bodyPr', { anchor, ...columns }, scale));
  return el('p:sp', {}, head, ownPlace(node, box.frame, placeholder), body);
}

function headOf(object: SlideObject, locks: string, placeholder?: Placeholder): string {
  return el('p:nvSpPr', {}, identityOf(object), locks, tieTo(placeholder));
}

/** The tie to a placeholder. */
function tieTo(placeholder: Placeholder | undefined): string {
  return el('p:nvPr', {}, placeholder ? el('p:ph', referenceTo(placeholder)) : '');
}

/** The place where it isn't that of the placeholder. */
function ownPlace(node: Node, own: Frame, { box }: Placeholder): string {
  return el('p:spPr', {}, isSamePlace(own, box.frame) ? '' : pick(childOf(node, 'p:spPr'), 'a:xfrm'));
}

function finishBody(node: Node, box: TextBox | ShapeBox, finisher: Finisher): string {
  return textBody(finishedText(node, box, finisher), pick(childOf(node, 'p:txBody'), 'a:bodyPr'));
}

function finishedText(node: Node, box: TextBox | ShapeBox, finisher: Finisher): string {
  const body = childOf(node, 'p:txBody');
  const { template, onBackground } = finisher;
  const own = ownParagraphs({ box, template, placeholder: finisher.placeholderOf(box), onBackground });
  return body ? finishParagraphs(body, own.length > 0 ? own : [plainParagraph(box.align !== 'left')], finisher) : '';
}

/** A shape. How far pentagons and chevrons point, in hundred-thousandths of their shorter side, PptxGenJS has no option for. */
function finishShape(object: SlideObject<ShapeBox>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const { box } = object;
  const properties = childOf(node, 'p:spPr');
  const isPointed = box.point !== undefined && box.shape !== 'rectangle';
  const point = el('a:gd', { name: 'adj', fmla: `val ${Math.round((box.point ?? 0) * 100_000)}` });
  const written = (properties?.children ?? []).map((child) =>
    isPointed && child.name === 'a:prstGeom'
      ? el('a:prstGeom', child.attributes, el('a:avLst', {}, point))
      : xmlOf(child),
  );
  const head = headOf(object, el('p:cNvSpPr'));
  return el('p:sp', {}, head, el('p:spPr', {}, ...written), finishBody(node, box, finisher));
}

/** A real connector, tied to the rectangles of its group; PptxGenJS writes a shape. */
function finishLine(object: SlideObject<LineBox>, finisher: Finisher, group: readonly SlideObject[]): string {
  const node = nextWritten(finisher);
  const head = el(
    'p:nvCxnSpPr',
    {},
    identityOf(object),
    el('p:cNvCxnSpPr', {}, tiesOf(object.box, group)),
    el('p:nvPr'),
  );
  const properties = pick(childOf(node, 'p:spPr'), 'a:xfrm', 'a:prstGeom', 'a:ln');
  return el('p:cxnSp', {}, head, el('p:spPr', {}, properties));
}

/** A picture, which shows what the slide's relationships say (#1298). */
function finishPicture(object: SlideObject<PictureBox>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const placeholder = finisher.placeholderOf(object.box);
  const head = el(
    'p:nvPicPr',
    {},
    identityOf(object),
    el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1, noGrp: placeholder ? 1 : undefined })),
    tieTo(placeholder),
  );
  const blip = el('a:blip', { 'r:embed': finisher.pictures.next().value as string });
  const fill = el('p:blipFill', {}, blip, pick(childOf(node, 'p:blipFill'), 'a:stretch'));
  const place = placeholder ? ownPlace(node, object.box.frame, placeholder) : pick(node, 'p:spPr');
  return el('p:pic', {}, head, fill, place);
}

function finishTableFrame(object: SlideObject<TableBox>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const placeholder = finisher.placeholderOf(object.box);
  const head = el(
    'p:nvGraphicFramePr',
    {},
    identityOf(object),
    pick(childOf(node, 'p:nvGraphicFramePr'), 'p:cNvGraphicFramePr'),
    tieTo(placeholder),
  );
  return el('p:graphicFrame', {}, head, tableTransform(object.box), finishTable(node, object.box, finisher));
}

/** The members of a group in a real group: one thing to a reader, with one alternative text. PptxGenJS has no groups. */
function finishGroup(object: SlideObject<GroupBox>, finisher: Finisher): string {
  const head = el('p:nvGrpSpPr', {}, identityOf(object), el('p:cNvGrpSpPr'), el('p:nvPr'));
  const members = object.members.map((member) => finishObject(member, finisher, object.members));
  return el('p:grpSp', {}, head, el('p:grpSpPr', {}, groupTransform(extentOf(object.box))), ...members);
}

/** The group is as large as its members; PowerPoint draws its handles there. */
function extentOf({ boxes }: GroupBox): Frame {
  const left = Math.min(...boxes.map((box) => box.frame.x));
  const top = Math.min(...boxes.map((box) => box.frame.y));
  const right = Math.max(...boxes.map((box) => box.frame.x + box.frame.width));
  const bottom = Math.max(...boxes.map((box) => box.frame.y + box.frame.height));
  return frame(left, top, right - left, bottom - top);
}
