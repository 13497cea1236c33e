import { collect, hasErrors, problems, take, type Outcome } from '../../diagnostics';
import {
  frame,
  plain,
  type Chart,
  type ContentSlide,
  type Frame,
  type Paragraph,
  type Box,
  type StyledParagraph,
  type Visual,
} from '../../model';
import type { LayoutKey } from '../../schema';
import { measureBlock } from '../../text';
import { around, bottomOf, clip, rightOf } from '../frames';
import type { Names } from '../names';
import { openCanvas, type Canvas } from '../open-canvas';
import { bodyOf, placeBody } from '../place-body';
import { reportMissingBox } from '../report-misfit';
import { draftOf, type Draft, type SlideSetting } from '../setting';
import { fitText, isEndless, type Room } from '../text/fit-text';
import { splitSentence } from '../text/split-text';
import { drawVisual } from '../visuals/draw-visual';
import type { Drawing, Remainder, Task } from '../visuals/drawing';

/** What of a slide is still to be placed. */
interface Remains {
  readonly visual?: Remainder | undefined;
  readonly body: readonly StyledParagraph[];
}

interface Arranged {
  readonly boxes: readonly Box[];
  readonly rest: Remains;
}

/** A page of a slide, opened. */
interface PageSetting extends SlideSetting<ContentSlide> {
  readonly canvas: Canvas;
  /** File names of the slide's charts. */
  readonly files: readonly string[];
  /** Whether the text has the page to itself. */
  readonly alone?: boolean;
}

/** Space between a visual and the text beside or under it, inches. */
const BESIDE = 0.4;
/** The same where the visual ends before its place does. */
const BESIDE_NARROW = 0.55;
const UNDER = 0.3;

/** Pages that a long slide becomes without a warning. */
const MOST_PAGES = 3;

/** A content slide as one page, or as several when its text or table goes on. */
export function layoutContent(names: Names, setting: SlideSetting<ContentSlide>): readonly Draft[] {
  const { slide, report } = setting;
  const layoutAs = (pages: number): Outcome<readonly Draft[]> =>
    collect((inner) => layoutPages(pages, names, { ...setting, report: inner }));
  // Continuations are numbered where there are several, which only laying them out can tell.
  const once = layoutAs(2);
  const drafts = take((once.value ?? []).length > 2 ? layoutAs(3) : once, report) ?? [];
  if (drafts.length > 1) {
    const problem = drafts.length > MOST_PAGES ? problems.longSlide : problems.slideContinued;
    report(problem(slide.origin.span, { title: slide.title, pages: drafts.length }));
  }
  return drafts;
}

/** The pages of a slide that is expected to have so many. */
function layoutPages(pages: number, names: Names, setting: SlideSetting<ContentSlide>): readonly Draft[] {
  const { slide } = setting;
  const files = names.charts(slide.id);
  const drafts: Draft[] = [];
  let rest: Remains = { body: bodyOf(slide), visual: slide.visual };
  do {
    const isFirst = drafts.length === 0;
    const own = isFirst ? slide : names.continuation(slide, drafts.length + 1, pages);
    const key = !isFirst && !rest.visual ? 'bullets' : chooseLayout(slide);
    const canvas = openCanvas(key, own.title, setting);
    const arranged = arrange(rest, { ...setting, files, canvas });
    const boxes = [...canvas.opening, ...arranged.boxes, ...canvas.closing];
    const notes = isFirst ? notesOf(slide) : [];
    drafts.push({ ...draftOf(slide, key, boxes), id: own.id, title: own.title, notes });
    rest = arranged.rest;
  } while (rest.visual || rest.body.length > 0);
  return drafts;
}

/** The layout of a content slide: the author's own, else what is on the slide decides. */
function chooseLayout({ layout, visual, text, bullets }: ContentSlide): LayoutKey {
  if (layout) return layout;
  if (!visual) return 'bullets';
  const hasText = text.length + bullets.length > 0;
  if (visual.kind === 'charts' && visual.charts.length === 1) return hasText ? 'chart-text' : 'chart';
  return visual.kind === 'image' && hasText ? 'image-text' : visual.kind;
}

/** The author's notes, then every chart's figures as text (PPTX.md A13). */
function notesOf({ notes, visual }: ContentSlide): readonly Paragraph[] {
  const charts = visual?.kind === 'charts' ? visual.charts : [];
  return [...notes, ...charts.flatMap((chart) => figuresAsText(chart, charts.length > 1))];
}

function figuresAsText(chart: Chart, several: boolean): readonly Paragraph[] {
  const [header = [], ...rows] = chart.figures;
  if (rows.length === 0) return [];
  const heading = several && chart.title ? `Diagrammets siffror: ${chart.title}` : 'Diagrammets siffror';
  return [plain(heading, { bold: true }), ...rows.map((row) => plain(rowAsText(header, row)))];
}

/** `mars: 2025 78; 2026 82`, or `Dalarna: 82` where there is one column of figures; an empty cell has nothing to say. */
function rowAsText(header: readonly string[], [name = '', ...cells]: readonly string[]): string {
  const named = cells.flatMap((cell, at) => {
    if (cell === '') return [];
    return [cells.length === 1 ? cell : `${header[at + 1] ?? ''} ${cell}`.trim()];
  });
  return `${name}: ${named.join('; ')}`;
}

