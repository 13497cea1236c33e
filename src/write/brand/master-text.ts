import {
  frame,
  FURNITURE,
  type ColourRole,
  type Deck,
  type Frame,
  type Furniture,
  type Layout,
  type LayoutBox,
  type PlaceholderKind,
} from '../../model';
import { readableOn } from './drawing';
import { textLevels, type TextLevel } from './text-levels';

/** What a placeholder of the master hands down to those of the layouts: its box, and the levels of its text. */
export interface MasterText {
  readonly box: LayoutBox;
  readonly levels: readonly TextLevel[];
}

/** A deck with what the texts of its master are, which every layout goes back to. */
export interface Brand {
  readonly deck: Deck;
  readonly title: MasterText;
  readonly body: MasterText;
  readonly fields: Readonly<Record<Furniture, MasterText>>;
}

/** The master's title and body stand where those of the bullets layout do, and look like the styles `title`, and `body` and `body2` with bullets. */
export function brandOf(deck: Deck): Brand {
  const { width, height } = deck.template.slide;
  const { title, body } = deck.template.layouts.bullets.boxes;
  const field = (what: Furniture): MasterText => fieldText(what, deck);
  return {
    deck,
    title: masterTitle(title ?? spare('title', frame(width * 0.05, height * 0.06, width * 0.9, height * 0.12)), deck),
    body: masterBody(body ?? spare('body', frame(width * 0.05, height * 0.22, width * 0.9, height * 0.66)), deck),
    fields: Object.fromEntries(FURNITURE.map((what) => [what, field(what)])) as Brand['fields'],
  };
}

/** What a placeholder of a layout inherits, as PowerPoint has it: titles from the master's title, all else from its body, pictures and tables too. */
export function inheritedText(kind: PlaceholderKind, { title, body }: Brand): MasterText {
  return kind === 'title' || kind === 'ctrTitle' ? title : body;
}

function masterTitle(box: LayoutBox, deck: Deck): MasterText {
  const level = { style: 'title', colour: colourOf(box, 'title', deck), bullet: false } as const;
  const manner = { align: box.align, heading: true, flat: true, language: deck.language };
  return { box, levels: textLevels([level], manner, deck.template) };
}

function masterBody(box: LayoutBox, deck: Deck): MasterText {
  const levels = (['body', 'body2'] as const).map((style) => ({
    style,
    colour: colourOf(box, style, deck),
    bullet: true,
  }));
  const manner = { align: box.align, heading: false, language: deck.language, bullets: box.colour };
  return { box, levels: textLevels(levels, manner, deck.template) };
}

/** A small placeholder at the foot: of the master, or of a layout, whose background decides a readable colour. */
export function fieldText(what: Furniture, deck: Deck, layout?: Layout): MasterText {
  const box = deck.template.master[what];
  const colour = readableOn(colourOf(box, box.style, deck), layout?.background, deck.template);
  const manner = { align: box.align, heading: false, flat: true, language: deck.language };
  return { box, levels: textLevels([{ style: box.style, colour, bullet: false }], manner, deck.template) };
}

/** What text in no placeholder inherits, and the master's small placeholders before they say anything: `body2` without spacing. */
export function freeText({ template, language }: Deck): readonly TextLevel[] {
  const level = { style: 'body2', colour: template.styles.body2.colour, bullet: false } as const;
  return textLevels([level], { align: 'left', heading: false, tight: true, language }, template);
}

function spare(style: 'title' | 'body', place: Frame): LayoutBox {
  return { frame: place, style, align: 'left', anchor: 'top' };
}

function colourOf(box: LayoutBox, style: LayoutBox['style'], { template }: Deck): ColourRole {
  return box.colour ?? template.styles[style].colour;
}
