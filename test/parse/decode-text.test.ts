import { encode } from 'iconv-lite';
import { decodeText } from '../../src/parse/decode-text';

const SAMPLE = 'Hälsocentral – Mönsterås €';

test.each([
  ['utf8', 'utf-8'],
  ['windows-1252', 'windows-1252'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
])('%s is recognised without a byte order mark', (written, encoding) => {
  expect(decodeText(encode(SAMPLE, written))).toEqual({ text: SAMPLE, encoding, notes: [] });
});

test.each([
  ['utf8', 'utf-8-bom'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
])('the mark of %s is left out', (written, encoding) => {
  expect(decodeText(encode(SAMPLE, written, { addBOM: true }))).toEqual({ text: SAMPLE, encoding, notes: [] });
});

test('the dash of windows-1252 is a dash and no control character', () => {
  expect(decodeText(Uint8Array.from([0x41, 0x96, 0x42])).text).toBe('A–B');
});

test('MacRoman is suspected from its å, ä and ö', () => {
  const decoded = decodeText(encode('Enhet;Mönsterås', 'macintosh'));
  expect(decoded).toMatchObject({
    text: 'Enhet;Mönsterås',
    encoding: 'macintosh',
    notes: [{ kind: 'macintosh', sample: 'Mönsterås' }],
  });
});

test('UTF-8 that was written twice is mended, and told where', () => {
  const twice = encode(encode('År;Mönsterås – 5', 'utf8').toString('latin1'), 'utf8');
  expect(decodeText(twice)).toMatchObject({
    text: 'År;Mönsterås – 5',
    encoding: 'utf-8',
    notes: [{ kind: 'double-encoded', is: 'Å', offset: 0 }],
  });
  const byWindows = encode('M\u00c3\u00b6nster\u00c3\u00a5s \u00e2\u20ac\u201c \u00c3\u2026r', 'utf8');
  expect(decodeText(byWindows).text).toBe('Mönsterås – År');
});

test('letters that only look odd are left alone', () => {
  expect(decodeText(encode('Ã och Â är bokstäver, 5 °', 'utf8')).notes).toEqual([]);
});

test('a declared encoding is believed, and fails where it does not fit', () => {
  expect(decodeText(encode('ö', 'macintosh'), 'macintosh').text).toBe('ö');
  expect(decodeText(encode('ö', 'windows-1252'), 'utf-8').text).toBeUndefined();
});
