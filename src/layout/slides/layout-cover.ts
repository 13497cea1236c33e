import type { CoverSlide } from '../../model';
import type { Draft } from '../draft';
import { inBox, line } from '../place-text';
import { placeStack, type Filling } from '../place-stack';
import type { Setting } from '../setting';

/** The cover: title, the line above it, the meeting, the organisation. */
export function layoutCover(slide: CoverSlide, setting: Setting): readonly Draft[] {
  const layout = setting.template.layouts.cover;
  const filling = (name: string, text: string, what: string, keys: readonly string[]): Filling => {
    const box = layout.boxes[name];
    const paragraph = line(text, box?.style ?? 'coverTitle');
    return { name, paragraphs: [box ? inBox(paragraph, box) : paragraph], subject: { what, keys } };
  };
  const title = { ...filling('title', slide.title, 'the title', ['title']), lines: 3 };
  const meeting = { ...filling('meeting', slide.below, 'the name of the meeting', ['meeting']), lines: 2 };
  const below = placeStack(slide, layout, [title, meeting], setting);
  const above =
    slide.above === undefined ? [] : [filling('kind', slide.above, 'the line above the title', ['kind'])];
  const kind = placeStack(slide, layout, above, setting);
  const organisation = placeStack(
    slide,
    layout,
    [filling('organisation', slide.organisation, 'the organisation', [])],
    setting,
  );
  const [first, ...others] = below.boxes;
  const boxes = [...(first ? [first] : []), ...kind.boxes, ...others, ...organisation.boxes];
  return [
    { id: slide.id, layout: 'cover', section: slide.section, title: slide.title, boxes, notes: slide.notes },
  ];
}
