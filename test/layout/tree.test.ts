import type { GroupBox, LineBox, ShapeBox, TextBox, TreeContent } from '../../src/model';
import { complaintsOf, content, pagesOf } from './support';

const node = (
  heading: string,
  children: readonly TreeContent[] = [],
  rest: Partial<TreeContent> = {},
): TreeContent => ({ heading, children, ...rest });

function drawn(...roots: readonly TreeContent[]) {
  const [page] = pagesOf(content('Struktur', { visual: { kind: 'tree', roots } }));
  const group = page!.boxes.find((box): box is GroupBox => box.kind === 'group')!;
  const shapes = group.boxes.filter((box): box is ShapeBox => box.kind === 'shape');
  const box = (heading: string) => shapes.find(({ paragraphs }) => paragraphs[0]!.runs[0]!.text === heading)!;
  return { group, shapes, box, lines: group.boxes.filter((each): each is LineBox => each.kind === 'line') };
}

const middle = ({ frame }: ShapeBox): number => frame.x + frame.width / 2;

describe('a drawn tree', () => {
  test('has a parent over the middle of its children, and levels that stand level', () => {
    const { box } = drawn(node('Rot', [node('A'), node('B', [node('C'), node('D')])]));
    expect(middle(box('Rot'))).toBeCloseTo((middle(box('A')) + middle(box('B'))) / 2);
    expect(middle(box('B'))).toBeCloseTo((middle(box('C')) + middle(box('D'))) / 2);
    expect(box('A').frame.y).toBeCloseTo(box('B').frame.y);
    expect(box('A').frame.width).toBeCloseTo(box('B').frame.width);
  });

  test('stands in the middle of the slide', () => {
    const { group } = drawn(node('Rot', [node('A'), node('B')]));
    expect(group.frame.x + group.frame.width / 2).toBeCloseTo(13.333 / 2, 2);
  });

  test('shows its first box in the focus colour with white text, the others outlined', () => {
    const { box } = drawn(node('Ett', [node('A')]), node('Två'));
    expect(box('Ett')).toMatchObject({ fill: 'focus', paragraphs: [{ colour: 'white' }] });
    expect(box('Två')).toMatchObject({ fill: 'wash', outline: 'graphic2' });
  });

  test('joins every child with level and upright lines', () => {
    const { lines, box } = drawn(node('Rot', [node('A'), node('B'), node('C')]));
    expect(lines.every(({ frame }) => frame.width === 0 || frame.height === 0)).toBe(true);
    for (const name of ['A', 'B', 'C']) {
      const { frame } = box(name);
      const into = lines.find(
        (line) =>
          Math.abs(line.frame.x - middle(box(name))) < 1e-6 &&
          Math.abs(line.frame.y + line.frame.height - frame.y) < 1e-6,
      );
      expect(into).toBeDefined();
    }
  });

  test('has a parent right over a child that it nearly stands over', () => {
    const leaves = (...names: readonly string[]): TreeContent[] => names.map((name) => node(name));
    const { box } = drawn(
      node('Rot', [node('A', leaves('C', 'D', 'E')), node('B'), node('F', leaves('G', 'H', 'I', 'J'))]),
      node('Två', leaves('K')),
    );
    const near = (middle(box('A')) + middle(box('F'))) / 2 - middle(box('B'));
    expect(Math.abs(near)).toBeGreaterThan(0.05);
    expect(middle(box('Rot'))).toBeCloseTo(middle(box('B')));
  });

  test('makes only that hanging leaf higher whose text wraps', () => {
    const leaves = (count: number): TreeContent[] => Array.from({ length: count }, (_, at) => node(`Enhet ${at}`));
    const long = node('Barn- och ungdomspsykiatrin i hela länet med jourverksamheten');
    const { box } = drawn(
      ...['A', 'B', 'C', 'D', 'E'].map((name) => node(name, [...leaves(3), ...(name === 'E' ? [long] : [])])),
    );
    expect(box(long.heading).frame.height).toBeGreaterThan(box('Enhet 0').frame.height * 1.3);
  });

  test('has its labels level, with as much air over them as under the higher', () => {
    const { group, box, lines } = drawn(
      node('Rot', [node('A'), node('B')], {
        down: 'beslut',
        up: 'rapport om allt som har hänt i projektet under året',
      }),
    );
    const [one, other] = group.boxes.filter((each): each is TextBox => each.kind === 'text');
    expect(one!.frame.y).toBeCloseTo(other!.frame.y);
    expect(other!.frame.height).toBeGreaterThan(one!.frame.height);
    const top = box('Rot').frame.y + box('Rot').frame.height;
    const bus = lines.find(({ frame }) => frame.height === 0)!.frame.y;
    const [over, under] = [other!.frame.y - top, bus - other!.frame.y - other!.frame.height];
    expect(over).toBeCloseTo(under);
    expect(over).toBeGreaterThan(0.11);
  });

  test('says what flows down at the left of the line and what flows up at its right', () => {
    const { group, box } = drawn(node('Rot', [node('A')], { down: 'beslut', up: 'rapport' }));
    const label = (text: string) =>
      group.boxes.find((each): each is TextBox => each.kind === 'text' && each.paragraphs[0]!.runs[0]!.text === text)!;
    expect(label('↓ beslut').align).toBe('right');
    expect(label('↓ beslut').frame.x + label('↓ beslut').frame.width).toBeLessThan(middle(box('Rot')));
    expect(label('↑ rapport').frame.x).toBeGreaterThan(middle(box('Rot')));
  });

  test('holds 25 boxes: leaves hang in columns when they do not fit side by side', () => {
    const departments = [1, 2, 3, 4].map((at) =>
      node(
        `Förvaltning ${at}`,
        [1, 2, 3, 4, 5].map((leaf) => node(`Enhet ${at}${leaf}`)),
      ),
    );
    const { shapes } = drawn(node('Direktör', departments));
    expect(shapes).toHaveLength(25);
    const flat = drawn(
      node(
        'Direktör',
        Array.from({ length: 24 }, (_, at) => node(`Enhet ${at}`)),
      ),
    );
    expect(flat.shapes).toHaveLength(25);
  });

  test('speaks in larger type, with more air, when it is small', () => {
    const small = drawn(node('Rot', [node('A', [], { text: 'text' }), node('B')]));
    expect(small.box('A').paragraphs.map(({ style }) => style)).toEqual(['boxHeading', 'subtitle']);
    expect(small.shapes.every(({ scale }) => scale === 1)).toBe(true);
    const leaves = Array.from({ length: 16 }, (_, at) => node(`Enhet ${at}`));
    expect(drawn(node('Rot', leaves)).box('Enhet 3').paragraphs[0]!.style).toBe('treeHeading');
  });

  test('reads as a list of sentences of at most 250 characters', () => {
    expect(drawn(node('Rot', [node('A'), node('B', [node('C')])])).group.alt).toBe(
      'Struktur med Rot överst. Under Rot: A, B. Under B: C.',
    );
    const long = drawn(
      node(
        'Rot',
        Array.from({ length: 20 }, (_, at) => node(`Avdelning ${at}`)),
      ),
    ).group.alt;
    expect(long.length).toBeLessThanOrEqual(250);
  });

  test('that is too large is an error with its measure', () => {
    const deep = Array.from({ length: 25 }).reduce<TreeContent>(
      (child, _, at) => node(`Nivå ${at}`, [child]),
      node('Löv'),
    );
    const [complaint] = complaintsOf(content('Struktur', { visual: { kind: 'tree', roots: [deep] } }));
    expect(complaint).toMatchObject({ code: 'diagram-does-not-fit' });
    expect(complaint!.message).toMatch(
      /^the tree of 26 boxes needs \d+ % of the slide: [\d.]+ cm high where there are [\d.]+ cm$/,
    );
  });
});
