import {
  frame,
  type Chart,
  type Frame,
  type PictureBox,
  type StyledParagraph,
  type TextBox,
} from '../../model';
import { complainOfMisfit } from '../report-misfit';
import { bottomOf } from '../frames';
import { freeText, line } from '../place-text';
import type { Setting } from '../setting';
import { fitText } from '../text/fit-text';
import { drawFacts } from './draw-facts';
import type { Draw, Task } from './drawing';

/** Air between charts of a grid, inches. */
const GAP = 0.35;
/** Air between a chart's heading and the chart, inches. */
const HEADING_AIR = 0.1;

/** One chart with its facts panel, or two to four in a grid with a heading each. */
export const drawCharts: Draw<'charts'> = (visual, area, task) => {
  const [only, ...others] = visual.charts;
  if (only && others.length === 0) {
    const facts = task.facts && visual.facts.length > 0 ? drawFacts(visual.facts, task.facts, task) : [];
    return { boxes: [picture(only, area, 0, task), ...facts], bottom: bottomOf(area) };
  }
  const cells = gridOf(visual.charts.length, area);
  const heading = headingHeight(visual.charts, cells, task.setting);
  const boxes = visual.charts.flatMap((chart, at) =>
    chartWithHeading(
      { ...chart, ...besideIn(visual.charts, cells, at) },
      at,
      { cell: cells[at] ?? area, heading },
      task,
    ),
  );
  return { boxes, bottom: bottomOf(area) };
};

function picture(chart: Chart, place: Frame, at: number, task: Task): PictureBox {
  const file = task.files[at];
  if (file === undefined) throw new Error(`no file name for chart ${at + 1} of slide ${task.slide.id}`);
  return {
    kind: 'picture',
    frame: place,
    picture: { kind: 'chart', chart, file },
    alt: chart.alt,
    name: `Diagram ${at + 1}`,
  };
}

/** Cells for so many charts: in a row where that leaves each wider than high, else in two columns, else in one. */
function gridOf(count: number, area: Frame): readonly Frame[] {
  const columns = columnsFor(count, area);
  const rows = Math.ceil(count / columns);
  const width = (area.width - GAP * (columns - 1)) / columns;
  const height = (area.height - GAP * (rows - 1)) / rows;
  return Array.from({ length: count }, (_, at) => {
    const column = at % columns;
    const row = Math.floor(at / columns);
    return frame(area.x + column * (width + GAP), area.y + row * (height + GAP), width, height);
  });
}

/** The other charts on the row of one that have its axis, so that their heights can be compared. */
function besideIn(charts: readonly Chart[], cells: readonly Frame[], at: number): Pick<Chart, 'beside'> {
  const own = charts[at];
  const beside = charts.filter(
    ({ unit, axis }, other) =>
      other !== at &&
      cells[other]?.y === cells[at]?.y &&
      unit === own?.unit &&
      axis.min === own.axis.min &&
      axis.max === own.axis.max,
  );
  return beside.length > 0 ? { beside } : {};
}

function columnsFor(count: number, area: Frame): number {
  if (count <= 3 && area.width / count >= 3.6) return count;
  return count > 2 ? 2 : 1;
}

function headingOf(chart: Chart): readonly StyledParagraph[] {
  return chart.title === undefined ? [] : [line(chart.title, 'chartTitle')];
}

/** The height all headings share, so that the charts of a row stand level. */
function headingHeight(charts: readonly Chart[], cells: readonly Frame[], setting: Setting): number {
  const heights = charts.map((chart, at) => {
    const room = { width: cells[at]?.width ?? 0, height: Infinity, lines: 2 };
    const heading = headingOf(chart);
    return heading.length === 0 ? 0 : fitText(heading, room, setting).block.height + HEADING_AIR;
  });
  return Math.max(0, ...heights);
}

function chartWithHeading(
  chart: Chart,
  at: number,
  place: { readonly cell: Frame; readonly heading: number },
  task: Task,
): readonly (TextBox | PictureBox)[] {
  const { x, y, width, height } = place.cell;
  const drawn = picture(chart, frame(x, y + place.heading, width, height - place.heading), at, task);
  const heading = headingOf(chart);
  if (heading.length === 0) return [drawn];
  const fit = fitText(heading, { width, height: Infinity, lines: 2 }, task.setting);
  const subject = {
    what: `the heading of chart ${at + 1}`,
    keys: ['charts'],
    advice: 'give the chart a shorter "title"',
  };
  complainOfMisfit(task.slide, subject, fit, task.setting);
  return [freeText(frame(x, y, width, place.heading), heading, { scale: fit.scale }), drawn];
}
