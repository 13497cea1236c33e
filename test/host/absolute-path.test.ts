import { absolutePath, pathWithin } from '../../src/host';

test.each([
  ['/work', 'out', '/work/out'],
  ['/work/decks', '../out/', '/work/out'],
  ['/work', '/tmp/./out', '/tmp/out'],
  ['/work', '../../..', '/'],
  ['/', 'out', '/out'],
  ['/work', 'a\\b', '/work/a\\b'],
  ['C:/work', '..\\out', 'C:/out'],
  ['C:/work', 'D:\\out', 'D:/out'],
  ['//server/share/work', '..\\out', '//server/share/out'],
])('from %s the path %s is %s', (folder, written, whole) => {
  expect(absolutePath(folder, written)).toBe(whole);
});

test('a path within a folder is told from one beside it', () => {
  expect(pathWithin('/work', '/work/decks/a')).toBe('decks/a');
  expect(pathWithin('/work', '/work')).toBe('');
  expect(pathWithin('/work', '/workshop/a')).toBeUndefined();
  expect(pathWithin('/', '/a')).toBe('a');
});
