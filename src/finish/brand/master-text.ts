import {
  frame,
  type ColourRole,
  type Deck,
  type Frame,
  type Layout,
  type LayoutBox,
  type PlaceholderKind,
  type Template,
} from '../../model';
import { readableOn } from './colours';
import { textLevels, type TextLevel } from './text-levels';

/** What a placeholder of the master hands down to those of the layouts: its box, and the levels of its text. */
export interface MasterText {
  readonly box: LayoutBox;
  readonly levels: readonly TextLevel[];
}

/** What a placeholder of a layout inherits, as PowerPoint has it: titles from the master's title, all else from its body, pictures and tables too. */
export function masterText(kind: PlaceholderKind, deck: Deck): MasterText {
  return kind === 'title' || kind === 'ctrTitle' ? masterTitle(deck) : masterBody(deck);
}

/** The master's title stands where that of the bullets layout does, and looks like the style `title`. */
function masterTitle({ template, language }: Deck): MasterText {
  const { width, height } = template.slide;
  const box =
    template.layouts.bullets.boxes['title'] ??
    spare('title', frame(width * 0.05, height * 0.06, width * 0.9, height * 0.12));
  const level = { style: 'title', colour: colourOf(box, 'title', template), bullet: false } as const;
  const manner = { align: box.align, heading: true, flat: true, language };
  return { box, levels: textLevels([level], manner, template) };
}

/** The master's body stands where that of the bullets layout does; its levels are the styles `body` and `body2`, with bullets. */
function masterBody({ template, language }: Deck): MasterText {
  const { width, height } = template.slide;
  const box =
    template.layouts.bullets.boxes['body'] ??
    spare('body', frame(width * 0.05, height * 0.22, width * 0.9, height * 0.66));
  const levels = (['body', 'body2'] as const).map((style) => ({
    style,
    colour: colourOf(box, style, template),
    bullet: true,
  }));
  const manner = { align: box.align, heading: false, language, bullets: box.colour };
  return { box, levels: textLevels(levels, manner, template) };
}

/** A small placeholder at the foot: of the master, or of a layout, whose background decides a readable colour. */
export function furnitureText(
  box: LayoutBox,
  { template, language }: Deck,
  layout?: Pick<Layout, 'background'>,
): MasterText {
  const colour = readableOn(colourOf(box, box.style, template), layout?.background, template);
  const manner = { align: box.align, heading: false, flat: true, language };
  return { box, levels: textLevels([{ style: box.style, colour, bullet: false }], manner, template) };
}

/** What text in no placeholder inherits, and the master's small placeholders before they say anything: `body2` without spacing. */
export function freeText(template: Template, language: string): readonly TextLevel[] {
  const level = { style: 'body2', colour: template.styles.body2.colour, bullet: false } as const;
  return textLevels([level], { align: 'left', heading: false, tight: true, language }, template);
}

function spare(style: 'title' | 'body', place: Frame): LayoutBox {
  return { frame: place, style, align: 'left', anchor: 'top' };
}

function colourOf(box: LayoutBox, style: LayoutBox['style'], template: Template): ColourRole {
  return box.colour ?? template.styles[style].colour;
}
