import { UNWRITTEN } from '../../model';
import type { Tree } from '../../source';
import { applyMarks } from './apply-marks';
import { emptyManifest } from './empty-manifest';
import { emptySlides } from './empty-slide';
import type { Mark } from './mark';
import { sheetOf } from './sheet';

/** A YAML file of a meeting, as valid as it was read. */
export interface OldFile {
  readonly kind: 'deck' | 'block';
  readonly tree: Tree;
}

/** A meeting's file for the next one. */
export interface CarriedFile {
  readonly text: string;
  /** How many texts wait to be written anew, and how many of those that stay name a period. */
  readonly emptied: number;
  readonly remarks: number;
}

/**
 * A file of the meeting of one date for another: narrative emptied with the old text in a comment, everything else to the letter.
 * Comments of the last renewal are replaced where they stand above what is emptied now.
 */
export function carryOverFile({ kind, tree }: OldFile, dates: { from: string; to: string }): CarriedFile {
  const sheet = sheetOf(tree);
  const marks = kind === 'deck' ? emptyManifest(sheet, dates.to) : emptySlides(sheet, tree);
  const count = (is: (mark: Mark) => boolean): number => marks.filter(is).length;
  return {
    text: applyMarks(sheet, marks, `Förra mötet (${dates.from}):`),
    emptied: count(({ text }) => text?.includes(UNWRITTEN) === true),
    remarks: count(({ remark }) => remark !== undefined),
  };
}
