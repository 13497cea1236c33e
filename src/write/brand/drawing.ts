import { contrast, emuOf, THEME_SLOTS, type ColourRole, type Frame, type Template } from '../../model';
import { el, NAMESPACES, type Attributes } from '../../package/xml-text';

/** A theme colour by role, as a filled surface or the colour of a text. */
export function solidFill(role: ColourRole): string {
  return el('a:solidFill', {}, schemeColour(role));
}

/** `<a:schemeClr val="accent1"/>` for focus. */
export function schemeColour(role: ColourRole): string {
  return el('a:schemeClr', { val: THEME_SLOTS[role].name });
}

/** The role itself where it can be read on a background (4.5:1, PPTX.md A10), else the better of white and ink. */
export function readableOn(role: ColourRole, background: ColourRole | undefined, template: Template): ColourRole {
  const under = template.colours[background ?? 'white'];
  if (contrast(template.colours[role], under) >= 4.5) return role;
  return contrast(template.colours.white, under) >= contrast(template.colours.ink, under) ? 'white' : 'ink';
}

/** Position and size in EMU. */
export function transform(frame: Frame): string {
  return el('a:xfrm', {}, placeAs(frame, 'off', 'ext'));
}

/** The same of a group whose members keep the slide's coordinates: the space they stand in is the group's own place. */
export function groupTransform(frame: Frame): string {
  return el('a:xfrm', {}, placeAs(frame, 'off', 'ext'), placeAs(frame, 'chOff', 'chExt'));
}

function placeAs({ x, y, width, height }: Frame, offset: string, extent: string): string {
  return el(`a:${offset}`, { x: emuOf(x), y: emuOf(y) }) + el(`a:${extent}`, { cx: emuOf(width), cy: emuOf(height) });
}

/** Shape properties of a rectangle at a frame. */
export function rectangleAt(frame: Frame, ...more: readonly string[]): string {
  return el('p:spPr', {}, transform(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst')), ...more);
}

/** Whether two frames are the same on paper: to an EMU, since they are rounded one by one. */
export function isSamePlace(one: Frame, other: Frame): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(emuOf(one[side]) - emuOf(other[side])) <= 1);
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 } as Frame;

/** What every shape tree starts with. */
const TREE_HEAD =
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')) +
  el('p:grpSpPr', {}, groupTransform(NOWHERE));

/** The white background of a master, or that of a layout in a colour of its own. */
export function background(role: ColourRole): string {
  return el('p:bg', {}, el('p:bgPr', {}, solidFill(role), el('a:effectLst')));
}

/** A run of text in a language. */
export function run(text: string, language: string): string {
  return el('a:r', {}, el('a:rPr', { lang: language }), el('a:t', {}, text));
}

/** A placeholder that can't be grouped. */
interface PlaceholderShape {
  readonly id: number;
  readonly name: string;
  /** What ties it to those of the same kind: type and index. */
  readonly reference: Attributes;
  readonly locks?: Attributes;
  /** Its shape properties; inherited when left out. */
  readonly place?: string;
  readonly text?: string;
}

/** The shape of a placeholder on a slide, a layout, a master or a notes page. */
export function placeholderShape(shape: PlaceholderShape): string {
  const { id, name, reference, locks = {}, place = el('p:spPr'), text = '' } = shape;
  const head = [
    el('p:cNvPr', { id, name }),
    el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1, ...locks })),
    el('p:nvPr', {}, el('p:ph', reference)),
  ];
  return el('p:sp', {}, el('p:nvSpPr', {}, ...head), place, text);
}

/** What is locked of the picture of a slide on a notes page. */
export const SLIDE_IMAGE = { noRot: 1, noChangeAspect: 1 };

/** The text of a shape; body properties and list style as elements. */
export function textBody(paragraphs: string, properties = el('a:bodyPr'), style = ''): string {
  return el('p:txBody', {}, properties, el('a:lstStyle', {}, style), paragraphs);
}

/** What is on a slide, a layout, a master or a notes page. */
export function shapeTree(shapes: readonly string[], name?: string, paint = ''): string {
  return el('p:cSld', { name }, paint, el('p:spTree', {}, TREE_HEAD, ...shapes));
}

/** A slide or its notes with what is on it. */
export function pageXml(name: 'p:sld' | 'p:notes', shapes: readonly string[]): string {
  const { a, r, p } = NAMESPACES;
  return el(name, { 'xmlns:a': a, 'xmlns:r': r, 'xmlns:p': p }, shapeTree(shapes), MASTER_COLOURS);
}

/** That a slide or a layout has the colours of its master. */
export const MASTER_COLOURS = el('p:clrMapOvr', {}, el('a:masterClrMapping'));

/** The extension that tells screen readers to pass an object by (PPTX.md A6). */
export const DECORATIVE = extension(
  '{C183D7F6-B498-43B3-948B-1728B52AA6E4}',
  el('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
);

/** A list of one extension. */
export function extension(uri: string, content: string): string {
  return el('a:extLst', {}, el('a:ext', { uri }, content));
}
