import {
  frame,
  FOOTER_PARTS,
  type ColourRole,
  type Deck,
  type FooterPart,
  type Layout,
  type LayoutBox,
  type LevelStyle,
} from '../../model';
import type { StyleName } from '../../schema';
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
  readonly fields: Readonly<Record<FooterPart, MasterText>>;
}

/** The master's title and body stand where those of the bullets layout do, and look like the styles `title`, and `body` and `body2` with bullets. */
export function brandOf(deck: Deck): Brand {
  const { width, height } = deck.template.slide;
  const spare = (style: 'title' | 'body', top: number, share: number): LayoutBox => ({
    ...{ style, align: 'left', anchor: 'top' },
    frame: frame(width * 0.05, height * top, width * 0.9, height * share),
  });
  const { title = spare('title', 0.06, 0.12), body = spare('body', 0.22, 0.66) } = deck.template.layouts.bullets.boxes;
  const level = (box: LayoutBox, style: StyleName, bullet: boolean): LevelStyle => ({
    ...{ style, bullet },
    colour: colourOf(box, style, deck),
  });
  const bodyLevels = [level(body, 'body', true), level(body, 'body2', true)];
  return {
    deck,
    title: { box: title, levels: textLevels([level(title, 'title', false)], { role: 'heading', box: title }, deck) },
    body: { box: body, levels: textLevels(bodyLevels, { role: 'text', box: body }, deck) },
    fields: Object.fromEntries(FOOTER_PARTS.map((what) => [what, fieldText(what, deck)])) as Brand['fields'],
  };
}

/** A small placeholder at the foot: of the master, or of a layout, whose background decides a readable colour. */
export function fieldText(what: FooterPart, deck: Deck, layout?: Layout): MasterText {
  const box = deck.template.master[what];
  const colour = readableOn(colourOf(box, box.style, deck), layout?.background, deck.template);
  return { box, levels: textLevels([{ style: box.style, colour, bullet: false }], { role: 'field', box }, deck) };
}

/** What text in no placeholder inherits, and the master's small placeholders before they say anything: `body2` without spacing. */
export function freeText(deck: Deck): readonly TextLevel[] {
  const level = { style: 'body2', colour: deck.template.styles.body2.colour, bullet: false } as const;
  return textLevels([level], { role: 'free', box: { align: 'left' } }, deck);
}

function colourOf(box: LayoutBox, style: LayoutBox['style'], { template }: Deck): ColourRole {
  return box.colour ?? template.styles[style].colour;
}
