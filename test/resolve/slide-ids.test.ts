import { slideIds, slug } from '../../src/resolve/titles-and-ids';
import { contextOf, tree } from './context';

describe('slide ids', () => {
  it('are made from titles without å, ä, ö', () => {
    expect(slug('Första besök BUP, väntande – åäö')).toBe('forsta-besok-bup-vantande-aao');
    expect(slug('– | –')).toBe('bild');
  });

  it('are unique, and leave the wished ones to those who wish them', () => {
    const { context, found } = contextOf();
    const place = tree('id: hme');
    const ids = slideIds(
      [
        { id: '', title: 'HME', origin: place },
        { id: 'hme', title: 'HME', origin: place },
        { id: '', title: 'HME', origin: place },
      ],
      context,
    );
    expect(ids).toEqual(['hme-2', 'hme', 'hme-3']);
    expect(found).toEqual([]);
  });

  it('complain when an author gives one twice', () => {
    const { context, found } = contextOf();
    slideIds(
      [
        { id: 'x', title: 'A', origin: tree('id: x') },
        { id: 'x', title: 'B', origin: tree('id: x') },
      ],
      context,
    );
    expect(found.map(({ code }) => code)).toEqual(['duplicate-id']);
  });
});
