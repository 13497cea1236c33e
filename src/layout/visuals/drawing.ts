import type { Box, ContentSlide, Frame, Visual } from '../../model';
import type { Setting } from '../setting';

/** What a visual is drawn for and with. */
export interface Task {
  readonly slide: ContentSlide;
  readonly setting: Setting;
  /** Where the facts panel goes; undefined on layouts without one. */
  readonly facts: Frame | undefined;
  /** Whether text stands beside or under the visual. */
  readonly withText: boolean;
  /** File names of the slide's charts. */
  readonly files: readonly string[];
}

/** A drawn visual: its boxes in reading order, where it ends (inches from the top), and what goes on on the next page. */
export interface Drawing {
  readonly boxes: readonly Box[];
  readonly bottom: number;
  readonly rest?: Remainder;
}

/** A visual that goes on on a next page; a table keeps the height of its rows and the widths of its columns (inches). */
export type Remainder = Visual & {
  readonly keeps?: { readonly rowHeight: number; readonly columnWidths: readonly number[] };
};

/** Draws one kind of visual into a frame. */
export type Draw<K extends Visual['kind']> = (
  visual: Extract<Remainder, { kind: K }>,
  frame: Frame,
  task: Task,
) => Drawing;
