import type { AgendaSlide } from '../../src/model';
import { origin, pagesOf, textOf } from './support';

function agenda(sizes: readonly number[], title = 'En punkt'): AgendaSlide {
  const groups = sizes.map((size, group) => ({
    heading: `Mål ${group + 1}`,
    items: Array.from({ length: size }, (_, at) => ({
      title: `${title} ${at + 1}`,
      presenters: [{ name: 'Lina Isaksson', role: 'direktör' }],
    })),
  }));
  return { kind: 'agenda', id: 'dagordning', title: 'Dagordning', section: 'Inledning', notes: [], origin, groups };
}

describe('the agenda', () => {
  test('reads heading, item, presenter, as text', () => {
    expect(pagesOf(agenda([1, 2])).map(textOf)).toEqual([
      [
        'title: Dagordning',
        'Mål 1',
        'En punkt 1',
        'Lina Isaksson',
        'Mål 2',
        'En punkt 1',
        'Lina Isaksson',
        'En punkt 2',
        'Lina Isaksson',
      ],
    ]);
  });

  test('breaks a long list of presenters between persons', () => {
    const slide = agenda([1]);
    const presenters = Array.from({ length: 6 }, (_, at) => ({ name: `Förnamn Efternamn${at}` }));
    const item = { ...slide.groups[0]!.items[0]!, presenters };
    const [page] = pagesOf({ ...slide, groups: [{ ...slide.groups[0]!, items: [item] }] }).map(textOf);
    expect(page!.at(-1)).toBe(presenters.map(({ name }) => name.replace(' ', '\u00a0')).join(', '));
  });

  test('goes on on a new page, a torn group under its heading again', () => {
    const pages = pagesOf(agenda([5, 12]));
    expect(pages.map(({ title }) => title)).toEqual(['Dagordning', 'Dagordning (forts.)']);
    expect(textOf(pages[1]!)[1]).toBe('Mål 2 (forts.)');
  });

  test('keeps groups whole where that costs no page', () => {
    const pages = pagesOf(agenda([6, 6]));
    expect(pages.map((page) => textOf(page).filter((line) => line.startsWith('Mål')))).toEqual([['Mål 1'], ['Mål 2']]);
  });

  test('sets headings without items as lines of their own, close to each other', () => {
    const [page] = pagesOf(agenda([1, 0, 0]));
    const rules = page!.boxes.filter((box) => box.kind === 'line');
    expect(rules.map(({ colour }) => colour)).toEqual(['focus', 'line', 'line', 'line']);
    const [, item, alone, last] = rules.map(({ frame }) => frame.y);
    expect(last! - alone!).toBeLessThan(alone! - item!);
  });

  test('loses no item and leaves no heading alone at the foot of a page', () => {
    for (const sizes of [[1, 1, 1, 1, 1, 1, 1, 1, 1], [3, 9, 2, 14], [40], [0, 0, 3]]) {
      const pages = pagesOf(agenda(sizes));
      const lines = pages.flatMap(textOf);
      expect(lines.filter((line) => line.startsWith('En punkt'))).toHaveLength(sizes.reduce((a, b) => a + b, 0));
      if (!sizes.includes(0))
        pages.forEach((page) => {
          expect(textOf(page).at(-1)).toBe('Lina Isaksson');
        });
    }
  });
});
