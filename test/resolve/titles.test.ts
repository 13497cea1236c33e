import type { ContentSlide, DividerSlide } from '../../src/model';
import { splitTitle, uniqueTitles, type Titled } from '../../src/resolve/titles';
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
  return {
    titles: uniqueTitles(titled, context).map(({ title }) => title),
    codes: found.map(({ code }) => code),
  };
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
    const { titles } = titlesOf(
      content('HME', { ownKicker: 'Enkät' }),
      content('HME', { ownKicker: 'Enkät' }),
    );
    expect(titles).toEqual(['HME (1 av 2)', 'HME (2 av 2)']);
  });

  it('take the item where they repeat their divider, which is never numbered', () => {
    const { titles } = titlesOf(
      divider('Arbetsplatser'),
      content('Arbetsplatser', { place: 'Medarbetarenkät' }),
    );
    expect(titles).toEqual(['Arbetsplatser', 'Medarbetarenkät | Arbetsplatser']);
  });
});
