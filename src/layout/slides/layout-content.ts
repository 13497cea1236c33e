import { collect, problems, hasErrors, take, type Outcome } from '../../diagnostics';
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
import { complainOfLayout } from '../report-misfit';
import type { Draft } from '../draft';
import { around, bottomOf, clip, rightOf } from '../frames';
import type { Names } from '../names';
import { notesOf } from '../notes-of';
import { openCanvas, type Canvas } from '../open-canvas';
import { bodyOf, placeBody, roomOf } from '../place-body';
import type { Setting } from '../setting';
import { fitText, isEndless, type Room } from '../text/fit-text';
import { measureBlock } from '../text/measure-block';
import { splitSentence } from '../text/split-sentence';
import type { Drawing, Remainder } from '../visuals/drawing';
import { drawVisual } from '../visuals/draw-visual';

/** What of a slide is still to be placed. */
interface Remains {
  readonly visual?: Remainder;
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
  /** Whether the text has the page to itself. */
  readonly alone?: boolean;
}

/** Air between a visual and the text beside or under it, inches. */
const BESIDE = 0.4;
/** The same where the visual ends before its place does. */
const BESIDE_NARROW = 0.55;
const UNDER = 0.3;

/** A content slide as one page, or as several when its text or table goes on. */
export function layoutContent(slide: ContentSlide, names: Names, setting: Setting): readonly Draft[] {
  const lay = (pages: number): Outcome<readonly Draft[]> =>
    collect((report) => layPages(slide, pages, names, { ...setting, report }));
  // Continuations are numbered where there are several, which only laying them out can tell.
  const once = lay(2);
  const drafts = take((once.value ?? []).length > 2 ? lay(3) : once, setting.report) ?? [];
  if (drafts.length > 1) {
    const complain = drafts.length > MOST_PAGES ? problems.longSlide : problems.slideContinued;
    setting.report(complain(slide.origin.span, { title: slide.title, pages: drafts.length }));
  }
  return drafts;
}

/** The pages of a slide that is expected to have so many. */
function layPages(slide: ContentSlide, pages: number, names: Names, setting: Setting): readonly Draft[] {
  const work: Work = { slide, setting, files: names.charts(slide.id) };
  const drafts: Draft[] = [];
  let remains: Remains | undefined = { body: bodyOf(slide), ...(slide.visual && { visual: slide.visual }) };
  while (remains) {
    const number = drafts.length + 1;
    const own =
      number === 1 ? { id: slide.id, title: slide.title } : names.continuation(slide, number, pages);
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
  return drafts;
}

/** Pages that a long slide becomes without a warning. */
const MOST_PAGES = 3;

function arrange(remains: Remains, canvas: Canvas, work: Work): Arranged {
  const { visual, body: text } = remains;
  // On a page of text alone nothing is left for the next, which has no more room: else the pages never come to an end.
  if (!visual) return arrangeText(text, canvas.frameOf('body'), canvas, { ...work, alone: true });
  const area = canvas.frameOf('visual');
  if (!area) return lacking(canvas, { box: 'visual', thing: thingOf(visual) }, work);
  const body = canvas.frameOf('body');
  // A table that goes on keeps the width it had beside the text.
  const withText = text.length > 0 || (visual.keeps !== undefined && bodyOf(work.slide).length > 0);
  if (!withText) return arrangeVisual(visual, wholeWidth(visual, area, canvas), false, { canvas, work });
  if (!body) return lacking(canvas, { box: 'body', thing: 'text beside it' }, work);
  return isBeside(body, area)
    ? arrangeBeside(visual, text, { canvas, work, area, body })
    : arrangeUnder(visual, text, { canvas, work, area, body });
}

/** Whether a box lies at the right of the visual's area, or over its right part, and not under it. */
function isBeside(box: Frame, area: Frame): boolean {
  return box.x > area.x + area.width / 3;
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
  const beside = [facts, body].filter((each) => each !== undefined).filter((each) => isBeside(each, area));
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

function arrangeVisual(visual: Remainder, area: Frame, withText: boolean, { canvas, work }: Drawn): Arranged {
  const facts = withText ? undefined : canvas.frameOf('facts');
  const drawing = drawVisual(visual, area, { ...work, facts, withText });
  return { boxes: drawing.boxes, rest: { body: [], ...(drawing.rest && { visual: drawing.rest }) } };
}

/** The visual at the left, the text at the right from where the visual ends; what of either doesn't fit goes on. */
function arrangeBeside(visual: Remainder, body: readonly StyledParagraph[], places: Places): Arranged {
  const { area } = places;
  const left = frame(area.x, area.y, Math.min(rightOf(area), places.body.x - BESIDE) - area.x, area.height);
  const drawn = arrangeVisual(visual, left, true, places);
  const place = reaching(places.body, around(drawn.boxes.map((box) => box.frame)));
  const text = arrangeText(body, place, places.canvas, places.work);
  return { boxes: [...drawn.boxes, ...text.boxes], rest: { ...drawn.rest, body: text.rest.body } };
}

/** A box made wider at its left, up to the thing beside it. */
function reaching(box: Frame, beside: Frame): Frame {
  const x = Math.min(box.x, rightOf(beside) + BESIDE_NARROW);
  return frame(x, box.y, rightOf(box) - x, box.height);
}

/** The visual above, the text under it where the visual ends; what doesn't fit there goes on on the next page. */
function arrangeUnder(visual: Remainder, body: readonly StyledParagraph[], places: Places): Arranged {
  const { area, work } = places;
  const drawing = drawAbove(visual, body, places);
  const strip = frame(places.body.x, 0, places.body.width, bottomOf(area));
  const lower = clip(strip, drawing.bottom + UNDER, bottomOf(area));
  const text = arrangeText(body, lower, places.canvas, work);
  return {
    boxes: [...drawing.boxes, ...text.boxes],
    rest: { ...text.rest, ...(drawing.rest && { visual: drawing.rest }) },
  };
}

/** Draws a visual so that it leaves the text under it its height, at most half; if it can't, over the whole area. */
function drawAbove(
  visual: Remainder,
  body: readonly StyledParagraph[],
  { area, body: place, work }: Places,
): Drawing {
  const wanted = measureBlock(body, place.width, 1, work.setting).height + UNDER;
  const upper = frame(area.x, area.y, area.width, area.height - Math.min(wanted, area.height / 2));
  const task = { ...work, facts: undefined, withText: true };
  const attempt = collect((report) =>
    drawVisual(visual, upper, { ...task, setting: { ...work.setting, report } }),
  );
  if (!attempt.value || hasErrors(attempt.diagnostics) || attempt.value.rest)
    return drawVisual(visual, area, task);
  attempt.diagnostics.forEach(work.setting.report);
  return attempt.value;
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
  if (work.alone !== true && isLeftForNext(body, place, next, work.setting))
    return { boxes: [], rest: { body } };
  const placed = placeBody(work.slide, body, { box, frame: place, next }, work.setting);
  return { boxes: placed.boxes, rest: { body: placed.rest } };
}

/** Whether not even the first paragraph fits here, but does on a page of its own, or would be torn after no sentence at all. */
function isLeftForNext(body: readonly StyledParagraph[], here: Frame, next: Room, setting: Setting): boolean {
  const first = body.slice(0, 1);
  const fits = (room: Room): boolean =>
    !isEndless(first) && fitText(first, room, setting).misfit === undefined;
  return !fits(here) && (fits(next) || first.every((each) => !splitSentence(each, here, setting)));
}
