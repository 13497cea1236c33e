import {
  frame,
  type Box,
  type Fact,
  type Frame,
  type LineBox,
  type StyledParagraph,
  type TextBox,
} from '../../model';
import { complainOfMisfit } from '../report-misfit';
import { freeText, line } from '../place-text';
import type { Setting } from '../setting';
import { balanceWidth } from '../text/balance-width';
import { fitText, type Fit } from '../text/fit-text';
import type { Task } from './drawing';
import { rule, surface } from './shapes';

/** Inches: distance of the panel's text from its edge, and air on either side of a rule, loosest first. */
const INSET = 0.22;
const AIRS = [0.17, 0.13, 0.09, 0.05] as const;

/** One text of the panel with its measured height. */
interface Piece {
  readonly paragraphs: readonly StyledParagraph[];
  readonly fit: Fit;
}

/** The facts panel: the latest value big, the others under rules; the wash behind hugs them. */
export function drawFacts(facts: readonly Fact[], place: Frame, task: Task): readonly Box[] {
  const width = place.width - 2 * INSET;
  const blocks = facts.map((fact, at) => piecesOf(fact, at === 0, width, task));
  const content = blocks.flat().reduce((sum, piece) => sum + piece.fit.block.height, 0);
  const heightWith = (air: number): number => content + 2 * INSET + (facts.length - 1) * 2 * air;
  const air = AIRS.find((each) => heightWith(each) <= place.height) ?? AIRS[3];
  complainIfTall(heightWith(air), place, task);
  const panel = frame(place.x, place.y, place.width, Math.min(place.height, heightWith(air)));
  return [surface(panel, 'wash', 'Faktaruta'), ...stack(blocks, panel, air, task.setting)];
}

function piecesOf(fact: Fact, main: boolean, width: number, task: Task): readonly Piece[] {
  const caption = fact.caption === '' ? [] : [line(fact.caption, 'factCaption')];
  const value = line(fact.value, main ? 'factMain' : 'fact');
  // The big number shrinks alone: its caption may not fall under 12 points with it.
  const texts = main ? [[value], caption] : [[value, ...caption]];
  return texts
    .filter((paragraphs) => paragraphs.length > 0)
    .map((paragraphs, at) => ({ paragraphs, fit: fitPiece(paragraphs, main && at === 0, width, task) }));
}

/** The big number stands on one line if it can shrink to that. */
function fitPiece(paragraphs: readonly StyledParagraph[], oneLine: boolean, width: number, task: Task): Fit {
  const room = { width, height: Infinity };
  const single = oneLine ? fitText(paragraphs, { ...room, lines: 1 }, task.setting) : undefined;
  const fit = single && !single.misfit ? single : fitText(paragraphs, room, task.setting);
  const what = `the facts panel's "${paragraphs[0]?.runs[0]?.text ?? ''}"`;
  complainOfMisfit(
    task.slide,
    { what, keys: ['chart', 'facts'], advice: 'write "facts: false" on the slide' },
    fit,
    task.setting,
  );
  return fit;
}

function complainIfTall(height: number, place: Frame, task: Task): void {
  if (height <= place.height + 1e-6) return;
  const block = { height, width: place.width, lines: 0, lastLine: 1 } as Fit['block'];
  const fit: Fit = { scale: 1, block, misfit: { measured: block.height, allowed: place.height } };
  const subject = {
    what: 'the facts panel',
    keys: ['chart', 'facts'],
    advice: 'write "facts: false" on the slide',
  };
  complainOfMisfit(task.slide, subject, fit, task.setting);
}

function stack(
  blocks: readonly (readonly Piece[])[],
  panel: Frame,
  air: number,
  setting: Setting,
): readonly (TextBox | LineBox)[] {
  const x = panel.x + INSET;
  const width = panel.width - 2 * INSET;
  let y = panel.y + INSET;
  return blocks.flatMap((pieces, at) => {
    const divider = at === 0 ? [] : [rule(frame(x, y + air, width, 0), 'line', 0.75, `Linje ${at}`)];
    if (at > 0) y += 2 * air;
    const texts = pieces.map(({ paragraphs, fit }) => {
      const own = balanceWidth(paragraphs, width, fit.scale, setting);
      const box = freeText(frame(x, y, own, fit.block.height), paragraphs, { scale: fit.scale });
      y += fit.block.height;
      return box;
    });
    return [...divider, ...texts];
  });
}
