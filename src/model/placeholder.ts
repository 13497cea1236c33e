import type { LayoutKey, StyleName } from '../schema';
import type { ColourRole } from './colour';
import { inches, type Inches } from './length';
import type { LayoutBox, Template } from './template';

/** How far a bulleted paragraph hangs in per level: level 0 has its text at 0.27 in, level 1 at 0.54 in. */
export const BULLET_INDENT: Inches = inches(0.27);

/** How many levels a text of several has, as in PowerPoint's own templates. */
export const TEXT_LEVELS = 5;

/** The type a placeholder has in PowerPoint; `body` is any text. */
export type PlaceholderKind = 'title' | 'ctrTitle' | 'body' | 'pic' | 'tbl';

/** What a paragraph of one level looks like in a placeholder when nothing is said on the slide. */
export interface LevelStyle {
  readonly style: StyleName;
  readonly colour: ColourRole;
  readonly bullet: boolean;
}

/** A box of a layout as a placeholder; `idx` ties the slide's shape to the layout's, titles have none. */
export interface Placeholder {
  /** Name of the box in the template, e.g. `kicker`. */
  readonly name: string;
  readonly kind: PlaceholderKind;
  readonly idx?: number;
  readonly box: LayoutBox;
  /** Outermost level first; level 1 only where the text is bulleted. */
  readonly levels: readonly LevelStyle[];
}

/** Layouts whose `visual` holds one picture; the other visuals are drawn of shapes, or several pictures share the area. */
const PICTURE_LAYOUTS: ReadonlySet<LayoutKey> = new Set<LayoutKey>([
  'chart',
  'chart-text',
  'image',
  'image-text',
]);
const FIRST_IDX = 13;

/** The placeholders of a layout in the order of its boxes; a box of the same name has the same idx on every layout. */
export function placeholdersOf(template: Template, key: LayoutKey): readonly Placeholder[] {
  const names = boxNames(template);
  return Object.entries(template.layouts[key].boxes).flatMap(([name, box]) => {
    const kind = kindOf(name, key, box.area === true);
    if (!kind) return [];
    const idx = kind === 'title' || kind === 'ctrTitle' ? {} : { idx: FIRST_IDX + names.indexOf(name) };
    return [{ name, kind, ...idx, box, levels: levelsOf(template, box) }];
  });
}

/** What PowerPoint shall take a box for; undefined for an area that deck draws in. */
function kindOf(name: string, key: LayoutKey, area: boolean): PlaceholderKind | undefined {
  if (name === 'title') return key === 'cover' || key === 'closing' ? 'ctrTitle' : 'title';
  if (!area) return 'body';
  if (name !== 'visual') return undefined;
  if (key === 'table') return 'tbl';
  return PICTURE_LAYOUTS.has(key) ? 'pic' : undefined;
}

function levelsOf(template: Template, box: LayoutBox): readonly LevelStyle[] {
  const level = (style: StyleName, bullet: boolean): LevelStyle => ({
    style,
    bullet,
    colour: box.colour ?? template.styles[style].colour,
  });
  return box.style === 'body' ? [level('body', true), level('body2', true)] : [level(box.style, false)];
}

function boxNames(template: Template): readonly string[] {
  const names = Object.values(template.layouts).flatMap((layout) => Object.keys(layout.boxes));
  return [...new Set(names)].filter((name) => name !== 'title').sort();
}
