import {
  frame,
  line,
  type CoverSlide,
  type DividerSlide,
  type Layout,
  type Part,
  type Person,
  type StyledParagraph,
  type SubdividerSlide,
  type TextBox,
} from '../../model';
import { bottomOf, clip } from '../frames';
import { placeStack, withoutSubtitle, type Filling } from '../place-stack';
import { freeText, wordsIn } from '../place-text';
import { originIn } from '../report-misfit';
import { draftOf, type Draft, type SlideSetting } from '../setting';
import { smallestScale, tryScale } from '../text/fit-text';

/** The cover: title, the line above it, the meeting, the organisation. */
export function layoutCover(setting: SlideSetting<CoverSlide>): Draft {
  const { slide, template } = setting;
  const layout = template.layouts.cover;
  const filling = (part: Part, text: string, subject: Filling['subject']): Filling => ({
    part,
    paragraphs: wordsIn(layout, part, text),
    subject,
  });
  const title = { ...filling('title', slide.title, { what: 'the title', keys: ['title'] }), lines: 3 };
  const body = { what: 'the name of the meeting', keys: ['meeting'] };
  const meeting = { ...filling('meeting', slide.below, body), lines: 2 };
  const below = placeStack(layout, [title, meeting], setting).boxes;
  const above = { what: 'the line above the title', keys: ['kind'] };
  const kind = slide.above === undefined ? [] : [filling('kind', slide.above, above)];
  const owner = filling('organisation', slide.organisation, { what: 'the organisation', keys: [] });
  return draftOf(slide, 'cover', [
    ...below.slice(0, 1),
    ...placeStack(layout, kind, setting).boxes,
    ...below.slice(1),
    ...placeStack(layout, [owner], setting).boxes,
  ]);
}

/** A divider: title, number, the items that have no slides of their own, presenters with their roles. */
export function layoutDivider(setting: SlideSetting<DividerSlide>): Draft {
  const { slide, template } = setting;
  const presenters = slide.presenters.map(presented);
  const items = itemsOf(presenters, setting);
  const layout = items ? withItems(template.layouts.divider, items) : template.layouts.divider;
  const number: Filling = {
    part: 'number',
    paragraphs: [line(String(slide.number), 'dividerNumber')],
    subject: { what: 'the number', keys: [] },
  };
  const boxesOf = (filling: Filling): readonly TextBox[] => placeStack(layout, [filling], setting).boxes;
  return draftOf(slide, 'divider', [
    ...boxesOf(titleOf(slide.title, 'dividerTitle')),
    ...boxesOf(number),
    ...(items ? [items] : []),
    ...presentersOf(presenters).flatMap(boxesOf),
  ]);
}

/** Space between the items and the presenters of a divider, inches. */
const UNDER_ITEMS = 0.25;

/** The items without slides, small and grey, where all of them have room above the presenters in their full size; else none: the agenda has them. */
function itemsOf(presenters: readonly StyledParagraph[], setting: SlideSetting<DividerSlide>): TextBox | undefined {
  const { slide, template } = setting;
  const room = template.layouts.divider.boxes['presenters']?.frame;
  const lines = slide.items.map((item) => line(item, 'dividerPerson', { colour: 'grey' }));
  if (!room || lines.length === 0) return undefined;
  const scale = smallestScale(lines, setting);
  const { block, misfit } = tryScale(lines, { ...room, scale }, setting);
  const left = { width: room.width, height: room.height - block.height - UNDER_ITEMS, scale: 1 };
  if (misfit || (presenters.length > 0 && tryScale(presenters, left, setting).misfit)) return undefined;
  const text = freeText(frame(room.x, room.y, room.width, block.height), lines, { scale });
  return { ...text, part: 'items', origin: originIn(slide, ['items']) };
}

/** The layout with its presenters under the items. */
function withItems(layout: Layout, items: TextBox): Layout {
  const { presenters } = layout.boxes;
  if (!presenters) return layout;
  const below = clip(presenters.frame, bottomOf(items.frame) + UNDER_ITEMS, Infinity);
  return { ...layout, boxes: { ...layout.boxes, presenters: { ...presenters, frame: below } } };
}

/** A sub-divider: title, kicker, subtitle, presenters. */
export function layoutSubdivider(setting: SlideSetting<SubdividerSlide>): Draft {
  const { slide, template } = setting;
  const { subtitle, kicker } = slide;
  const whole = template.layouts.subdivider;
  const layout = subtitle === undefined ? withoutSubtitle(whole, 'presenters') : whole;
  const under: Filling = {
    part: 'subtitle',
    paragraphs: [line(subtitle ?? '', 'subtitle')],
    lines: 3,
    subject: { what: 'the subtitle', keys: ['subtitle'] },
  };
  const above: Filling = {
    part: 'kicker',
    paragraphs: [line(kicker ?? '', 'kicker')],
    subject: { what: 'the line above the title', keys: ['kicker', 'title'] },
  };
  const stack = [
    titleOf(slide.title, 'subdividerTitle'),
    ...(subtitle === undefined ? [] : [under]),
    ...presentersOf(slide.presenters.map(presented)),
  ];
  const { boxes } = placeStack(layout, stack, setting);
  const second = placeStack(layout, kicker === undefined ? [] : [above], setting).boxes;
  return draftOf(slide, 'subdivider', [...boxes.slice(0, 1), ...second, ...boxes.slice(1)]);
}

function titleOf(title: string, style: 'dividerTitle' | 'subdividerTitle'): Filling {
  const subject = { what: 'the heading', keys: ['section', 'title'], advice: 'shorten the heading' };
  return { part: 'title', paragraphs: [line(title, style)], lines: 3, subject };
}

function presentersOf(paragraphs: readonly StyledParagraph[]): readonly Filling[] {
  const advice = 'name fewer presenters on the divider';
  const subject = { what: 'the list of presenters', keys: ['presenter', 'items'], advice };
  return paragraphs.length === 0 ? [] : [{ part: 'presenters', paragraphs, subject, columns: true }];
}

/** `Lina Isaksson, kommunikationsdirektör`, the name bold. */
function presented({ name, role }: Person): StyledParagraph {
  const runs = [{ text: name, bold: true }, ...(role === undefined ? [] : [{ text: `, ${role}` }])];
  return { ...line(name, 'dividerPerson'), runs };
}
