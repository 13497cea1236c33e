import { slideIds, slug } from '../../src/resolve/slide-ids';
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
        { title: 'HME', tree: place },
        { title: 'HME', tree: place, own: 'hme' },
        { title: 'HME', tree: place },
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
        { title: 'A', own: 'x', tree: tree('id: x') },
        { title: 'B', own: 'x', tree: tree('id: x') },
      ],
      context,
    );
    expect(found.map(({ code }) => code)).toEqual(['duplicate-id']);
  });
});
