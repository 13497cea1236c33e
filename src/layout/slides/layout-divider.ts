import {
  type DividerSlide,
  type Frame,
  type Paragraph,
  type Person,
  type StyledParagraph,
  type SubdividerSlide,
} from '../../model';
import type { Draft } from '../draft';
import { line } from '../place-text';
import { withoutSubtitle } from '../without-subtitle';
import { placeStack, type Filling } from '../place-stack';
import type { Setting } from '../setting';
import { fitText } from '../text/fit-text';

/** A divider: title, number, presenters with their roles, and the items that have no slides of their own. */
export function layoutDivider(slide: DividerSlide, setting: Setting): readonly Draft[] {
  const layout = setting.template.layouts.divider;
  const people = peopleOf(slide, layout.boxes['presenters']?.frame, setting);
  const title = placeStack(slide, layout, [titleOf(slide.title, 'dividerTitle')], setting);
  const number: Filling = {
    name: 'number',
    paragraphs: [line(String(slide.number), 'dividerNumber')],
    subject: { what: 'the number', keys: [] },
  };
  const others = [number, ...presentersOf(people)].flatMap(
    (each) => placeStack(slide, layout, [each], setting).boxes,
  );
  const boxes = [...title.boxes, ...others];
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

/** Presenters, then as many of the items without slides as there is room for: the agenda has them all. */
function peopleOf(
  slide: DividerSlide,
  room: Frame | undefined,
  setting: Setting,
): readonly StyledParagraph[] {
  const presenters = slide.presenters.map(presented);
  const counts = slide.items.map((_, at) => slide.items.length - at);
  const ways = [...counts, 0].map((count) => [...presenters, ...itemLines(slide.items, count)]);
  const fits = (way: readonly StyledParagraph[]): boolean =>
    room === undefined || fitText(way, room, setting).misfit === undefined;
  return ways.find(fits) ?? presenters;
}

/** So many items by name, and how many more there are. */
function itemLines(items: readonly string[], count: number): readonly StyledParagraph[] {
  const more = items.length - count;
  const rest =
    more === 0
      ? []
      : [`${count > 0 ? 'och ' : ''}${more} ${more === 1 ? 'punkt' : 'punkter'}${count > 0 ? ' till' : ''}`];
  return [...items.slice(0, count), ...rest].map((item) => line(item, 'dividerPerson', { colour: 'grey' }));
}

function titleOf(title: string, style: 'dividerTitle' | 'subdividerTitle'): Filling {
  const subject = { what: 'the heading', keys: ['section', 'title'], advice: 'shorten the heading' };
  return { name: 'title', paragraphs: [line(title, style)], lines: 3, subject };
}

function presentersOf(paragraphs: readonly StyledParagraph[]): readonly Filling[] {
  const subject = {
    what: 'the list of presenters and items',
    keys: ['presenter', 'items'],
    advice: 'name fewer presenters on the divider',
  };
  return paragraphs.length === 0 ? [] : [{ name: 'presenters', paragraphs, subject }];
}

/** `Lina Isaksson, kommunikationsdirektör`, the name bold. */
function presented(person: Person): StyledParagraph {
  const runs: Paragraph['runs'] = [
    { text: person.name, bold: true },
    ...(person.role === undefined ? [] : [{ text: `, ${person.role}` }]),
  ];
  return { runs, level: 0, style: 'dividerPerson', bullet: false };
}
