import {
  frame,
  inches,
  line,
  type Box,
  type Chart,
  type Fact,
  type Frame,
  type PictureBox,
  type StyledParagraph,
} from '../../model';
import { spanAt } from '../../source';
import { bottomOf } from '../frames';
import { freeText } from '../place-text';
import { originIn, reportMisfit, type Subject } from '../report-misfit';
import { fitText, type Fit } from '../text/fit-text';
import { balanceWidth } from '../text/narrow-text';
import { cellAt, rule, surface, type Draw, type Grid, type Task } from './drawing';

/** Space between charts of a grid, inches. */
const GAP = 0.35;
/** Space between a chart's heading and the chart, inches. */
const UNDER_HEADING = 0.1;

/** One chart with its facts panel, or two to four in a grid with a heading each. */
export const drawCharts: Draw<'charts'> = ({ charts, facts }, area, task) => {
  const [only, ...others] = charts;
  if (only && others.length === 0) {
    const panel = task.facts && facts.length > 0 ? drawFacts(facts, task.facts, task) : [];
    return { boxes: [pictureOf(only, area, fileOf(0, task)), ...panel], bottom: bottomOf(area) };
  }
  const grid = gridOf(charts.length, area);
  const headings = charts.map((chart) => headingOf(chart, grid.width, task));
  // The height that all headings share, so that the charts of a row stand level.
  const height = Math.max(0, ...headings.map((each) => (each ? each.fit.block.height + UNDER_HEADING : 0)));
  const boxes = charts.flatMap((chart, at): readonly Box[] => {
    const cell = cellAt(at, grid, area);
    const { x, y, width } = cell;
    const origin = { key: 'charts', span: spanAt(task.slide.origin, 'charts', at) };
    const place = frame(x, y + height, width, cell.height - height);
    const file = fileOf(at, task);
    const drawn = { ...pictureOf({ ...chart, ...besideIn(charts, at, grid.columns) }, place, file), origin };
    const heading = headings[at];
    if (!heading) return [drawn];
    const what = `the heading of chart ${at + 1}`;
    const advice = 'give the chart a shorter "title"';
    reportMisfit({ what, keys: ['charts'], advice }, heading.fit.misfit, task);
    const { paragraphs, fit } = heading;
    const text = freeText(frame(x, y, width, height), paragraphs, { scale: fit.scale });
    return [{ ...text, part: 'heading', origin }, drawn];
  });
  return { boxes, bottom: bottomOf(area) };
};

function pictureOf(chart: Chart, place: Frame, { file, name }: ReturnType<typeof fileOf>): PictureBox {
  return { kind: 'picture', frame: place, picture: { kind: 'chart', chart, file }, alt: chart.alt, name };
}

function fileOf(at: number, { files, slide }: Task): { readonly file: string; readonly name: string } {
  const file = files[at];
  if (file === undefined) throw new Error(`no file name for chart ${at + 1} of slide ${slide.id}`);
  return { file, name: `Diagram ${at + 1}` };
}

/** Cells for so many charts: in a row where that leaves each wider than high, else in two columns, else in one. */
function gridOf(count: number, area: Frame): Grid {
  const columns = columnsFor(count, area);
  const rows = Math.ceil(count / columns);
  const width = (area.width - GAP * (columns - 1)) / columns;
  const height = (area.height - GAP * (rows - 1)) / rows;
  return { columns, width, height, gap: GAP };
}

function columnsFor(count: number, area: Frame): number {
  if (count <= 3 && area.width / count >= 3.6) return count;
  return count > 2 ? 2 : 1;
}

/** The other charts on the row of one that have its axis, so that their heights can be compared. */
function besideIn(charts: readonly Chart[], at: number, columns: number): Pick<Chart, 'beside'> {
  const own = charts[at];
  const rowOf = (index: number): number => Math.floor(index / columns);
  const beside = charts.filter(
    ({ unit, axis }, other) =>
      other !== at &&
      rowOf(other) === rowOf(at) &&
      unit === own?.unit &&
      axis.min === own.axis.min &&
      axis.max === own.axis.max,
  );
  return beside.length > 0 ? { beside } : {};
}

