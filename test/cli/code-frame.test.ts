import { codeFrame } from '../../src/cli/report/code-frame';
import { sourceFile, span } from '../../src/source';

/** Two lines as they stand in a frame: the text, and the underline. */
function frame(text: string, part: string, columns = 80): readonly string[] {
  const at = text.indexOf(part);
  const found = codeFrame(span(sourceFile('a.yaml', text), at, at + part.length), columns);
  return [found.text, ' '.repeat(found.from) + '^'.repeat(found.to - found.from)];
}

test('underlines a word', () => {
  expect(frame('a: 1\nchart: bup-fb-3\n', 'bup-fb-3')).toEqual([
    'chart: bup-fb-3', //
    '       ^^^^^^^^',
  ]);
});

test('shows tabs as spaces and keeps the underline in place', () => {
  expect(frame('\tchart:\tbup', 'bup')).toEqual([
    '    chart:  bup', //
    '            ^^^',
  ]);
});

test('counts wide characters as two columns and combining ones as none', () => {
  expect(frame('日本: e\u0301x', 'x')).toEqual([
    '日本: e\u0301x', //
    '       ^',
  ]);
});

test('shows control characters as pictures instead of obeying them', () => {
  const [text] = frame('a \u001b[31mred\u0007\u202e', 'red');
  expect(text).toBe('a ␛[31mred␇\ufffd');
});

test('never shows a password before a host, whatever the complaint is about', () => {
  expect(frame('{ url: "https://lina:he/ml@igt@x.se/a.csv", bad: 1 }', 'bad')).toEqual([
    '{ url: "https://••••••••••••••@x.se/a.csv", bad: 1 }',
    '                                            ^^^',
  ]);
});

test('shows nothing of a secret that begins or ends far from what is shown', () => {
  const [key, password] = ['hemlig'.repeat(320), 'lösen'.repeat(98)];
  const line = `${'a'.repeat(9000)}?api-key=${key} FAULT ftp://lina:${password}@x.se${'b'.repeat(9000)}`;
  const [text = ''] = frame(line, 'FAULT', 400);
  expect(text).toMatch(/^…•+ FAULT ftp:\/\/•+…$/);
});

test('underlines the first line of a longer span to its end', () => {
  expect(frame('- section: A\n  items: []', 'section: A\n  items')).toEqual([
    '- section: A', //
    '  ^^^^^^^^^^',
  ]);
});

test('marks one column for an empty span, also at the end of a line', () => {
  const file = sourceFile('a.yaml', 'title:\nnext');
  expect(codeFrame(span(file, 6, 6), 80)).toEqual({ line: 1, text: 'title:', from: 6, to: 7 });
  expect(codeFrame(span(file, 11, 11), 80)).toEqual({ line: 2, text: 'next', from: 4, to: 5 });
});

describe('a long line', () => {
  const long = `${'x'.repeat(200)}FAULT${'y'.repeat(200)}`;

  test('is cut on both sides of the span', () => {
    const [text = '', under = ''] = frame(long, 'FAULT', 40);
    expect(text).toMatch(/^…x+FAULTy+…$/);
    expect(text).toHaveLength(40);
    expect(under.indexOf('^')).toBe(text.indexOf('FAULT'));
  });

  test('is cut at its start only when the span stands at its end', () => {
    const [text = '', under = ''] = frame(`${'x'.repeat(200)}END`, 'END', 40);
    expect(text).toMatch(/^…x{36}END$/);
    expect(under.indexOf('^')).toBe(text.indexOf('END'));
  });

  test('is cut within the span when that is longer than the frame', () => {
    const [text = '', under = ''] = frame(`ab ${'z'.repeat(300)}`, 'z'.repeat(300), 40);
    expect(text).toBe(`ab ${'z'.repeat(36)}…`);
    expect(under).toBe(`   ${'^'.repeat(36)}`);
  });

  test('of a megabyte takes no longer than one of 20 kilobytes, however often it is shown', () => {
    const timeOf = (cells: number): number => {
      const csv = sourceFile('a.csv', `${'1;'.repeat(cells)}x`);
      const started = performance.now();
      for (let i = 0; i < 1000; i++) codeFrame(span(csv, cells - i, cells - i + 1), 80);
      return performance.now() - started;
    };
    timeOf(10_000); // compiles
    expect(timeOf(500_000) / timeOf(10_000)).toBeLessThan(4);
  });
});
