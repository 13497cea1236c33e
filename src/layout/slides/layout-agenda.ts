import { problems } from '../../diagnostics';
import { frame, type AgendaSlide, type Box, type Frame } from '../../model';
import { complainOfLayout, complainOfMisfit } from '../report-misfit';
import type { Draft } from '../draft';
import { bottomOf, clip } from '../frames';
import type { Names } from '../names';
import { freeText, inBox, line } from '../place-text';
import { placeStack, type Stack } from '../place-stack';
import type { Setting } from '../setting';
import { rule } from '../visuals/shapes';
import {
  agendaColumns,
  agendaRows,
  type AgendaColumns,
  type AgendaRow,
  type AgendaRows,
} from './agenda-rows';

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
const AIR = 0.2;

/** The agenda: goals as headings over a rule, those without items as a line of their own, items at the left, presenters at the right; goes on over pages when long. */
export function layoutAgenda(slide: AgendaSlide, names: Names, setting: Setting): readonly Draft[] {
  const area = setting.template.layouts.agenda.boxes['body']?.frame;
  if (!area) {
    complainOfLayout(slide, setting.template.layouts.agenda, { box: 'body', thing: 'the agenda' }, setting);
    return [];
  }
  const columns = agendaColumns(slide, area.width, setting);
  const first = titled(slide, slide.title, setting);
  const room = clip(area, first.bottom + AIR, Infinity).height;
  const { pages, density } = paginate(agendaRows(slide, columns, { width: area.width, setting }), room);
  complain(slide, pages.flat(), { room, density }, setting);
  const drafts = pages.map((rows, at): Draft => {
    const own =
      at === 0 ? { id: slide.id, title: slide.title } : names.continuation(slide, at + 1, pages.length);
    const title = at === 0 ? first : titled(slide, own.title, setting);
    const place = clip(area, title.bottom + AIR, Infinity);
    const boxes = [...title.boxes, ...drawRows(rows, place, columns, density)];
    return { ...own, layout: 'agenda', section: slide.section, boxes, notes: at === 0 ? slide.notes : [] };
  });
  if (drafts.length > 1)
    setting.report(problems.slideContinued(slide.origin.span, { title: slide.title, pages: drafts.length }));
  return drafts;
}

function titled(slide: AgendaSlide, title: string, setting: Setting): Stack {
  const layout = setting.template.layouts.agenda;
  const box = layout.boxes['title'];
  const paragraph = line(title, box?.style ?? 'title');
  const filling = {
    name: 'title',
    paragraphs: [box ? inBox(paragraph, box) : paragraph],
    lines: 2,
    subject: { what: 'the title', keys: ['title'] },
  };
  return placeStack(slide, layout, [filling], setting);
}

/** The rows of every page: as few pages as the closest density allows, as airy as that many pages allow. */
function paginate(groups: readonly AgendaRows[], room: number): { pages: Pages; density: Density } {
  const choices = [true, false].flatMap((whole) => DENSITIES.map((density) => ({ whole, density, room })));
  const ways = choices.map((choice) => ({ density: choice.density, pages: fill(groups, choice) }));
  const fewest = Math.min(...ways.map((way) => way.pages.length));
  const way = ways.find(({ pages }) => pages.length === fewest);
  if (!way) throw new Error('no density for the agenda');
  return way;
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
  return rows.reduce(
    (sum, row, at) => sum + gapBetween(rows[at - 1], row, density) + rowHeight(row, density),
    0,
  );
}

/** Air before a heading; those without items stand together, one to a line, as items do. */
function gapBetween(above: AgendaRow | undefined, row: AgendaRow, density: Density): number {
  const together = row.kind === 'item' || (row.kind === 'alone' && above?.kind === 'alone');
  return above === undefined || together ? 0 : density.group;
}

function rowHeight(row: AgendaRow, density: Density): number {
  return row.height + (row.kind === 'heading' ? density.heading : 2 * density.item);
}

function drawRows(
  rows: readonly AgendaRow[],
  place: Frame,
  columns: AgendaColumns,
  density: Density,
): readonly Box[] {
  let y: number = place.y;
  return rows.flatMap((row, at) => {
    y += gapBetween(rows[at - 1], row, density);
    const whole = frame(place.x, y, place.width, rowHeight(row, density));
    y = bottomOf(whole);
    return drawRow(row, whole, columns, { density, name: `Linje ${at + 1}` });
  });
}

function drawRow(
  row: AgendaRow,
  whole: Frame,
  columns: AgendaColumns,
  look: { density: Density; name: string },
): readonly Box[] {
  const { x, width } = whole;
  const heading = row.kind === 'heading';
  const top = whole.y + (heading ? 0 : look.density.item);
  const textWidth = row.kind === 'item' ? columns.item : width;
  const left = freeText(frame(x, top, textWidth, row.height), [row.left.paragraph], {
    scale: row.left.fit.scale,
  });
  const right = row.right
    ? [
        freeText(frame(x + width - columns.person, top, columns.person, row.height), [row.right.paragraph], {
          scale: row.right.fit.scale,
          align: 'right',
        }),
      ]
    : [];
  const under = rule(
    frame(x, bottomOf(whole), width, 0),
    heading ? 'focus' : 'line',
    heading ? 1.5 : 0.75,
    look.name,
  );
  return [left, ...right, under];
}

function complain(
  slide: AgendaSlide,
  rows: readonly AgendaRow[],
  at: { room: number; density: Density },
  setting: Setting,
): void {
  for (const row of rows) {
    const what = `the agenda's "${row.left.paragraph.runs[0]?.text ?? ''}"`;
    const subject = { what, keys: ['agenda'], advice: 'shorten it' };
    complainOfMisfit(slide, subject, row.left.fit, setting);
    if (row.right)
      complainOfMisfit(slide, { ...subject, what: `the presenters of ${what}` }, row.right.fit, setting);
    const tall = row.height + 2 * at.density.item > at.room;
    if (tall && !row.left.fit.misfit) {
      const { block } = row.left.fit;
      complainOfMisfit(
        slide,
        subject,
        { scale: 1, block, misfit: { measured: block.height, allowed: frame(0, 0, 0, at.room).height } },
        setting,
      );
    }
  }
}
