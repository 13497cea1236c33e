import type { ContentSlide, DividerSlide } from '../../src/model';
import { splitTitle, uniqueTitles, type Titled } from '../../src/resolve/titles-and-ids';
import { contextOf, tree } from './context';

const origin = tree('title: x');
const common = { id: 'x', section: 'A', notes: [], origin };

function content(title: string, extra: Omit<Titled, 'slide'> = {}): Titled {
  const slide: ContentSlide = { ...common, kind: 'content', title, text: [], bullets: [] };
  return { slide, ...extra };
}

function divider(title: string): Titled {
  const slide: DividerSlide = { ...common, kind: 'divider', title, number: 1, presenters: [], items: [] };
  return { slide };
}

function titlesOf(...titled: Titled[]) {
  const { context, found } = contextOf();
  return { titles: uniqueTitles(titled, context).map(({ title }) => title), codes: found.map(({ code }) => code) };
}

describe('titles', () => {
  it('are split at the first bar', () => {
    expect(splitTitle('1177 på telefon | Medelväntetid i minuter')).toEqual({
      kicker: '1177 på telefon',
      title: 'Medelväntetid i minuter',
    });
    expect(splitTitle('| Bara titel')).toEqual({ title: '| Bara titel' });
  });

  it('stay as they are while they are unique', () => {
    expect(titlesOf(content('A'), content('B'))).toEqual({ titles: ['A', 'B'], codes: [] });
  });

  it('take no longer each when there are many', () => {
    const many = Array.from({ length: 8000 }, (_, index) => content(`Avdelning ${index}`, { ownKicker: 'A' }));
    const start = performance.now();
    expect(titlesOf(...many).titles).toHaveLength(8000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('are numbered where content slides repeat one, and say so', () => {
    const { titles, codes } = titlesOf(content('HME'), content('HSE'), content('HME'), content('HME'));
    expect(titles).toEqual(['HME (1 av 3)', 'HSE', 'HME (2 av 3)', 'HME (3 av 3)']);
    expect(codes).toEqual(['repeated-title']);
  });

  it('keep their kicker where it tells namesakes apart', () => {
    const { titles } = titlesOf(
      content('Tillgänglighet', { ownKicker: 'Hälsoval' }),
      content('Tillgänglighet', { ownKicker: '1177' }),
    );
    expect(titles).toEqual(['Hälsoval | Tillgänglighet', '1177 | Tillgänglighet']);
  });

  it('are numbered where the kicker is the same', () => {
    const { titles } = titlesOf(content('HME', { ownKicker: 'Enkät' }), content('HME', { ownKicker: 'Enkät' }));
    expect(titles).toEqual(['HME (1 av 2)', 'HME (2 av 2)']);
  });

  it('take the item where they repeat their divider, which is never numbered', () => {
    const { titles } = titlesOf(divider('Arbetsplatser'), content('Arbetsplatser', { place: 'Medarbetarenkät' }));
    expect(titles).toEqual(['Arbetsplatser', 'Medarbetarenkät | Arbetsplatser']);
  });

  it('go on where dividers have one name, or a single slide has that of a divider', () => {
    const { titles, codes } = titlesOf(divider('A'), divider('A'), divider('B'), content('B'), divider('A'));
    expect(titles).toEqual(['A', 'A (forts.\u00a01)', 'B', 'B (forts.)', 'A (forts.\u00a02)']);
    expect(codes).toEqual(['repeated-title', 'repeated-title']);
  });

  it('of sub-dividers take the item, and leave out the line above that says the same', () => {
    const { context } = contextOf();
    const sub = (kicker: string): Titled => ({
      slide: { ...common, kind: 'subdivider', title: 'Resultat', kicker, presenters: [] },
      place: 'BUP',
    });
    const [first, second] = uniqueTitles([sub('BUP'), { ...sub('Psykiatri'), place: 'VUP' }], context);
    expect(first).toMatchObject({ title: 'BUP | Resultat' });
    expect(first).not.toHaveProperty('kicker');
    expect(second).toMatchObject({ title: 'VUP | Resultat', kicker: 'Psykiatri' });
  });

  it('are the same however their letters and spaces are written', () => {
    const { titles } = titlesOf(content('Va\u0308g och  vård'), content('Väg och vård'));
    expect(titles).toEqual(['Va\u0308g och  vård (1 av 2)', 'Väg och vård (2 av 2)']);
  });

  it('stay unique where an author has typed a number', () => {
    const { titles } = titlesOf(content('A'), content('A'), content('A (1 av 2)'));
    expect(new Set(titles).size).toBe(3);
  });
});
