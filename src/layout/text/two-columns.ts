import { inches, type StyledParagraph } from '../../model';
import { measureBlock } from '../../text';
import type { Setting } from '../setting';
import { fitText, tryScale, type Fit, type Room } from './fit-text';

/** Space between two columns of a text, inches. */
export const COLUMN_GAP = inches(0.4);
/** Less than a line more than the first column needs: programs fill it and no more. */
const SLACK = 0.08;

/** More paragraphs than two columns have lines are never measured: a hostile list would take for ever. */
const MOST = 60;

/** The width of each of two columns, inches. */
export const columnWidth = (width: number): number => (width - COLUMN_GAP) / 2;

/** A text in two columns: how it fits, and the height that turns to the second where it should. */
export interface TwoColumns {
  readonly fit: Fit;
  readonly height: number;
  /** The paragraph that begins the second column. */
  readonly second: number;
}

/** A text in two columns about as high as each other, broken between paragraphs; undefined where they don't fit. */
export function fitColumns(
  paragraphs: readonly StyledParagraph[],
  room: Room,
  setting: Setting,
): TwoColumns | undefined {
  if (paragraphs.length > MOST) return undefined;
  const column = { width: columnWidth(room.width), height: room.height - SLACK };
  const heightOf = (some: readonly StyledParagraph[]): number => measureBlock(some, column, setting).height;
  const second = paragraphs.findIndex(
    (_, end) => heightOf(paragraphs.slice(0, end)) >= heightOf(paragraphs.slice(end)),
  );
  const fit = fitText(paragraphs.slice(0, second), column, setting);
  const other = { ...column, height: fit.block.height, scale: fit.scale };
  if (second < 1 || fit.misfit || tryScale(paragraphs.slice(second), other, setting).misfit) return undefined;
  return { fit, height: fit.block.height + SLACK, second };
}
