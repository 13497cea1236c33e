import { complaints } from '../../diagnostics';
import {
  frame,
  type Box,
  type ContentSlide,
  type Frame,
  type StyledParagraph,
  type Visual,
} from '../../model';
import type { LayoutKey } from '../../schema';
import { chooseLayout } from '../choose-layout';
import { complainOfLayout } from '../complain';
import type { Draft } from '../draft';
import { around, bottomOf, clip, rightOf } from '../frames';
import type { Names } from '../names';
import { notesOf } from '../notes-of';
import { openCanvas, type Canvas } from '../open-canvas';
import { bodyOf, placeBody, roomOf } from '../place-body';
import type { Setting } from '../setting';
import { measureBlock } from '../text/measure-block';
import { drawVisual } from '../visuals/draw-visual';

/** What of a slide is still to be placed. */
interface Remains {
  readonly visual?: Visual;
  readonly body: readonly StyledParagraph[];
}

interface Arranged {
  readonly boxes: readonly Box[];
  readonly rest: Remains;
}

interface Work {
  readonly slide: ContentSlide;
  readonly setting: Setting;
  readonly files: readonly string[];
}

/** Air between a visual and the text beside or under it, inches. */
const BESIDE = 0.4;
const UNDER = 0.3;

/** A content slide as one page, or as several when its text or table goes on. */
export function layoutContent(slide: ContentSlide, names: Names, setting: Setting): readonly Draft[] {
  const work: Work = { slide, setting, files: names.charts(slide.id) };
  const drafts: Draft[] = [];
  let remains: Remains | undefined = { body: bodyOf(slide), ...(slide.visual && { visual: slide.visual }) };
  while (remains) {
    const number = drafts.length + 1;
    const own = number === 1 ? { id: slide.id, title: slide.title } : names.continuation(slide, number);
    const key: LayoutKey = number > 1 && !remains.visual ? 'bullets' : chooseLayout(slide);
    const canvas = openCanvas(slide, key, own.title, setting);
    const { boxes, rest } = arrange(remains, canvas, work);
    const notes = number === 1 ? notesOf(slide) : [];
    drafts.push({
      ...own,
      layout: key,
      section: slide.section,
      boxes: [...canvas.opening, ...boxes, ...canvas.closing],
      notes,
    });
    remains = rest.visual || rest.body.length > 0 ? rest : undefined;
  }
  if (drafts.length > 1)
    setting.report(
      complaints.slideContinued(slide.origin.span, { title: slide.title, pages: drafts.length }),
    );
  return drafts;
}

function arrange(remains: Remains, canvas: Canvas, work: Work): Arranged {
  if (!remains.visual) return arrangeText(remains.body, canvas.frameOf('body'), canvas, work);
  const area = canvas.frameOf('visual');
  if (!area) return lacking(canvas, { box: 'visual', thing: thingOf(remains.visual) }, work);
  if (remains.body.length === 0)
    return arrangeVisual(remains.visual, wholeWidth(remains.visual, area, canvas), [], { canvas, work });
  const body = canvas.frameOf('body');
  if (!body) return lacking(canvas, { box: 'body', thing: 'text beside it' }, work);
  return body.x > area.x + area.width / 3
    ? arrangeBeside(remains.visual, remains.body, { canvas, work, area, body })
    : arrangeUnder(remains.visual, remains.body, { canvas, work, area, body });
}

function lacking(canvas: Canvas, missing: { box: string; thing: string }, work: Work): Arranged {
  complainOfLayout(work.slide, canvas.layout, missing, work.setting);
  return { boxes: [], rest: { body: [] } };
}

function thingOf(visual: Visual): string {
  if (visual.kind === 'charts') return visual.charts.length > 1 ? 'charts' : 'a chart';
  const others = {
    table: 'a table',
    image: 'an image',
    figures: 'figures',
    boxes: 'boxes',
    steps: 'steps',
    tree: 'a tree',
  };
  return others[visual.kind];
}

/** Without text beside it, and without a facts panel, a visual takes their room too. */
function wholeWidth(visual: Visual, area: Frame, canvas: Canvas): Frame {
  const facts = visual.kind === 'charts' && visual.facts.length > 0 ? undefined : canvas.frameOf('facts');
  const body = canvas.frameOf('body');
  const beside = [facts, body]
    .filter((each) => each !== undefined)
    .filter((each) => each.x > area.x + area.width / 3);
  const right = around([area, ...beside]);
  return frame(area.x, area.y, right.width, area.height);
}

interface Drawn {
  readonly canvas: Canvas;
  readonly work: Work;
}

interface Places extends Drawn {
  readonly area: Frame;
  readonly body: Frame;
}

function arrangeVisual(
  visual: Visual,
  area: Frame,
  body: readonly StyledParagraph[],
  { canvas, work }: Drawn,
): Arranged {
  const facts = body.length === 0 ? canvas.frameOf('facts') : undefined;
  const drawing = drawVisual(visual, area, { ...work, facts, withText: body.length > 0 });
  return { boxes: drawing.boxes, rest: { body: [], ...(drawing.rest && { visual: drawing.rest }) } };
}

/** The visual at the left, the text at the right; a table that goes on takes the text's rest along. */
function arrangeBeside(visual: Visual, body: readonly StyledParagraph[], places: Places): Arranged {
  const { area } = places;
  const left = frame(area.x, area.y, Math.min(rightOf(area), places.body.x - BESIDE) - area.x, area.height);
  const drawn = arrangeVisual(visual, left, body, places);
  const text = arrangeText(body, places.body, places.canvas, places.work);
  return { boxes: [...drawn.boxes, ...text.boxes], rest: { ...drawn.rest, body: text.rest.body } };
}

/** The visual above, the text under it where the visual ends; the visual leaves the text half the height if it needs it. */
function arrangeUnder(visual: Visual, body: readonly StyledParagraph[], places: Places): Arranged {
  const { area, work } = places;
  const wanted = measureBlock(body, places.body.width, 1, work.setting).height + UNDER;
  const upper = frame(area.x, area.y, area.width, area.height - Math.min(wanted, area.height / 2));
  const task = { ...work, facts: undefined, withText: true };
  const drawing = drawVisual(visual, upper, task);
  const lower = clip(
    frame(places.body.x, 0, places.body.width, bottomOf(area)),
    drawing.bottom + UNDER,
    bottomOf(area),
  );
  const text = arrangeText(body, lower, places.canvas, work);
  return {
    boxes: [...drawing.boxes, ...text.boxes],
    rest: { ...text.rest, ...(drawing.rest && { visual: drawing.rest }) },
  };
}

function arrangeText(
  body: readonly StyledParagraph[],
  place: Frame | undefined,
  canvas: Canvas,
  work: Work,
): Arranged {
  if (body.length === 0) return { boxes: [], rest: { body: [] } };
  const box = canvas.layout.boxes['body'];
  if (!box || !place) return lacking(canvas, { box: 'body', thing: 'text' }, work);
  const next = roomOf(work.setting.template.layouts.bullets.boxes['body']);
  const placed = placeBody(work.slide, body, { box, frame: place, next }, work.setting);
  return { boxes: placed.boxes, rest: { body: placed.rest } };
}
