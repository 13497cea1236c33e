import fc from 'fast-check';
import { layoutDeck } from '../../src/layout';
import { settingOf } from '../../src/layout/setting';
import { measureBlock } from '../../src/layout/text/measure-block';
import type {
  Box,
  ContentSlide,
  Deck,
  Page,
  ShapeBox,
  StyledParagraph,
  TableBox,
  TreeContent,
  Visual,
} from '../../src/model';
import { chart, content, deckOf, leavesOf, measure, words } from './support';

const word = fc.stringMatching(/^[a-zåäö]{2,14}$/);
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const maybe = (most: number) => fc.option(text(most), { nil: undefined });
const box = fc
  .record({ heading: text(3), text: maybe(10) })
  .map(({ heading, text: under }) => ({ heading, ...(under && { text: under }) }));

function tree(depth: number): fc.Arbitrary<TreeContent> {
  const children = depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 4 });
  const down = fc.constantFrom('beslut', 'budget och uppdrag', undefined);
  return fc.record({ heading: text(3), children, down }).map(({ heading, children: under, down: label }) => ({
    heading,
    children: under,
    ...(label !== undefined && { down: label, up: 'rapport' }),
  }));
}

const visual: fc.Arbitrary<Visual | undefined> = fc.oneof(
  fc.constant(undefined),
  fc
    .record({
      count: fc.integer({ min: 1, max: 4 }),
      facts: fc.array(fc.record({ value: text(3), caption: text(3) }), { maxLength: 4 }),
      title: text(6),
    })
    .map(({ count, facts, title }): Visual => ({
      kind: 'charts',
      charts: Array.from({ length: count }, () => chart({ title })),
      facts: count === 1 ? facts : [],
    })),
  fc
    .array(fc.record({ value: text(2), label: text(4), trend: text(4) }), { minLength: 1, maxLength: 4 })
    .map((figures): Visual => ({ kind: 'figures', figures })),
  fc.array(box, { minLength: 1, maxLength: 8 }).map((boxes): Visual => ({ kind: 'boxes', boxes })),
  fc.array(box, { minLength: 1, maxLength: 8 }).map((steps): Visual => ({ kind: 'steps', steps })),
  fc.array(tree(2), { minLength: 1, maxLength: 2 }).map((roots): Visual => ({ kind: 'tree', roots })),
  fc
    .array(fc.array(text(4), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 })
    .map((rows): Visual => {
      const columns = ['Namn', 'Värde', 'Mer'].map((heading, at) => ({
        heading,
        align: at === 0 ? ('left' as const) : ('right' as const),
      }));
      return {
        kind: 'table',
        table: { alt: 't', columns, rows: rows.map((cells) => ({ cells, total: false })) },
      };
    }),
  fc
    .record({ width: fc.integer({ min: 10, max: 4000 }), height: fc.integer({ min: 10, max: 4000 }) })
    .map((size): Visual => ({
      kind: 'image',
      image: { bytes: new Uint8Array(), mime: 'image/png', alt: 'x', caption: 'Foto', ...size },
    })),
);

const slide: fc.Arbitrary<ContentSlide> = fc
  .record({
    title: text(14),
    subtitle: maybe(12),
    kicker: maybe(5),
    source: maybe(30),
    bullets: fc.array(fc.tuple(text(25), fc.integer({ min: 0, max: 2 })), { maxLength: 14 }),
    visual,
  })
  .map(({ title, subtitle, kicker, source, bullets, visual: shown }) =>
    content(title, {
      ...(subtitle && { subtitle }),
      ...(kicker && { kicker }),
      ...(source && { source }),
      ...(shown && { visual: shown }),
      bullets: bullets.map(([each, level], at) => words(each, at === 0 ? 0 : level)),
    }),
  );

describe.each(['region-kalmar', 'neutral'])('any slide in the template %s', (key) => {
  test('lies on the slide, overlaps nothing and fits its text, or is an error', () => {
    let laidOut = 0;
    fc.assert(
      fc.property(slide, (each) => {
        const deck = deckOf([each], key);
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
      { numRuns: 100, seed: 20260325 },
    );
    expect(laidOut).toBeGreaterThan(60);
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
    if (box.kind === 'text') fits(box.paragraphs, box.frame.width, box.frame.height, box.scale);
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
