import fc from 'fast-check';
import type { BoxContent, ImageContent, TableContent, TreeContent, Visual } from '../../../src/model';
import { samplePng } from '../../sample-deck';
import { chart } from '../support';
import { maybe, text, word } from './any-text';

const box = fc
  .record({ heading: text(4), text: maybe(text(18)) })
  .map(({ heading, text: under }): BoxContent => ({ heading, ...(under !== undefined && { text: under }) }));

const charts = fc
  .record({
    titles: fc.array(maybe(text(8)), { minLength: 1, maxLength: 4 }),
    facts: fc.array(fc.record({ value: text(3), caption: text(5) }), { maxLength: 5 }),
  })
  .map(({ titles, facts }): Visual => ({
    kind: 'charts',
    charts: titles.map((title) => chart(title === undefined ? {} : { title })),
    facts: titles.length === 1 ? facts : [],
  }));

const figures = fc
  .array(
    fc.record({ value: fc.oneof({ weight: 5, arbitrary: word }, text(3)), label: text(8), trend: maybe(text(8)) }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all): Visual => ({
    kind: 'figures',
    figures: all.map(({ value, label, trend }) => ({ value, label, ...(trend !== undefined && { trend }) })),
  }));

const boxes = fc.array(box, { minLength: 1, maxLength: 8 }).map((all): Visual => ({ kind: 'boxes', boxes: all }));
const steps = fc.array(box, { minLength: 1, maxLength: 8 }).map((all): Visual => ({ kind: 'steps', steps: all }));

const node = fc.oneof({ weight: 3, arbitrary: text(3).map((heading): BoxContent => ({ heading })) }, box);

/** A forest of at most so many nodes: every node hangs under an earlier one, or stands as a root of its own. */
const tree = fc
  .array(fc.record({ content: node, parent: fc.nat({ max: 99 }), down: maybe(text(3)), up: maybe(text(3)) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((nodes): Visual => {
    const parents = nodes.map(({ parent }, at) => (at === 0 || parent > 96 ? -1 : parent % at));
    const grow = (at: number): TreeContent => {
      const { content, down, up } = nodes[at]!;
      const children = childrenOf(at);
      const labels = { ...(down !== undefined && { down }), ...(up !== undefined && { up }) };
      return { ...content, children, ...(children.length > 0 && labels) };
    };
    const childrenOf = (parent: number): readonly TreeContent[] =>
      parents.flatMap((each, at) => (each === parent ? [grow(at)] : []));
    return { kind: 'tree', roots: childrenOf(-1) };
  });

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map(String) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: text(6) },
);

const table = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }))
  .chain(([columns, rows]) =>
    fc.record({
      headings: fc.array(text(columns > 6 ? 1 : 3), { minLength: columns, maxLength: columns }),
      aligned: fc.array(fc.constantFrom('left' as const, 'right' as const), { minLength: columns, maxLength: columns }),
      rows: fc.array(
        fc.record({
          cells: fc.array(columns > 6 ? fc.integer({ max: 999 }).map(String) : cell, {
            minLength: columns,
            maxLength: columns,
          }),
          total: fc.nat({ max: 9 }).map((nth) => nth === 0),
        }),
        { minLength: rows, maxLength: rows },
      ),
    }),
  )
  .map(({ headings, aligned, rows }): Visual => {
    const content: TableContent = {
      columns: headings.map((heading, at) => ({ heading, align: aligned[at]! })),
      rows,
      alt: 'Tabell över utfallet',
    };
    return { kind: 'table', table: content };
  });

const PIXELS = samplePng(4, 3, 120);
const image = fc
  .record({
    width: fc.integer({ min: 1, max: 6000 }),
    height: fc.integer({ min: 1, max: 6000 }),
    caption: maybe(text(30)),
    decorative: fc.boolean(),
  })
  .map(({ width, height, caption, decorative }): Visual => {
    const content: ImageContent = {
      bytes: PIXELS,
      mime: 'image/png',
      width,
      height,
      ...(!decorative && { alt: 'Receptionen i Västervik' }),
      ...(caption !== undefined && { caption }),
    };
    return { kind: 'image', image: content };
  });

/** One of every kind of visual, in sizes from the least to the most that an author may write. */
export const visual: fc.Arbitrary<Visual> = fc.oneof(charts, figures, boxes, steps, tree, table, image);
