import { contrast, type Hex } from '../../model';
import { LIMITS } from '../archive/refusal';
import { shortenToLine } from '../../source';
import { faults } from '../faults';
import { backdropOf, type Backdrop } from '../reading/backdrop';
import { colourIn, fillOf, type Fill } from '../reading/colour';
import { withMembers, type SlideObject } from '../reading/objects';
import type { ReadParagraph, ReadRun } from '../reading/paragraphs';
import type { ReadSlide } from '../reading/presentation';
import { childOf } from '../../package/node';
import { at, type SlideRule } from './rule';

/** A10, A11: what is read stands out from what is behind it. What isn't known isn't checked. */
export const checkContrast: SlideRule = (slide, { report }) => {
  const { layers, objects, all } = slide;
  if (all.length > LIMITS.objects) return;
  const behind = backdropOf(all, layers);
  for (const object of all) {
    const { frame, node, ancestors, paragraphs, table } = object;
    if (!frame) continue;
    const check = (texts: readonly ReadParagraph[], fill: Fill): void => {
      const surface = fill === 'none' ? behind(node, frame) : fill;
      for (const faint of faintest(texts, surface)) report(faults.lowContrast(at(slide, object), ...faint));
    };
    if (object.kind === 'text') check(paragraphs, fillOf(node, ancestors, layers));
    for (const cell of table?.rows.flat() ?? []) check(cell.paragraphs, cell.fill);
  }
  for (const object of linesAmong(objects)) {
    const ratio = lineContrast(slide, object, behind);
    if (ratio < 3) report(faults.faintLine(at(slide, object), inWords(ratio)));
  }
};

/** A10: text stands out 4.5:1, large text 3:1 (WCAG 1.4.3). The words that stand out least with their ratio and what it ought to be, where that is too little; at most one. */
function faintest(
  texts: readonly ReadParagraph[],
  fill: Fill,
): readonly [words: string, ratio: string, least: string][] {
  if (fill === 'none' || fill === 'unknown') return [];
  return texts
    .flatMap(({ runs }) => runs)
    .map((run) => ({ words: run.words, ratio: ratioOf(run.colour, fill), least: leastFor(run) }))
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio - b.ratio)
    .slice(0, 1)
    .map(({ words, ratio, least }) => [shortenToLine(words), inWords(ratio), String(least)]);
}

function ratioOf(colour: Hex | undefined, fill: Hex): number {
  return colour === undefined ? Infinity : contrast(colour, fill);
}

/** Rounded down, so that what is too faint never reads as enough. */
function inWords(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

/** Large is 18 pt, or 14 pt bold. */
function leastFor({ size, bold }: ReadRun): number {
  return size >= (bold ? 14 : 18) ? 3 : 4.5;
}

/** Lines that mean something, connectors and those of a drawing; they stand out 3:1 (A11, WCAG 1.4.11). */
function linesAmong(objects: readonly SlideObject[]): readonly SlideObject[] {
  const meaningful = objects.flatMap((object) => [
    // One that is neither described nor flagged has a fault already, and may mean nothing.
    ...(object.alt === '' ? [] : [object]),
    ...(object.decorative ? [] : withMembers(object.members)),
  ]);
  return meaningful.filter(({ kind }) => kind === 'line');
}

/** Contrast of a line to what is behind it; infinite where that isn't known. */
function lineContrast(slide: ReadSlide, { node, frame }: SlideObject, behindOf: Backdrop): number {
  if (!frame) return Infinity;
  const line = childOf(node, 'p:spPr', 'a:ln', 'a:solidFill') ?? childOf(node, 'p:style', 'a:lnRef');
  const colour = colourIn(line, slide.layers);
  const fill = behindOf(node, frame);
  return colour === undefined || fill === 'none' || fill === 'unknown' ? Infinity : contrast(colour, fill);
}
