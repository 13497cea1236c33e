import { nameCopies } from '../../src/snapshot/name-copies';

const namesOf = (places: readonly string[], taken: readonly string[] = []) =>
  nameCopies(
    places.map((place) => ({ id: 'bup-fb-30', source: { place, bytes: new Uint8Array(), sha256: place } })),
    taken,
  ).map(({ name }) => name);

describe('the copy of a source', () => {
  it.each([
    ['series/bup.csv', 'bup.csv'],
    ['BUP 2026.CSV', 'BUP-2026.CSV'],
    ['series/Väntetider (mars).csv', 'Vantetider-mars-.csv'],
    ['series/.gömd.csv', 'gomd.csv'],
    ['series/…', 'series'],
    ['series/aux.csv', '_aux.csv'],
    ['series/COM1', '_COM1'],
    ['series/数据.csv', 'csv'],
    ['https://data.example.se/a/bup.csv?x=1', 'bup-fb-30.csv'],
  ])('of %s is called %s', (place, name) => {
    expect(namesOf([place])).toEqual([name]);
  });

  it('gets a number when its name is taken, in whatever case', () => {
    expect(namesOf(['a/bup.csv', 'b/BUP.csv', 'c/bup.csv'], ['bup-2.csv'])).toEqual([
      'bup.csv',
      'BUP-3.csv',
      'bup-4.csv',
    ]);
  });

  it('has a name that the lock takes, however long the file is called', () => {
    const [name = '', again = ''] = namesOf([`a/${'x'.repeat(300)}.csv`, `b/${'x'.repeat(300)}.csv`]);
    expect(name).toMatch(/^x{96}\.csv$/);
    expect(again).toMatch(/^x{96}-2\.csv$/);
    expect(namesOf([`a/x.${'y'.repeat(300)}`])[0]!.length).toBeLessThanOrEqual(101);
  });
});
