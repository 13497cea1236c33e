import { shortenToLine } from '../../source';
import { faults } from '../faults';
import { allParagraphs, withMembers, type SlideObject } from '../reading/objects';
import type { ReadParagraph, ReadRun } from '../reading/paragraphs';
import type { Presentation } from '../reading/presentation';
import { at, slideRule } from './rule';

/** Points, by what the text is (PPTX.md A16). */
const LEAST = { bullet: 18, subBullet: 16, cell: 16, text: 12, foot: 10 } as const;

/** A16: text is large enough to read from a seat in the room. */
export const checkSizes = slideRule((slide, { report }, deck) => {
  for (const object of withMembers(slide.objects)) {
    const small = smallest(sizedRuns(object, deck));
    if (small)
      report(
        faults.smallText(at(slide, object), shortenToLine(small.words), inPoints(small.size), small.least),
      );
  }
});

interface SizedRun extends ReadRun {
  /** Points that the run ought to have. */
  readonly least: number;
}

function sizedRuns(object: SlideObject, deck: Presentation): readonly SizedRun[] {
  return allParagraphs(object).flatMap((paragraph) => {
    const least = object.table ? LEAST.cell : leastOf(object, paragraph, deck);
    return paragraph.runs.map((run) => ({ ...run, least }));
  });
}

/** The smallest run of those that are too small. */
function smallest(runs: readonly SizedRun[]): SizedRun | undefined {
  // Shrinking goes in steps, which never come out at whole points.
  const small = runs.filter(({ size, least }) => size < least - 0.05);
  return [...small].sort((a, b) => a.size - b.size)[0];
}

function leastOf(object: SlideObject, paragraph: ReadParagraph, { size }: Presentation): number {
  const { placeholder, frame } = object;
  const atFoot = frame !== undefined && size.height > 0 && frame.y > size.height * FOOT;
  if (atFoot || ['dt', 'ftr', 'sldNum'].includes(placeholder ?? '')) return LEAST.foot;
  if (placeholder === undefined || !paragraph.bulleted) return LEAST.text;
  return paragraph.level === 0 ? LEAST.bullet : LEAST.subBullet;
}

/** Sources and footnotes stand in the lowest part of a slide. */
const FOOT = 0.8;

function inPoints(size: number): string {
  return String(Math.round(size * 10) / 10);
}
