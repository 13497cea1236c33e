import {
  emuOf,
  frame,
  FOOTER_PARTS,
  placeholdersOf,
  type Box,
  type Deck,
  type Frame,
  type Page,
  type Placeholder,
  type Template,
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
import { boxesOf, identityOf, slideObjects, type BoxOf, type SlideObject } from './slide-objects';

/** A page that becomes a slide: all that decides what is in it. */
interface SlideInput {
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
  /** The objects of the group that is being finished. */
  readonly group: readonly SlideObject[];
}

type ObjectOf<Kind extends Box['kind']> = SlideObject<BoxOf<Kind>>;
type ObjectFinisher<Kind extends Box['kind']> = (object: ObjectOf<Kind>, finisher: Finisher) => string;

/** One for each kind of box: the object that PptxGenJS wrote for it, with what PptxGenJS can't say. */
const FINISHERS: { readonly [Kind in Box['kind']]: ObjectFinisher<Kind> } = {
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
    group: [],
  };
  const objects = slideObjects(page).map((object) => finishObject(object, finisher));
  if (finisher.written.next().done !== true) throw new Error(`page ${page.number}: more was written than it has boxes`);
  return pageXml('p:sld', [...objects, footerFields(page, deck)]);
}

/** Date, footer and slide number on the slides whose layout has them, last in reading order (A7). */
function footerFields(page: Page, deck: Deck): string {
  if (!deck.template.layouts[page.layout].footer) return '';
  const first = boxesOf(page).length + 2;
  return FOOTER_PARTS.map((what, at) => fieldOnSlide(what, first + at, { deck, number: page.number })).join('');
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

function finishObject(object: SlideObject, finisher: Finisher): string {
  // The record pairs every kind with its own function, which TypeScript can't follow through a union.
  const finish = FINISHERS[object.box.kind] as ObjectFinisher<Box['kind']>;
  return finish(object, finisher);
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
function finishText(object: ObjectOf<'text'>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const { box } = object;
  const placeholder = finisher.placeholderOf(box);
  if (!placeholder) {
    const head = headOf(object, finisher, el('p:cNvSpPr', { txBox: 1 }));
    return el('p:sp', {}, head, pick(node, 'p:spPr'), finishBody(node, box, finisher));
  }
  const columns = box.columns && { numCol: 2, spcCol: emuOf(box.columns.gap) };
  const anchor = box.anchor === placeholder.box.anchor ? undefined : ANCHORS[box.anchor];
  const scale = box.scale < 1 ? el('a:normAutofit', { fontScale: Math.round(box.scale * 100_000) }) : '';
  const head = headOf(object, finisher, el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })));
  const body = textBody(finishedText(node, box, finisher), el('a:bodyPr', { anchor, ...columns }, scale));
  return el('p:sp', {}, head, ownPlace(node, box.frame, placeholder), body);
}

/** How the head of an object is called, by the kind of its box. */
const HEADS: Readonly<Record<Box['kind'], string>> = {
  text: 'p:nvSpPr',
  shape: 'p:nvSpPr',
  line: 'p:nvCxnSpPr',
  picture: 'p:nvPicPr',
  table: 'p:nvGraphicFramePr',
  group: 'p:nvGrpSpPr',
};

/** What an object is, what is `locked` of it, and the placeholder that it fills. */
function headOf(object: SlideObject, { placeholderOf }: Finisher, locked: string): string {
  const placeholder = placeholderOf(object.box);
  const tie = el('p:nvPr', {}, placeholder ? el('p:ph', referenceTo(placeholder)) : '');
  return el(HEADS[object.box.kind], {}, identityOf(object), locked, tie);
}

/** The place where it isn't that of the placeholder. */
function ownPlace(node: Node, own: Frame, { box }: Placeholder): string {
  return el('p:spPr', {}, isSamePlace(own, box.frame) ? '' : pick(childOf(node, 'p:spPr'), 'a:xfrm'));
}

function finishBody(node: Node, box: BoxOf<'text' | 'shape'>, finisher: Finisher): string {
  return textBody(finishedText(node, box, finisher), pick(childOf(node, 'p:txBody'), 'a:bodyPr'));
}

function finishedText(node: Node, box: BoxOf<'text' | 'shape'>, finisher: Finisher): string {
  const { template, onBackground } = finisher;
  const own = ownParagraphs({ box, template, placeholder: finisher.placeholderOf(box), onBackground });
  const stated = own.length > 0 ? own : [plainParagraph(box.align !== 'left')];
  return finishParagraphs(childOf(node, 'p:txBody'), stated, finisher);
}

/** A shape. How far pentagons and chevrons point, in hundred-thousandths of their shorter side, PptxGenJS has no option for. */
function finishShape(object: ObjectOf<'shape'>, finisher: Finisher): string {
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
  const head = headOf(object, finisher, el('p:cNvSpPr'));
  return el('p:sp', {}, head, el('p:spPr', {}, ...written), finishBody(node, box, finisher));
}

/** A real connector, tied to the rectangles of its group; PptxGenJS writes a shape. */
function finishLine(object: ObjectOf<'line'>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const head = headOf(object, finisher, el('p:cNvCxnSpPr', {}, tiesOf(object.box, finisher.group)));
  const properties = pick(childOf(node, 'p:spPr'), 'a:xfrm', 'a:prstGeom', 'a:ln');
  return el('p:cxnSp', {}, head, el('p:spPr', {}, properties));
}

/** A picture, which shows what the slide's relationships say (#1298). */
function finishPicture(object: ObjectOf<'picture'>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const placeholder = finisher.placeholderOf(object.box);
  const locks = el('a:picLocks', { noChangeAspect: 1, noGrp: placeholder ? 1 : undefined });
  const blip = el('a:blip', { 'r:embed': finisher.pictures.next().value as string });
  const fill = el('p:blipFill', {}, blip, pick(childOf(node, 'p:blipFill'), 'a:stretch'));
  const place = placeholder ? ownPlace(node, object.box.frame, placeholder) : pick(node, 'p:spPr');
  return el('p:pic', {}, headOf(object, finisher, el('p:cNvPicPr', {}, locks)), fill, place);
}

function finishTableFrame(object: ObjectOf<'table'>, finisher: Finisher): string {
  const node = nextWritten(finisher);
  const locked = pick(childOf(node, 'p:nvGraphicFramePr'), 'p:cNvGraphicFramePr');
  const place = tableTransform(object.box);
  return el('p:graphicFrame', {}, headOf(object, finisher, locked), place, finishTable(node, object.box, finisher));
}

/** The members of a group in a real group: one thing to a reader, with one alternative text. PptxGenJS has no groups. */
function finishGroup(object: ObjectOf<'group'>, finisher: Finisher): string {
  const inside = { ...finisher, group: object.members };
  const members = object.members.map((member) => finishObject(member, inside));
  const head = headOf(object, finisher, el('p:cNvGrpSpPr'));
  return el('p:grpSp', {}, head, el('p:grpSpPr', {}, groupTransform(extentOf(object.box))), ...members);
}

/** The group is as large as its members; PowerPoint draws its handles there. */
function extentOf({ boxes }: BoxOf<'group'>): Frame {
  const left = Math.min(...boxes.map((box) => box.frame.x));
  const top = Math.min(...boxes.map((box) => box.frame.y));
  const right = Math.max(...boxes.map((box) => box.frame.x + box.frame.width));
  const bottom = Math.max(...boxes.map((box) => box.frame.y + box.frame.height));
  return frame(left, top, right - left, bottom - top);
}
