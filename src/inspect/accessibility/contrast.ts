import { contrast, type Frame, type Hex } from '../../model';
import { LIMITS } from '../archive/limits';
import { excerpt, faults } from '../faults';
import { backdropOf, type Backdrop } from '../reading/backdrop';
import { colourIn } from '../reading/colour';
import { fillOf, type Fill } from '../reading/fill';
import { withMembers, type SlideObject } from '../reading/objects';
import { placeholderOf } from '../reading/placeholder';
import type { ReadSlide } from '../reading/presentation';
import { paragraphsOf, runsIn, type ReadRun } from '../reading/runs';
import { cellsOf, tablesIn } from '../reading/table-style';
import { childOf } from '../xml/node';
import { at, slideRule, type Tools } from './rule';

/** A10: text stands out from what is behind it, 4.5:1, large text 3:1 (WCAG 1.4.3). What can't be told isn't judged. */
export const checkTextContrast = slideRule((slide, tools, deck) => {
  const { layers, objects } = slide;
  const all = withMembers(objects);
  if (all.length > LIMITS.objects) return;
  const backdrop = backdropOf(objects, layers);
  const styles = deck.package.roots.get(
    deck.package.links.first('ppt/presentation.xml', 'tableStyles') ?? '',
  );
  for (const object of all) {
    if (!object.frame) continue;
    const judge = (runs: readonly ReadRun[], fill: Fill, frame: Frame): void => {
      const surface = fill === 'none' ? backdrop.behind(object.node, frame) : fill;
      for (const faint of faintest(runs, surface))
        tools.report(faults.lowContrast(at(slide, object), ...faint));
    };
    if (object.kind === 'text')
      judge(runsIn(object.node, object.paragraphs, layers), fillOf(object.node, layers), object.frame);
    for (const table of tablesIn(object.node))
      for (const cell of cellsOf(table, styles, layers)) {
        const runs = runsIn(object.node, paragraphsOf(cell.node), layers).map((run) => styled(run, cell));
        judge(runs, cell.fill, object.frame);
      }
  }
});

/** A run as its cell's style wants it, where it doesn't say itself. */
function styled(
  run: ReadRun,
  { colour, bold }: { readonly colour: Hex | undefined; readonly bold: boolean },
): ReadRun {
  const { style } = run;
  return {
    ...run,
    style: {
      ...style,
      colour: style.ownColour ? style.colour : (colour ?? style.colour),
      bold: style.bold || bold,
    },
  };
}

/** The words that stand out least with their ratio and what it ought to be, where that is too little; at most one. */
function faintest(
  runs: readonly ReadRun[],
  fill: Fill,
): readonly [words: string, ratio: string, least: string][] {
  if (fill === 'none' || fill === 'unknown') return [];
  return runs
    .map((run) => ({ words: run.words, ratio: ratioOf(run.style.colour, fill), least: leastFor(run) }))
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio - b.ratio)
    .slice(0, 1)
    .map(({ words, ratio, least }) => [excerpt(words), inWords(ratio), String(least)]);
}

function ratioOf(colour: Hex | undefined, fill: Hex): number {
  return colour === undefined ? Infinity : contrast(colour, fill);
}

/** Rounded down, so that what is too faint never reads as enough. */
function inWords(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

/** Large is 18 pt, or 14 pt bold (WCAG 1.4.3). */
function leastFor({ style: { size, bold } }: ReadRun): number {
  return size >= (bold ? 14 : 18) ? 3 : 4.5;
}

/** A11: lines that mean something, connectors and those of a drawing, stand out 3:1 (WCAG 1.4.11). */
export const checkLineContrast = slideRule((slide, tools) => {
  if (withMembers(slide.objects).length > LIMITS.objects) return;
  const backdrop = backdropOf(slide.objects, slide.layers);
  for (const object of slide.objects) {
    if (object.kind === 'line' && !object.decorative) judgeLine(slide, object, backdrop, tools);
    for (const member of withMembers(object.members))
      if (member.kind === 'line' && !object.decorative) judgeLine(slide, member, backdrop, tools);
  }
});

function judgeLine(slide: ReadSlide, object: SlideObject, backdrop: Backdrop, { report }: Tools): void {
  const { node, frame } = object;
  if (!frame || placeholderOf(node)) return;
  const line = childOf(node, 'p:spPr', 'a:ln', 'a:solidFill') ?? childOf(node, 'p:style', 'a:lnRef');
  const colour = colourIn(line, slide.layers);
  const behind = backdrop.behind(node, frame);
  if (colour === undefined || behind === 'none' || behind === 'unknown') return;
  const ratio = contrast(colour, behind);
  if (ratio < 3) report(faults.faintLine(at(slide, object), inWords(ratio)));
}