function headingOf({ title }: Chart, width: number, task: Task): Piece | undefined {
  if (title === undefined) return undefined;
  const paragraphs = [line(title, 'chartTitle')];
  return { paragraphs, fit: fitText(paragraphs, { width, height: Infinity, lines: 2 }, task) };
}

/** A text with its measured height. */
interface Piece {
  readonly paragraphs: readonly StyledParagraph[];
  readonly fit: Fit;
}

/** Inches: distance of the facts panel's text from its edge, and space on either side of a rule, loosest first. */
const INSET = 0.22;
const SPACES = [0.17, 0.13, 0.09, 0.05] as const;

/** The facts panel: the latest value big, the others under rules; the surface behind is as high as they are. */
function drawFacts(facts: readonly Fact[], place: Frame, task: Task): readonly Box[] {
  const width = place.width - 2 * INSET;
  const blocks = facts.map((fact, at) => piecesOf(fact, at === 0, { width, task }));
  const content = blocks.flat().reduce((sum, piece) => sum + piece.fit.block.height, 0);
  const heightWith = (each: number): number => content + 2 * INSET + (facts.length - 1) * 2 * each;
  const space = SPACES.find((each) => heightWith(each) <= place.height) ?? SPACES[3];
  const measured = inches(heightWith(space));
  if (measured > place.height + 1e-6)
    reportMisfit(factsSubject('the facts panel'), { measured, allowed: place.height }, task);
  const panel = frame(place.x, place.y, place.width, Math.min(place.height, measured));
  const origin = originIn(task.slide, ['facts', 'chart', 'charts']);
  const boxes = [surface(panel, 'wash', 'Faktaruta'), ...stackPieces(blocks, { panel, space }, task)];
  return boxes.map((box) => ({ ...box, part: 'facts', origin }));
}

function factsSubject(what: string): Subject {
  return { what, keys: ['chart', 'facts'], advice: 'write "facts: false" on the slide' };
}

interface Column {
  readonly width: number;
  readonly task: Task;
}

function piecesOf({ value, caption }: Fact, isMain: boolean, column: Column): readonly Piece[] {
  const under = caption === '' ? [] : [line(caption, 'factCaption')];
  if (!isMain) return [fitPiece([line(value, 'fact'), ...under], false, column)];
  // The big number shrinks alone: its caption may not fall under 12 points with it.
  const number = fitPiece([line(value, 'factMain')], true, column);
  return under.length > 0 ? [number, fitPiece(under, false, column)] : [number];
}

/** Fits a text of the panel; the big number stands on one line if it can shrink to that. */
function fitPiece(paragraphs: readonly StyledParagraph[], oneLine: boolean, { width, task }: Column): Piece {
  const room = { width, height: Infinity };
  const single = oneLine ? fitText(paragraphs, { ...room, lines: 1 }, task) : undefined;
  const fit = single && !single.misfit ? single : fitText(paragraphs, room, task);
  const what = `the facts panel's "${paragraphs[0]?.runs[0]?.text ?? ''}"`;
  reportMisfit(factsSubject(what), fit.misfit, task);
  return { paragraphs, fit };
}

function stackPieces(
  blocks: readonly (readonly Piece[])[],
  { panel, space }: { readonly panel: Frame; readonly space: number },
  task: Task,
): readonly Box[] {
  const x = panel.x + INSET;
  const width = panel.width - 2 * INSET;
  let y = panel.y + INSET;
  return blocks.flatMap((pieces, at) => {
    const look = { colour: 'line', weight: 0.75, name: `Linje ${at}` } as const;
    const divider = at === 0 ? [] : [rule(frame(x, y + space, width, 0), look)];
    if (at > 0) y += 2 * space;
    const texts = pieces.map(({ paragraphs, fit: { scale, block } }) => {
      const own = balanceWidth(paragraphs, { width, scale }, task);
      const box = freeText(frame(x, y, own, block.height), paragraphs, { scale });
      y += block.height;
      return box;
    });
    return [...divider, ...texts];
  });
}
