import type { Box, BoxContent, Frame, ShapeBox, TextBox, Visual } from '../../src/model';
import { content, leavesOf, pagesOf, words } from './support';

const drawn = (visual: Visual, rest = {}): readonly Box[] =>
  leavesOf(pagesOf(content('Former', { visual, ...rest }))[0]!.boxes);
const rounded = ({ x, y, width, height }: Frame): number[] =>
  [x, y, width, height].map((each) => Math.round(each * 100) / 100);

describe('boxes', () => {
  const boxesOf = (boxes: readonly BoxContent[]): readonly ShapeBox[] =>
    drawn({ kind: 'boxes', boxes }).filter((box): box is ShapeBox => box.kind === 'shape' && box.paragraphs.length > 0);
  const headings = (...texts: readonly string[]): BoxContent[] => texts.map((heading) => ({ heading }));

  test('of headings alone are as high as those, which are large and stand in the middle', () => {
    for (const { frame, anchor, paragraphs } of boxesOf(headings('Möte', 'Beslut'))) {
      expect(frame.height).toBeGreaterThan(0.75);
      expect(frame.height).toBeLessThan(1);
      expect(anchor).toBe('middle');
      expect(paragraphs[0]).toMatchObject({ style: 'stepHeading', colour: 'ink' });
    }
  });

  test('break headings evenly', () => {
    const [box] = boxesOf(headings('Möter vi människor där de är', 'Utveckling', 'Egenkraft'));
    expect(box!.inset[2]).toBeGreaterThan(box!.inset[0] + 0.5);
  });

  test('with text are as high as the longest of them, at the top of their boxes', () => {
    const [first, second, ...others] = boxesOf([
      { heading: 'Möte', text: 'Kort.' },
      { heading: 'Beslut', text: 'En text som är så lång att den måste stå på flera rader. '.repeat(3) },
    ]);
    expect(others).toEqual([]);
    expect(first!.anchor).toBe('top');
    expect(first!.frame.height).toBeCloseTo(second!.frame.height);
    expect(boxesOf([{ heading: 'Möte', text: 'Kort.' }])[0]!.frame.height).toBeLessThan(1.1);
  });

  test('make two rows on the same columns rather than come closer to a long word', () => {
    const boxes = boxesOf(headings('Samarbetspartners', 'Utveckling', 'Kvalitet', 'Arbetsplats', 'Ekonomi'));
    const columns = boxes.map(({ frame }) => Math.round(frame.x * 100));
    expect(new Set(columns.slice(0, 3)).size).toBe(3);
    expect(columns.slice(3)).toEqual(columns.slice(0, 2));
    expect(boxes.every(({ scale }) => scale === 1)).toBe(true);
  });

  test('stay in one row where all words have room', () => {
    expect(new Set(boxesOf(headings('Ett', 'Två', 'Tre', 'Fyra', 'Fem')).map(({ frame }) => frame.y)).size).toBe(1);
  });
});

describe('four figures', () => {
  const numbersOf = (values: readonly string[]): readonly TextBox[] =>
    drawn({ kind: 'figures', figures: values.map((value) => ({ value, label: 'besök' })) }).filter(
      (box): box is TextBox => box.kind === 'text' && box.paragraphs[0]!.style === 'figure',
    );

  test('stand two and two where a long number would make all small', () => {
    const numbers = numbersOf(['12 418 905', '82,5 %', '−115,2 mnkr', '9']);
    const [one, two, three, four] = numbers.map(({ frame }) => rounded(frame));
    expect([three![0], four![0]]).toEqual([one![0], two![0]]);
    expect(three![1]).toBeGreaterThan(one![1]!);
    expect(numbers.every(({ scale }) => scale >= 0.6)).toBe(true);
  });

  test('stand in a row where none is long', () => {
    expect(new Set(numbersOf(['12', '82 %', '9', '7']).map(({ frame }) => frame.y)).size).toBe(1);
  });
});

describe('what is drawn', () => {
  const heading = 'Möte';
  const image = { bytes: new Uint8Array(), mime: 'image/png' as const, width: 400, height: 400, alt: 'Karta' };
  const table = {
    columns: [{ heading: 'År', align: 'left' as const }],
    rows: [{ cells: ['2026'], total: false }],
    alt: 'Tabell',
  };
  const visuals: readonly Visual[] = [
    { kind: 'figures', figures: [{ value: '9', label: 'besök' }] },
    { kind: 'boxes', boxes: [{ heading }] },
    { kind: 'steps', steps: [{ heading }, { heading }] },
    { kind: 'tree', roots: [{ heading, children: [] }] },
    { kind: 'image', image },
    { kind: 'table', table },
  ];

  test.each(visuals)('starts at one height, whatever it is and with or without text: $kind', (visual) => {
    for (const rest of [{}, { bullets: [words('Text')] }]) {
      const boxes = drawn(visual, rest).filter((box) => !(box.kind === 'text' && box.placeholder === 'title'));
      expect(Math.min(...boxes.map(({ frame }) => frame.y))).toBeCloseTo(1.65);
    }
  });

  test.each(visuals.slice(3))('has its text beside close to where it ends: $kind', (visual) => {
    const boxes = drawn(visual, { bullets: [words('Text')] });
    const body = boxes.find((box): box is TextBox => box.kind === 'text' && box.placeholder === 'body')!;
    const beside = boxes.filter((box) => !(box.kind === 'text' && box.placeholder !== undefined));
    const end = Math.max(...beside.map(({ frame }) => frame.x + frame.width));
    expect(Math.min(...beside.map(({ frame }) => frame.x))).toBeCloseTo(0.6);
    expect(body.frame.x - end).toBeCloseTo(0.55);
    expect(body.frame.x + body.frame.width).toBeCloseTo(12.733);
  });

  test('a picture alone stands at the left edge, under the title, and its caption too', () => {
    const boxes = drawn({ kind: 'image', image: { ...image, caption: 'Kusten' } });
    expect(boxes.slice(1).map(({ frame }) => frame.x)).toEqual([0.6, 0.6]);
  });
});
