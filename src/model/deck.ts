import type { Tree } from '../source';
import type { LayoutKey } from '../schema';
import type { Chart, Fact } from './chart';
import type { PlainDate } from './date';
import type { PictureFile } from './picture';
import type { Template } from './template';
import type { Paragraph } from './text';

/** A resolved deck: every name is a thing, every live figure a text; nothing placed yet. */
export interface Deck {
  /** Stem of the manifest's file, e.g. `bakgrundsmaterial`. */
  readonly name: string;
  readonly title: string;
  readonly kind?: string;
  readonly meeting: { readonly body: string; readonly date: PlainDate };
  readonly author: string;
  readonly language: string;
  readonly template: Template;
  readonly slides: readonly DeckSlide[];
}

export type DeckSlide = CoverSlide | AgendaSlide | DividerSlide | SubdividerSlide | ContentSlide;

interface Common {
  /** Stable and unique in the deck, e.g. `forsta-besok-bup`. */
  readonly id: string;
  /** Text of the title placeholder; unique in the deck. */
  readonly title: string;
  /** Name of the PowerPoint section it belongs to. */
  readonly section: string;
  /** The author's notes. */
  readonly notes: readonly Paragraph[];
  /** Where the author wrote it, for diagnostics about fit. */
  readonly origin: Tree;
}

/** A presenter. */
export interface Person {
  readonly name: string;
  readonly role?: string;
}

export interface CoverSlide extends Common {
  readonly kind: 'cover';
  /** `Bakgrundsmaterial` */
  readonly above?: string;
  /** `Regionstyrelsen 25 mars 2026` */
  readonly below: string;
  readonly organisation: string;
}

export interface AgendaSlide extends Common {
  readonly kind: 'agenda';
  readonly groups: readonly AgendaGroup[];
}

/** A goal or förvaltning on the agenda with its items. */
export interface AgendaGroup {
  readonly heading: string;
  readonly items: readonly { readonly title: string; readonly presenters: readonly Person[] }[];
}

export interface DividerSlide extends Common {
  readonly kind: 'divider';
  /** 1, 2, 3 … among the sections. */
  readonly number: number;
  readonly presenters: readonly Person[];
  /** Titles of items without slides of their own, e.g. `Prognos oktober`. */
  readonly items: readonly string[];
}

export interface SubdividerSlide extends Common {
  readonly kind: 'subdivider';
  readonly subtitle?: string;
  readonly kicker?: string;
  readonly presenters: readonly Person[];
}

export interface ContentSlide extends Common {
  readonly kind: 'content';
  readonly kicker?: string;
  readonly subtitle?: string;
  /** Paragraphs above the bullets. */
  readonly text: readonly Paragraph[];
  /** Bullets with their levels. */
  readonly bullets: readonly Paragraph[];
  readonly visual?: Visual;
  /** Lines under the content, e.g. `Källa: Väntetider i vården, SKR.` */
  readonly source?: string;
  readonly footnote?: string;
  /** The author's override. */
  readonly layout?: LayoutKey;
}

/** The one thing shown beside or instead of text. */
export type Visual =
  | {
      readonly kind: 'charts';
      readonly charts: readonly Chart[];
      /** Empty: no facts panel. Only with one chart. */
      readonly facts: readonly Fact[];
    }
  | { readonly kind: 'table'; readonly table: TableContent }
  | { readonly kind: 'image'; readonly image: ImageContent }
  | { readonly kind: 'figures'; readonly figures: readonly FigureContent[] }
  | { readonly kind: 'boxes'; readonly boxes: readonly BoxContent[] }
  | { readonly kind: 'steps'; readonly steps: readonly BoxContent[] }
  | { readonly kind: 'tree'; readonly roots: readonly TreeContent[] };

/** A table, its cells already written for people. */
export interface TableContent {
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total: boolean }[];
  readonly alt: string;
}

/** A picture as a slide shows it. */
export interface ImageContent extends PictureFile {
  /** Undefined when decorative. */
  readonly alt?: string;
  readonly caption?: string;
  /** Ratio of width to height that the picture is cropped to, e.g. 1.778; the whole picture is shown without. */
  readonly crop?: number;
}

export interface FigureContent {
  readonly value: string;
  readonly label: string;
  readonly trend?: string;
}

export interface BoxContent {
  readonly heading: string;
  readonly text?: string;
}

export interface TreeContent extends BoxContent {
  readonly children: readonly TreeContent[];
  readonly down?: string;
  readonly up?: string;
}
