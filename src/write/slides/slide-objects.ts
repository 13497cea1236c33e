import type { Box, Page } from '../../model';
import { cleanText, el } from '../../package/xml-text';
import { DECORATIVE } from '../brand/drawing';
import { placeholderName } from '../brand/placeholders';

export type BoxOf<Kind extends Box['kind']> = Extract<Box, { kind: Kind }>;

/** A box of a page as the object that it becomes on the slide. */
export interface SlideObject<B extends Box = Box> {
  readonly box: B;
  /** Number in reading order, a group before its members; 1 is the slide's own tree. */
  readonly id: number;
  /** Name in the selection pane, once on each slide: `Rubrik`, `Ruta 1`, `Text 2`. */
  readonly name: string;
  /** Of a group. */
  readonly members: readonly SlideObject[];
}

/** The boxes of a page in reading order, the members of a group after it. PptxGenJS writes all of them but groups, in this order. */
export function boxesOf({ boxes }: Pick<Page, 'boxes'>): readonly Box[] {
  return boxes.flatMap((box): readonly Box[] => (box.kind === 'group' ? [box, ...box.boxes] : [box]));
}

/** The objects of a page in reading order, those of groups in their group. */
export function slideObjects({ boxes }: Pick<Page, 'boxes'>): readonly SlideObject[] {
  const taken = new Set<string>();
  let id = 1;
  const objectOf = (box: Box): SlideObject => {
    const name = freeName(cleanText(nameOf(box)), taken);
    taken.add(name);
    id++;
    return { box, id, name, members: box.kind === 'group' ? box.boxes.map(objectOf) : [] };
  };
  return boxes.map(objectOf);
}

/** Name, alternative text (A5) and the flag of decoration (A6) of an object. */
export function identityOf({ box, id, name }: SlideObject): string {
  const alt = 'alt' in box ? box.alt : undefined;
  return el('p:cNvPr', { id, name, descr: alt }, isDecorative(box) ? DECORATIVE : '');
}

function isDecorative(box: Box): boolean {
  if (box.kind === 'line') return true;
  if (box.kind === 'shape') return box.decorative;
  return box.kind === 'picture' && box.alt === undefined;
}

function nameOf(box: Box): string {
  if (box.kind !== 'text') return box.name;
  return box.placeholder === undefined ? 'Text' : placeholderName(box.placeholder);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name} ${count}`;
  return free;
}
