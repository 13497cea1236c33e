import fc from 'fast-check';
import { spread } from '../../src/render/spread-labels';

const wishes = fc.array(
  fc.record({
    middle: fc.double({ min: -50, max: 400, noNaN: true }),
    extent: fc.double({ min: 5, max: 40, noNaN: true }),
  }),
  { maxLength: 8 },
);

test('labels far apart stay where they wish to be', () => {
  expect(
    spread(
      [
        { middle: 80, extent: 16 },
        { middle: 20, extent: 16 },
      ],
      { from: 0, to: 100 },
    ),
  ).toEqual([80, 20]);
});

test('labels that touch move apart by the same distance', () => {
  expect(
    spread(
      [
        { middle: 50, extent: 16 },
        { middle: 50, extent: 16 },
      ],
      { from: 0, to: 100 },
    ),
  ).toEqual([42, 58]);
});

test('a label at the edge is pushed inside', () => {
  expect(
    spread(
      [
        { middle: 2, extent: 16 },
        { middle: 99, extent: 16 },
      ],
      { from: 0, to: 100 },
    ),
  ).toEqual([8, 92]);
});

test('no two labels overlap, their order is kept and all are inside when they fit', () => {
  fc.assert(
    fc.property(wishes, (labels) => {
      const middles = spread(labels, { from: 0, to: 353 });
      const placed = labels.map((label, at) => ({ ...label, placed: middles[at]! }));
      const down = placed.toSorted((a, b) => a.placed - b.placed);
      down.slice(1).forEach((label, at) => {
        const above = down[at]!;
        expect(label.placed - above.placed).toBeGreaterThanOrEqual((label.extent + above.extent) / 2 - 1e-6);
        expect(label.middle).toBeGreaterThanOrEqual(above.middle);
      });
      for (const label of placed) {
        expect(label.placed - label.extent / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(label.placed + label.extent / 2).toBeLessThanOrEqual(353 + 1e-6);
      }
    }),
  );
});
