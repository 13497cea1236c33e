import fc from 'fast-check';
import { layoutDeck } from '../../src/layout';
import { settingOf } from '../../src/layout/setting';
import type { Box, Deck, Page } from '../../src/model';
import { measureBlock, textsOf } from '../../src/text';
import { anySlide } from './any/any-slide';
import { deckOf, leavesOf, measure } from './support';

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
  const solid = leavesOf(page.boxes).filter((box) => box.kind !== 'line' && !(box.kind === 'shape' && box.decorative));
  solid.forEach((a, at) => {
    solid.slice(at + 1).forEach((b) => {
      // Arrows of a chain stand in each other's notch.
      if (isArrow(a) && isArrow(b)) return;
      const wide = Math.min(a.frame.x + a.frame.width, b.frame.x + b.frame.width) - Math.max(a.frame.x, b.frame.x);
      const high = Math.min(a.frame.y + a.frame.height, b.frame.y + b.frame.height) - Math.max(a.frame.y, b.frame.y);
      if (wide > EPSILON && high > EPSILON) throw new Error(`${say(a)} and ${say(b)} overlap by ${wide} × ${high}`);
    });
  });
}

const isArrow = (box: Box): boolean => box.kind === 'shape' && box.shape !== 'rectangle';
const say = (box: Box): string =>
  `${box.kind} ${JSON.stringify(box.frame)} ${'paragraphs' in box ? JSON.stringify(box.paragraphs) : ''}`;

function expectFitting(page: Page, deck: Deck): void {
  const setting = settingOf(deck.template, measure, () => undefined);
  for (const box of leavesOf(page.boxes)) {
    for (const { paragraphs, room, scale } of textsOf(box)) {
      const block = measureBlock(paragraphs, { width: room.width, scale }, setting);
      if (block.wide ?? block.height > room.height + EPSILON)
        throw new Error(
          `${JSON.stringify(paragraphs)} needs ${block.height} of ${room.height}; ${JSON.stringify(block.wide)}`,
        );
      for (const { style } of paragraphs) {
        const { size, min } = deck.template.styles[style];
        expect(size * scale).toBeGreaterThanOrEqual(min - EPSILON);
      }
    }
    if (box.kind !== 'table') continue;
    expect(box.columnWidths.reduce((a, b) => a + b, 0)).toBeCloseTo(box.frame.width);
    expect(box.rowHeights!.reduce((a, b) => a + b, 0)).toBeCloseTo(box.frame.height);
  }
}
