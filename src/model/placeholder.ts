import type { LayoutKey, StyleName } from '../schema';
import type { ColourRole } from './colour';
import { monthName, partsOf } from './date';
import type { Deck } from './deck';
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
const PICTURE_LAYOUTS: ReadonlySet<string> = new Set<LayoutKey>(['chart', 'chart-text', 'image', 'image-text']);
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

/** The three small placeholders at the foot of a slide, in reading order, number last (PPTX.md A7). */
export const FOOTER_PARTS = ['date', 'footer', 'number'] as const;
export type FooterPart = (typeof FOOTER_PARTS)[number];

/** What stands before the slide's number: a bar where the number follows the footer, nothing where it stands by itself. */
export function beforeNumber({ master: { footer, number } }: Template): string {
  const gap = number.frame.x - footer.frame.x - footer.frame.width;
  return gap >= 0 && gap < CLOSE ? '|\u00a0\u00a0' : '';
}

/** A number that starts this close to the footer's end follows it, inches. */
const CLOSE = 0.25;

/** What a placeholder at the foot says on a slide of a number: `Regionstyrelsen mars 2026`, `regionkalmar.se`, `|  17`. */
export function footerWords(what: FooterPart, deck: Deck, number: number): string {
  if (what === 'number') return `${beforeNumber(deck.template)}${number}`;
  return what === 'footer' ? deck.template.footer.text : dateWords(deck);
}

/** `Regionstyrelsen mars 2026` from the template's `{body} {month} {year}`. */
function dateWords({ meeting, template }: Deck): string {
  const { year, month } = partsOf(meeting.date);
  const parts: Readonly<Record<string, string>> = { body: meeting.body, month: monthName(month), year: String(year) };
  return template.footer.date.replace(/\{(\w+)\}/g, (whole, key: string) => parts[key] ?? whole);
}
