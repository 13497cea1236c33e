import type { Box, Page } from './page';

/** A box with the name its object carries from writer to finish: `box 3`, or `box 3.1` for the second child of a group. */
export interface NamedBox {
  readonly name: string;
  readonly box: Box;
}

/** The boxes of a page in writing order, a group followed by its children, each with a name that is unique on the page. */
export function namedBoxes(page: Page): readonly NamedBox[] {
  return page.boxes.flatMap((box, at) => {
    const name = `box ${at}`;
    const children =
      box.kind === 'group' ? box.boxes.map((child, index) => ({ name: `${name}.${index}`, box: child })) : [];
    return [{ name, box }, ...children];
  });
}
