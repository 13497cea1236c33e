import type { DeckSlide, ShapeBox, TableBox, TextBox, TreeContent } from '../../src/model';
import type { StyleName } from '../../src/schema';
import { content, leavesOf, measure, origin, pagesOf, template, words } from './support';

const wordsIn = (box: TextBox | ShapeBox): string =>
  box.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');

test('a short cell stays on one line beside cells that must wrap', () => {
  const long = 'Rutin för hemsjukvård tillsammans med kommunerna, inklusive avtal om läkemedel och hjälpmedel';
  const table = {
    columns: ['Åtgärd', 'Ansvar', 'Klart'].map((heading) => ({ heading, align: 'left' as const })),
    rows: [{ cells: [long, long, 'september 2026'], total: false }],
    alt: 'Tabell',
  };
  const [page] = pagesOf(content('Plan', { visual: { kind: 'table', table } }));
  const { columnWidths, columns } = page!.boxes.find((box): box is TableBox => box.kind === 'table')!;
  expect(columns).toHaveLength(3);
  const asked = measure('september 2026', { size: 16, bold: false, italic: false }) / 72;
  expect(columnWidths[2]).toBeGreaterThan(asked);
  expect(columnWidths[2]).toBeLessThan(asked * 1.4);
  expect(columnWidths[0]).toBeCloseTo(columnWidths[1]!);
});

test('presenters of a sub-divider without a subtitle come as close to its title as they would to the subtitle', () => {
  const slide = {
    kind: 'subdivider' as const,
    id: 'delavsnitt',
    title: 'Delavsnitt',
    section: 'Avsnitt',
    notes: [],
    origin,
    presenters: [{ name: 'Eva Ek' }],
  };
  const topOf = (parts: { subtitle?: string }): number => {
    const [page] = pagesOf({ ...slide, ...parts });
    const boxes = page!.boxes.filter((box): box is TextBox => box.kind === 'text');
    const upper = boxes.find(({ placeholder }) => placeholder === (parts.subtitle ? 'subtitle' : 'title'))!;
    const people = boxes.find(({ placeholder }) => placeholder === 'presenters')!;
    return people.frame.y - upper.frame.y - upper.frame.height;
  };
  expect(topOf({})).toBeCloseTo(topOf({ subtitle: 'Region Kalmar län' }));
});

test('the closing slide has no hole where a subtitle would stand', () => {
  const topOf = (subtitle?: string): number => {
    const [page] = pagesOf(
      content('Tack', { layout: 'closing', bullets: [words('Slut')], ...(subtitle && { subtitle }) }),
    );
    return page!.boxes.find((box) => box.kind === 'text' && box.placeholder === 'body')!.frame.y;
  };
  expect(topOf('Frågor') - topOf()).toBeGreaterThan(0.4);
});

test('the title of a sub-divider is smaller than that of a divider', () => {
  const common = { title: 'Del', section: 'Avsnitt', notes: [], origin, presenters: [] };
  const styleOf = (slide: DeckSlide): StyleName => {
    const title = pagesOf(slide)[0]!.boxes.find((box) => box.kind === 'text' && box.placeholder === 'title');
    return (title as TextBox).paragraphs[0]!.style;
  };
  const { styles } = template();
  const part = styleOf({ ...common, kind: 'subdivider', id: 'a' });
  const whole = styleOf({ ...common, kind: 'divider', id: 'b', number: 1, items: [] });
  expect(styles[part].size).toBeLessThan(styles[whole].size);
});

test('a card comes closer to its number rather than break it, and all numbers keep one size', () => {
  const values = ['12 418 905', '82,5 %', '9', '−115,2 mnkr'];
  const figures = values.map((value) => ({ value, label: 'besök' }));
  const [page] = pagesOf(content('Tal', { visual: { kind: 'figures', figures } }));
  const numbers = leavesOf(page!.boxes).filter(
    (box): box is TextBox => box.kind === 'text' && values.includes(wordsIn(box)),
  );
  expect(numbers).toHaveLength(4);
  expect(new Set(numbers.map(({ scale }) => scale)).size).toBe(1);
  for (const { frame, scale, paragraphs } of numbers) {
    const width = measure(paragraphs[0]!.runs[0]!.text, { size: 62 * scale, bold: true, italic: false }) / 72;
    expect(width).toBeLessThanOrEqual(frame.width);
  }
});

test('a tree too wide for headings of 14 points has bold ones in the size of its text', () => {
  const node = (heading: string, children: readonly TreeContent[] = []): TreeContent => ({ heading, children });
  const units = (count: number): TreeContent[] =>
    Array.from({ length: count }, (_, at) => node(`Samordning ${at}`, [node('Enhet')]));
  const roots = [node('Rot', [node('Ett', units(4)), node('Två', units(4))])];
  const [page] = pagesOf(content('Struktur', { visual: { kind: 'tree', roots } }));
  const shapes = leavesOf(page!.boxes).filter((box): box is ShapeBox => box.kind === 'shape');
  expect(shapes.map(({ paragraphs }) => paragraphs[0]!.style)).toEqual(shapes.map(() => 'tree'));
  expect(shapes.every(({ paragraphs }) => paragraphs[0]!.runs.every(({ bold }) => bold === true))).toBe(true);
});

test('twelve short bullets stand on one slide', () => {
  const bullets = Array.from({ length: 12 }, (_, at) => words(`Punkt ${at}`));
  expect(pagesOf(content('Punkter', { bullets }))).toHaveLength(1);
});
