import { problems } from '../../diagnostics';
import { frame, inches, type AgendaSlide, type Box, type Frame } from '../../model';
import { bottomOf, clip } from '../frames';
import type { Names } from '../names';
import { placeStack, type Stack } from '../place-stack';
import { freeText, wordsIn } from '../place-text';
import { originIn, reportMisfit, reportMissingBox } from '../report-misfit';
import { draftOf, type Draft, type SlideSetting } from '../setting';
import { rule } from '../visuals/drawing';
import { agendaColumns, agendaRows, type AgendaColumns, type AgendaRow, type AgendaRows } from './agenda-rows';

/** Inches over and under an item's text, under a heading, and between groups. */
interface Density {
  readonly item: number;
  readonly heading: number;
  readonly group: number;
}
const DENSITIES: readonly Density[] = [
  { item: 0.13, heading: 0.1, group: 0.34 },
  { item: 0.1, heading: 0.08, group: 0.26 },
  { item: 0.07, heading: 0.06, group: 0.2 },
];
/** Space under the title, inches. */
const UNDER_TITLE = 0.2;

/** The agenda: goals as headings over a rule, those without items as a line of their own, items at the left, presenters at the right; goes on over pages when long. */
export function layoutAgenda(names: Names, setting: SlideSetting<AgendaSlide>): readonly Draft[] {
  const { slide, template } = setting;
  const area = template.layouts.agenda.boxes['body']?.frame;
  if (!area) {
    reportMissingBox(template.layouts.agenda, { box: 'body', thing: 'the agenda' }, setting);
    return [];
  }
  const columns = agendaColumns(area.width, setting);
  const first = placeTitle(slide.title, setting);
  const room = clip(area, first.bottom + UNDER_TITLE, Infinity).height;
  const { pages, density } = paginate(agendaRows(columns, setting), room);
  for (const row of pages.flat()) reportRow(row, { room, density }, setting);
  const origin = originIn(slide, ['agenda']);
  const drafts = pages.map((rows, at): Draft => {
    const { id, title } = at === 0 ? slide : names.continuation(slide, at + 1, pages.length);
    const heading = at === 0 ? first : placeTitle(title, setting);
    const place = clip(area, heading.bottom + UNDER_TITLE, Infinity);
    const drawn = drawRows(rows, place, { columns, density });
    const boxes = [...heading.boxes, ...drawn.map((box) => ({ ...box, part: 'agenda' as const, origin }))];
    return { ...draftOf(slide, 'agenda', boxes), id, title, notes: at === 0 ? slide.notes : [] };
  });
  if (drafts.length > 1)
    setting.report(problems.slideContinued(slide.origin.span, { title: slide.title, pages: drafts.length }));
  return drafts;
}

function placeTitle(title: string, setting: SlideSetting): Stack {
  const layout = setting.template.layouts.agenda;
  const subject = { what: 'the title', keys: ['title'] };
  const paragraphs = wordsIn(layout, 'title', title);
  return placeStack(layout, [{ part: 'title', paragraphs, lines: 2, subject }], setting);
}

/** The rows of every page: as few pages as the closest density allows, as open as that many pages allow. */
function paginate(groups: readonly AgendaRows[], room: number): { pages: Pages; density: Density } {
  const choices = [true, false].flatMap((whole) => DENSITIES.map((density) => ({ whole, density, room })));
  const ways = choices.map((choice) => ({ density: choice.density, pages: fill(groups, choice) }));
  return ways.reduce((best, way) => (way.pages.length < best.pages.length ? way : best));
}

type Pages = readonly (readonly AgendaRow[])[];

interface Filling {
  readonly room: number;
  readonly density: Density;
  /** Whether a group that fits on a page is kept whole. */
  readonly whole: boolean;
}

function fill(groups: readonly AgendaRows[], { room, density, whole }: Filling): Pages {
  const pages: AgendaRow[][] = [];
  let page: AgendaRow[] = [];
  const fits = (rows: readonly AgendaRow[]): boolean => heightOf([...page, ...rows], density) <= room + 1e-6;
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
  };
  for (const { heading, continued, items } of groups) {
    const all = [heading, ...items];
    const staysWhole = whole && heightOf(all, density) <= room + 1e-6;
    // A group starts here if all of it fits, or, where groups may be torn, two of its items.
    if (!fits(all) && (staysWhole || !fits(all.slice(0, 3)))) turn();
    page.push(heading);
    items.forEach((item, at) => {
      const leavesOne = at === items.length - 2 && at > 1 && !fits(items.slice(at));
      if (page.length > 1 && (!fits([item]) || leavesOne)) {
        turn();
        page.push(at > 0 ? continued : heading);
      }
      page.push(item);
    });
  }
  turn();
  return pages;
}

function heightOf(rows: readonly AgendaRow[], density: Density): number {
  return rows.reduce((sum, row, at) => sum + gapBetween(rows[at - 1], row, density) + rowHeight(row, density), 0);
}

/** Space before a heading; those without items stand together, one to a line, as items do. */
function gapBetween(above: AgendaRow | undefined, row: AgendaRow, density: Density): number {
  const together = row.kind === 'item' || (row.kind === 'alone' && above?.kind === 'alone');
  return above === undefined || together ? 0 : density.group;
}

function rowHeight(row: AgendaRow, density: Density): number {
  return row.height + (row.kind === 'heading' ? density.heading : 2 * density.item);
}

interface Look {
  readonly columns: AgendaColumns;
  readonly density: Density;
}

function drawRows(rows: readonly AgendaRow[], place: Frame, look: Look): readonly Box[] {
  let y: number = place.y;
  return rows.flatMap((row, at) => {
    y += gapBetween(rows[at - 1], row, look.density);
    const whole = frame(place.x, y, place.width, rowHeight(row, look.density));
    y = bottomOf(whole);
    const isHeading = row.kind === 'heading';
    const under = rule(frame(whole.x, y, whole.width, 0), {
      colour: isHeading ? 'focus' : 'line',
      weight: isHeading ? 1.5 : 0.75,
      name: `Linje ${at + 1}`,
    });
    return [...textsOf(row, whole, look), under];
  });
}

function textsOf({ kind, left, right, height }: AgendaRow, whole: Frame, look: Look): readonly Box[] {
  const { x, width } = whole;
  const top = whole.y + (kind === 'heading' ? 0 : look.density.item);
  const { item, person } = look.columns;
  const place = frame(x, top, kind === 'item' ? item : width, height);
  const text = freeText(place, [left.paragraph], { scale: left.fit.scale });
  if (!right) return [text];
  const beside = frame(x + width - person, top, person, height);
  return [text, freeText(beside, [right.paragraph], { scale: right.fit.scale, align: 'right' })];
}

/** Reports texts of a row that don't fit their columns, or the page at all. */
function reportRow(
  { left, right, height }: AgendaRow,
  { room, density }: { readonly room: number; readonly density: Density },
  setting: SlideSetting,
): void {
  const what = `the agenda's "${left.paragraph.runs[0]?.text ?? ''}"`;
  const subject = { what, keys: ['agenda'], advice: 'shorten it' };
  reportMisfit(subject, left.fit.misfit, setting);
  reportMisfit({ ...subject, what: `the presenters of ${what}` }, right?.fit.misfit, setting);
  const { misfit, block } = left.fit;
  if (!misfit && height + 2 * density.item > room)
    reportMisfit(subject, { measured: block.height, allowed: inches(room) }, setting);
}
