import fc from 'fast-check';
import { layoutDeck } from '../../src/layout';
import { settingOf } from '../../src/layout/setting';
import { measureBlock } from '../../src/layout/text/measure-block';
import type { Box, Deck, Page, ShapeBox, StyledParagraph, TableBox } from '../../src/model';
import { anySlide } from './any/any-slide';
import { columnsOf, deckOf, leavesOf, measure, words } from './support';

const numRuns = Number(process.env['DECK_PROPERTY_RUNS'] ?? 100);

describe.each(['region-kalmar', 'neutral'])('any slide in the template %s', (key) => {
  test('lies on the slide, overlaps nothing and fits its text, or is an error', () => {
    let laidOut = 0;
    fc.assert(
      fc.property(anySlide, (make) => {
        const deck = deckOf([make(1)], key);
        const outcome = layoutDeck(deck, { measure });
        if (!outcome.value) {
          expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
          return;
        }
        laidOut++;
        outcome.value.forEach((page) => {
          expectInside(page, deck);
          expectApart(page);
          expectFitting(page, deck);
        });
      }),
      { numRuns, seed: 20260325 },
    );
    expect(laidOut / numRuns).toBeGreaterThan(0.6);
  });
});

const EPSILON = 1e-6;

function expectInside(page: Page, deck: Deck): void {
  const { width, height } = deck.template.slide;
  for (const { frame, kind } of leavesOf(page.boxes)) {
    const inside =
      frame.x >= -EPSILON &&
      frame.y >= -EPSILON &&
      frame.x + frame.width <= width + EPSILON &&
      frame.y + frame.height <= height + EPSILON;
    if (!inside || frame.width < 0 || frame.height < 0)
      throw new Error(`${kind} of ${page.id} at ${JSON.stringify(frame)} leaves the slide`);
  }
}

function expectApart(page: Page): void {
  const solid = leavesOf(page.boxes).filter(
    (box) => box.kind !== 'line' && !(box.kind === 'shape' && box.decorative),
  );
  solid.forEach((a, at) => {
    solid.slice(at + 1).forEach((b) => {
      // Arrows of a chain stand in each other's notch.
      if (isArrow(a) && isArrow(b)) return;
      const wide =
        Math.min(a.frame.x + a.frame.width, b.frame.x + b.frame.width) - Math.max(a.frame.x, b.frame.x);
      const high =
        Math.min(a.frame.y + a.frame.height, b.frame.y + b.frame.height) - Math.max(a.frame.y, b.frame.y);
      if (wide > EPSILON && high > EPSILON)
        throw new Error(`${say(a)} and ${say(b)} overlap by ${wide} × ${high}`);
    });
  });
}

const isArrow = (box: Box): boolean => box.kind === 'shape' && box.shape !== 'rectangle';
const say = (box: Box): string =>
  `${box.kind} ${JSON.stringify(box.frame)} ${'paragraphs' in box ? JSON.stringify(box.paragraphs) : ''}`;

function expectFitting(page: Page, deck: Deck): void {
  const setting = settingOf(deck.template, measure, () => undefined);
  const fits = (
    paragraphs: readonly StyledParagraph[],
    width: number,
    height: number,
    scale: number,
  ): void => {
    const block = measureBlock(paragraphs, width, scale, setting);
    if (block.wide ?? block.height > height + EPSILON)
      throw new Error(
        `${JSON.stringify(paragraphs)} needs ${block.height} of ${height}; ${JSON.stringify(block.wide)}`,
      );
    for (const { style } of paragraphs) {
      const { size, min } = deck.template.styles[style];
      expect(size * scale).toBeGreaterThanOrEqual(min - EPSILON);
    }
  };
  for (const box of leavesOf(page.boxes)) {
    if (box.kind === 'text')
      for (const { room, paragraphs } of columnsOf(box)) fits(paragraphs, room.width, room.height, box.scale);
    if (box.kind === 'shape' && box.paragraphs.length > 0) fits(box.paragraphs, ...roomIn(box), box.scale);
    if (box.kind === 'table') expectCells(box, fits);
  }
}

/** PowerPoint's text rectangle of a shape, less its insets. */
function roomIn(box: ShapeBox): [number, number] {
  const point = (box.point ?? 0.5) * Math.min(box.frame.width, box.frame.height);
  const lost = box.shape === 'chevron' ? 2 * point : box.shape === 'pentagon' ? point / 2 : 0;
  const [left, top, right, bottom] = box.inset;
  return [box.frame.width - lost - left - right, box.frame.height - top - bottom];
}

function expectCells(
  box: TableBox,
  fits: (paragraphs: readonly StyledParagraph[], width: number, height: number, scale: number) => void,
): void {
  expect(box.columnWidths.reduce((a, b) => a + b, 0)).toBeCloseTo(box.frame.width);
  expect(box.rowHeights!.reduce((a, b) => a + b, 0)).toBeCloseTo(box.frame.height);
  box.rows.forEach((row, at) => {
    row.cells.forEach((cell, column) => {
      const paragraph: StyledParagraph = { ...words(cell), style: 'table', bullet: false };
      fits([paragraph], box.columnWidths[column]! - 0.32, box.rowHeights![at + 1]! - 0.1, 1);
    });
  });
}
