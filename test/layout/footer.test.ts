import { layoutDeck } from '../../src/layout';
import { footerWords, type Deck } from '../../src/model';
import { content, deckOf, measure, origin } from './support';

const deck = (change: Partial<Deck> = {}): Deck => ({ ...deckOf([content('Ett')]), ...change });
const told = (changed: Deck) =>
  layoutDeck(changed, { measure }).diagnostics.map(({ code, message }) => `${code}: ${message}`);
const footer = (text: string) => {
  const { template } = deck();
  return deck({ template: { ...template, footer: { ...template.footer, text } } });
};

describe('what stands at the foot of the slides', () => {
  it('is told to be too long before the deck is made: it would run into what is beside it', () => {
    const meeting = {
      ...deck().meeting,
      body: 'Regionstyrelsen, hälso- och sjukvårdsnämnden, patientnämnden, kollektivtrafiknämnden och folktandvårdens styrelse i Region Kalmar län tillsammans med revisorerna',
    };
    expect(told(deck({ meeting }))).toEqual([
      'footer-does-not-fit: the date "Regionstyrelsen, hälso- och sjukvårdsnämnden, patientnämnden, kollektivtrafiknämnden och folktandvårdens styrelse i Region Kalmar län tillsammans med revisorerna mars 2026" at the foot of the slides needs 150 % of its width: 30.5 cm where there are 20.3 cm',
    ]);
    expect(told(footer('en.mycket.langre.adress.se'))).toEqual([
      expect.stringMatching(/^footer-does-not-fit: the footer "en\.mycket\.langre\.adress\.se" at the foot/),
    ]);
  });

  it('is nothing to tell of where it fits, and where no slide has a foot', () => {
    expect(told(footer('a.se'))).toEqual([]);
    const closing = content('Tack', { layout: 'closing' });
    expect(told({ ...footer('en.mycket.langre.adress.se'), slides: [closing] })).toEqual([]);
  });

  it('has a bar before a number that follows the footer, and none before one that stands by itself', () => {
    expect(footerWords('number', deck(), 7)).toBe('|\u00a0\u00a07');
    expect(footerWords('number', deckOf([], 'neutral'), 7)).toBe('7');
  });

  it('counts the slides: a number box too narrow for the last is told of', () => {
    const { template } = deck();
    const number = { ...template.master.number, frame: { ...template.master.number.frame, width: 0.3 } };
    const narrow = { ...footer('a.se').template, master: { ...template.master, number } };
    const slides = Array.from({ length: 100 }, (_, at) => ({ ...content(`Bild ${at}`), origin }));
    expect(told(deck({ template: narrow as Deck['template'], slides }))).toEqual([
      expect.stringContaining('the number "|  100" at the foot of the slides'),
    ]);
  });
});
