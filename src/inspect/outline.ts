import type { ObjectKind, SlideObject } from './reading/objects';
import { textOf } from './reading/paragraphs';
import type { ReadSlide } from './reading/presentation';
import { childOf } from '../package/node';

/** What is in a deck, as a reader meets it: plain data. */
export interface Outline {
  /** Names in order. */
  readonly sections: readonly string[];
  readonly slides: readonly OutlineSlide[];
}

/** A slide of an outline. */
export interface OutlineSlide {
  readonly number: number;
  /** On one line; null without a title placeholder. */
  readonly title: string | null;
  readonly section: string | null;
  readonly layout: string | null;
  readonly hidden: boolean;
  /** Objects in reading order, the title and decoration too; members of a group aren't listed. */
  readonly objects: readonly OutlineObject[];
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
}

/** An object of an outline. */
export interface OutlineObject {
  readonly kind: ObjectKind;
  /** Name in the selection pane. */
  readonly name: string;
  /** Type of the placeholder it fills. */
  readonly placeholder: string | null;
  readonly decorative: boolean;
  readonly alt: string | null;
  /** Paragraphs, or the rows of a table with cells parted by ` | `. */
  readonly text: readonly string[];
}

/** What a slide by itself has of an outline. */
export type SlideOutline = Omit<OutlineSlide, 'number' | 'section'>;

/** The outline of a slide. */
export function outlineOf({ title, layers: { slide, layout }, objects, notes }: ReadSlide): SlideOutline {
  return {
    title: title ?? null,
    layout: childOf(layout, 'p:cSld')?.attributes['name'] ?? null,
    hidden: ['0', 'false'].includes(slide.attributes['show'] ?? ''),
    objects: objects.map(outlineObject),
    notes,
  };
}

function outlineObject(object: SlideObject): OutlineObject {
  const { kind, name, placeholder, decorative, alt } = object;
  return {
    kind,
    name,
    placeholder: placeholder ?? null,
    decorative,
    alt: alt === '' ? null : alt,
    text: textsIn(object).filter((text) => text.trim() !== ''),
  };
}

function textsIn({ paragraphs, table, members, kind }: SlideObject): readonly string[] {
  if (kind === 'group') return members.flatMap(textsIn);
  if (!table) return paragraphs.map(({ words }) => words);
  return table.rows.map((row) => row.map((cell) => textOf(cell.paragraphs)).join(' | '));
}
