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

/** A10: text stands out from what is behind it, 4.5:1, large text 3:1 (WCAG 1.4.3). What isn't known isn't checked. */
export const checkTextContrast: SlideRule = (slide, tools) => {
  const { layers, objects } = slide;
  const all = withMembers(objects);
  if (all.length > LIMITS.objects) return;
  const backdrop = backdropOf(objects, layers);
  for (const object of all) {
    const { frame, node, ancestors, paragraphs, table } = object;
    if (!frame) continue;
    const check = (texts: readonly ReadParagraph[], fill: Fill): void => {
      const surface = fill === 'none' ? backdrop.behind(node, frame) : fill;
      for (const faint of faintest(texts, surface)) tools.report(faults.lowContrast(at(slide, object), ...faint));
    };
    if (object.kind === 'text') check(paragraphs, fillOf(node, ancestors, layers));
    for (const cell of table?.rows.flat() ?? []) check(cell.paragraphs, cell.fill);
  }
};

/** The words that stand out least with their ratio and what it ought to be, where that is too little; at most one. */
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

/** Large is 18 pt, or 14 pt bold (WCAG 1.4.3). */
function leastFor({ size, bold }: ReadRun): number {
  return size >= (bold ? 14 : 18) ? 3 : 4.5;
}

/** A11: lines that mean something, connectors and those of a drawing, stand out 3:1 (WCAG 1.4.11). */
export const checkLineContrast: SlideRule = (slide, { report }) => {
  if (withMembers(slide.objects).length > LIMITS.objects) return;
  const backdrop = backdropOf(slide.objects, slide.layers);
  const lines = slide.objects.flatMap((object) => [
    // One that is neither described nor flagged has a fault already, and may mean nothing.
    ...(object.alt === '' ? [] : [object]),
    ...(object.decorative ? [] : withMembers(object.members)),
  ]);
  for (const object of lines.filter(({ kind }) => kind === 'line')) {
    const ratio = lineContrast(slide, object, backdrop);
    if (ratio < 3) report(faults.faintLine(at(slide, object), inWords(ratio)));
  }
};

/** Contrast of a line to what is behind it; infinite where that isn't known. */
function lineContrast(slide: ReadSlide, { node, frame }: SlideObject, backdrop: Backdrop): number {
  if (!frame) return Infinity;
  const line = childOf(node, 'p:spPr', 'a:ln', 'a:solidFill') ?? childOf(node, 'p:style', 'a:lnRef');
  const colour = colourIn(line, slide.layers);
  const behind = backdrop.behind(node, frame);
  return colour === undefined || behind === 'none' || behind === 'unknown' ? Infinity : contrast(colour, behind);
}