function arrange({ visual, body: text }: Remains, page: PageSetting): Arranged {
  const { canvas, slide } = page;
  const body = canvas.frameOf('body');
  // On a page of text alone nothing is left for the next, which has no more room: else the pages never come to an end.
  if (!visual) return arrangeText(text, body, { ...page, alone: true });
  const area = canvas.frameOf('visual');
  if (!area) return missing({ box: 'visual', thing: thingOf(visual) }, page);
  // A table that goes on keeps the width it had beside the text.
  const withText = text.length > 0 || (visual.keeps !== undefined && bodyOf(slide).length > 0);
  const task: Task = { ...page, withText, facts: withText ? undefined : canvas.frameOf('facts') };
  if (!withText) return drawIn(visual, wholeWidth(visual, area, canvas), task);
  if (!body) return missing({ box: 'body', thing: 'text beside it' }, page);
  const places = { ...page, ...task, area, body };
  return isBeside(body, area) ? arrangeBeside(visual, text, places) : arrangeUnder(visual, text, places);
}

/** Whether a box lies at the right of the visual's area, or over its right part, and not under it. */
function isBeside(box: Frame, area: Frame): boolean {
  return box.x > area.x + area.width / 3;
}

function missing(what: { box: string; thing: string }, page: PageSetting): Arranged {
  reportMissingBox(page.canvas.layout, what, page);
  return { boxes: [], rest: { body: [] } };
}

function thingOf(visual: Visual): string {
  if (visual.kind === 'charts') return visual.charts.length > 1 ? 'charts' : 'a chart';
  if (visual.kind === 'image') return 'an image';
  return visual.kind === 'table' || visual.kind === 'tree' ? `a ${visual.kind}` : visual.kind;
}

/** Without text beside it, and without a facts panel, a visual takes their room too. */
function wholeWidth(visual: Visual, area: Frame, canvas: Canvas): Frame {
  const facts = visual.kind === 'charts' && visual.facts.length > 0 ? undefined : canvas.frameOf('facts');
  const others = [facts, canvas.frameOf('body')].filter((each) => each !== undefined);
  const right = around([area, ...others.filter((each) => isBeside(each, area))]);
  return frame(area.x, area.y, right.width, area.height);
}

function drawIn(visual: Remainder, area: Frame, task: Task): Arranged {
  const { boxes, rest } = drawVisual(visual, area, task);
  return { boxes, rest: { visual: rest, body: [] } };
}

/** A page with a visual and text: the areas of both. */
interface Places extends PageSetting, Task {
  readonly area: Frame;
  readonly body: Frame;
}

/** The visual at the left, the text at the right from where the visual ends; what of either doesn't fit goes on. */
function arrangeBeside(visual: Remainder, body: readonly StyledParagraph[], places: Places): Arranged {
  const { area, body: whole } = places;
  const left = frame(area.x, area.y, Math.min(rightOf(area), whole.x - BESIDE) - area.x, area.height);
  const drawn = drawIn(visual, left, places);
  const end = rightOf(around(drawn.boxes.map((box) => box.frame)));
  const x = Math.min(whole.x, end + BESIDE_NARROW);
  const text = arrangeText(body, frame(x, whole.y, rightOf(whole) - x, whole.height), places);
  return { boxes: [...drawn.boxes, ...text.boxes], rest: { ...drawn.rest, body: text.rest.body } };
}

/** The visual above, the text under it where the visual ends; what doesn't fit there goes on on the next page. */
function arrangeUnder(visual: Remainder, body: readonly StyledParagraph[], places: Places): Arranged {
  const { area, body: place } = places;
  const drawing = drawAbove(visual, body, places);
  const strip = frame(place.x, 0, place.width, bottomOf(area));
  const text = arrangeText(body, clip(strip, drawing.bottom + UNDER, bottomOf(area)), places);
  return { boxes: [...drawing.boxes, ...text.boxes], rest: { ...text.rest, visual: drawing.rest } };
}

/** Draws a visual so that it leaves the text under it its height, at most half; if it can't, over the whole area. */
function drawAbove(visual: Remainder, body: readonly StyledParagraph[], places: Places): Drawing {
  const { area, body: place, report } = places;
  const needed = measureBlock(body, { width: place.width }, places).height + UNDER;
  const upper = frame(area.x, area.y, area.width, area.height - Math.min(needed, area.height / 2));
  const attempt = collect((inner) => drawVisual(visual, upper, { ...places, report: inner }));
  if (!attempt.value || hasErrors(attempt.diagnostics) || attempt.value.rest) return drawVisual(visual, area, places);
  attempt.diagnostics.forEach(report);
  return attempt.value;
}

function arrangeText(body: readonly StyledParagraph[], place: Frame | undefined, page: PageSetting): Arranged {
  if (body.length === 0) return { boxes: [], rest: { body: [] } };
  const box = page.canvas.layout.boxes['body'];
  if (!box || !place) return missing({ box: 'body', thing: 'text' }, page);
  const next = page.template.layouts.bullets.boxes['body']?.frame ?? { width: 0, height: 0 };
  if (page.alone !== true && isLeftForNext(body[0], { here: place, next }, page)) return { boxes: [], rest: { body } };
  const placed = placeBody(body, { box, frame: place, next }, page);
  return { boxes: placed.boxes, rest: { body: placed.rest } };
}

/** Whether not even the first paragraph fits here, but does on a page of its own, or would be torn after no sentence at all. */
function isLeftForNext(
  first: StyledParagraph | undefined,
  { here, next }: { readonly here: Room; readonly next: Room },
  page: PageSetting,
): boolean {
  if (!first) return false;
  const fits = (room: Room): boolean => !isEndless([first]) && fitText([first], room, page).misfit === undefined;
  return !fits(here) && (fits(next) || !splitSentence(first, here, page));
}
