import {
  frame,
  type DividerSlide,
  type Layout,
  type Paragraph,
  type Person,
  type StyledParagraph,
  type SubdividerSlide,
  type TextBox,
} from '../../model';
import type { Draft } from '../draft';
import { bottomOf, clip } from '../frames';
import { freeText, line } from '../place-text';
import { withoutSubtitle } from '../without-subtitle';
import { placeStack, type Filling } from '../place-stack';
import type { Setting } from '../setting';
import { smallestScale, tryScale } from '../text/fit-text';

/** Air between the items and the presenters of a divider, inches. */
const AIR = 0.25;

/** A divider: title, number, the items that have no slides of their own, presenters with their roles. */
export function layoutDivider(slide: DividerSlide, setting: Setting): readonly Draft[] {
  const whole = setting.template.layouts.divider;
  const presenters = slide.presenters.map(presented);
  const items = itemsOf(slide, presenters, setting);
  const layout = items ? withItems(whole, items) : whole;
  const number: Filling = {
    name: 'number',
    paragraphs: [line(String(slide.number), 'dividerNumber')],
    subject: { what: 'the number', keys: [] },
  };
  const boxesOf = (filling: Filling): readonly TextBox[] =>
    placeStack(slide, layout, [filling], setting).boxes;
  const boxes = [
    ...boxesOf(titleOf(slide.title, 'dividerTitle')),
    ...boxesOf(number),
    ...(items ? [items] : []),
    ...presentersOf(presenters).flatMap(boxesOf),
  ];
  return [
    {
      id: slide.id,
      layout: 'divider',
      section: slide.section,
      title: slide.title,
      boxes,
      notes: slide.notes,
    },
  ];
}

/** The items without slides, small and grey, where all of them have room above the presenters in their full size; else none: the agenda has them. */
function itemsOf(
  slide: DividerSlide,
  presenters: readonly StyledParagraph[],
  setting: Setting,
): TextBox | undefined {
  const room = setting.template.layouts.divider.boxes['presenters']?.frame;
  const lines = slide.items.map((item) => line(item, 'dividerPerson', { colour: 'grey' }));
  if (!room || lines.length === 0) return undefined;
  const scale = smallestScale(lines, setting);
  const { block, misfit } = tryScale(lines, room, scale, setting);
  const left = { width: room.width, height: room.height - block.height - AIR };
  const fits = !misfit && (presenters.length === 0 || !tryScale(presenters, left, 1, setting).misfit);
  return fits ? freeText(frame(room.x, room.y, room.width, block.height), lines, { scale }) : undefined;
}

/** The layout with its presenters under the items. */
function withItems(layout: Layout, items: TextBox): Layout {
  const { presenters } = layout.boxes;
  if (!presenters) return layout;
  const moved = { ...presenters, frame: clip(presenters.frame, bottomOf(items.frame) + AIR, Infinity) };
  return { ...layout, boxes: { ...layout.boxes, presenters: moved } };
}

/** A sub-divider: title, kicker, subtitle, presenters. */
export function layoutSubdivider(slide: SubdividerSlide, setting: Setting): readonly Draft[] {
  const whole = setting.template.layouts.subdivider;
  const layout = slide.subtitle === undefined ? withoutSubtitle(whole, 'presenters') : whole;
  const subtitle: readonly Filling[] =
    slide.subtitle === undefined
      ? []
      : [
          {
            name: 'subtitle',
            paragraphs: [line(slide.subtitle, 'subtitle')],
            lines: 3,
            subject: { what: 'the subtitle', keys: ['subtitle'] },
          },
        ];
  const stack = [
    titleOf(slide.title, 'subdividerTitle'),
    ...subtitle,
    ...presentersOf(slide.presenters.map(presented)),
  ];
  const [first, ...others] = placeStack(slide, layout, stack, setting).boxes;
  const kicker =
    slide.kicker === undefined
      ? []
      : placeStack(
          slide,
          layout,
          [
            {
              name: 'kicker',
              paragraphs: [line(slide.kicker, 'kicker')],
              subject: { what: 'the line above the title', keys: ['kicker', 'title'] },
            },
          ],
          setting,
        ).boxes;
  const boxes = [...(first ? [first] : []), ...kicker, ...others];
  return [
    {
      id: slide.id,
      layout: 'subdivider',
      section: slide.section,
      title: slide.title,
      boxes,
      notes: slide.notes,
    },
  ];
}

function titleOf(title: string, style: 'dividerTitle' | 'subdividerTitle'): Filling {
  const subject = { what: 'the heading', keys: ['section', 'title'], advice: 'shorten the heading' };
  return { name: 'title', paragraphs: [line(title, style)], lines: 3, subject };
}

function presentersOf(paragraphs: readonly StyledParagraph[]): readonly Filling[] {
  const subject = {
    what: 'the list of presenters',
    keys: ['presenter', 'items'],
    advice: 'name fewer presenters on the divider',
  };
  return paragraphs.length === 0 ? [] : [{ name: 'presenters', paragraphs, subject, columns: true }];
}

/** `Lina Isaksson, kommunikationsdirektör`, the name bold. */
function presented(person: Person): StyledParagraph {
  const runs: Paragraph['runs'] = [
    { text: person.name, bold: true },
    ...(person.role === undefined ? [] : [{ text: `, ${person.role}` }]),
  ];
  return { runs, level: 0, style: 'dividerPerson', bullet: false };
}
