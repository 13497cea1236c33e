import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseAlone } from 'csv-parse/sync';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import type { CsvTable } from '../../src/model';
import { parseCsv } from '../../src/parse/parse-csv';
import { positionAt } from '../../src/source';

const fixture = (name: string): Uint8Array => readFileSync(path.join(__dirname, '../../fixtures/csv', name));
const parse = (csv: string | Uint8Array, hints: Parameters<typeof parseCsv>[2] = {}) =>
  parseCsv(typeof csv === 'string' ? Buffer.from(csv) : csv, 'x.csv', hints);
const texts = (table: CsvTable | undefined): string[][] | undefined =>
  table?.rows.map((row) => row.map((cell) => cell.text));
const codes = (outcome: ReturnType<typeof parseCsv>): string[] =>
  outcome.diagnostics.map((each) => `${each.severity} ${each.code}`);

describe('cells', () => {
  test('know their row, column and offsets, quotes included', () => {
    const { value } = parse('a;"b ö";c\r\n\r\n1;"x""y";3\r\n');
    expect(value?.rows[2]?.[1]).toEqual({ text: 'x"y', row: 3, column: 2, start: 15, end: 21 });
    expect(value?.file.text.slice(15, 21)).toBe('"x""y"');
    expect(texts(value)).toEqual([['a', 'b ö', 'c'], [''], ['1', 'x"y', '3']]);
  });

  test('may hold line breaks, and lines may end in CR alone', () => {
    expect(texts(parse('a;b\r"1\r2";3\r').value)).toEqual([
      ['a', 'b'],
      ['1\r2', '3'],
    ]);
  });

  test('are ragged as they are, with trailing delimiters', () => {
    expect(texts(parse('a;b;c;\n1;2\n3;4;5;\n').value)).toEqual([
      ['a', 'b', 'c', ''],
      ['1', '2'],
      ['3', '4', '5', ''],
    ]);
  });

  test('a sep= line is obeyed, left out and counted', () => {
    const { value } = parse('sep=,\r\na,b\r\n1;2,3\r\n');
    expect(value?.delimiter).toBe(',');
    expect(value?.rows[0]?.[0]).toEqual({ text: 'a', row: 2, column: 1, start: 7, end: 8 });
  });
});

describe('delimiters', () => {
  test.each([
    ['Enhet;Andel\nA;1,5\nB;2,5\nC;3,5\n', ';'],
    ['En titel, med komma\nEnhet;Andel;Antal\nA;1,5;2\nB;2,5;3\nKälla: X, Y, Z\n', ';'],
    ['Region,Andel\n"A;B;C",1.5\n"D;E;F",2.5\n', ','],
    ['Vecka\tA\tB\nv1\t1,5\t2,5\n', '\t'],
    ['"mått" "Andel 2025M04"\n"Åter besök" 72.7\n', ' '],
    ['Månad;Andel inom 90 dagar\n', ';'],
    ['bara en kolumn', ' '],
    ['Andel\n60\n', ';'],
  ])('%j is cut by %j', (csv, delimiter) => {
    expect(parse(csv).value?.delimiter).toBe(delimiter);
  });

  test('a declared one wins', () => {
    expect(texts(parse('a,b;c\n', { delimiter: ',' }).value)).toEqual([['a', 'b;c']]);
    expect(texts(parse('a\tb;c\n', { delimiter: 'tab' }).value)).toEqual([['a', 'b;c']]);
  });
});

describe('broken quotes', () => {
  test('one that is never closed is a warning with its place, and every row survives', () => {
    const outcome = parse('a;b\n1;"x\n2;3\n');
    expect(texts(outcome.value)).toEqual([
      ['a', 'b'],
      ['1', '"x'],
      ['2', '3'],
    ]);
    expect(codes(outcome)).toEqual(['warning csv-broken-quote']);
    const { span, message } = outcome.diagnostics[0]!;
    expect(positionAt(span!.file, span!.start)).toEqual({ line: 2, column: 3 });
    expect(message).toContain('row 2, column 2');
  });

  test('text after a closing quote is a warning; a quote inside a word is not', () => {
    expect(codes(parse('a;"b"x;c\n1;2;3\n'))).toEqual(['warning csv-broken-quote']);
    expect(texts(parse('a;5" skärm\n1;2\n').value)).toEqual([
      ['a', '5" skärm'],
      ['1', '2'],
    ]);
    expect(codes(parse('a;5" skärm\n1;2\n'))).toEqual([]);
  });

  test('a quoted cell that swallows rows is a warning', () => {
    expect(codes(parse('a;b\n1;2\n"3;4\n5;6";7\n8;9\n'))).toEqual(['warning csv-quote-swallows']);
  });
});

describe('files that are no tables', () => {
  test.each([
    [Buffer.from(''), 'error csv-empty'],
    [Buffer.from('\ufeff \r\n'), 'error csv-empty'],
    [Buffer.from([0x50, 0x4b, 3, 4, 1]), 'error csv-not-text'],
    [Buffer.from('<!DOCTYPE html><html><body>Logga in</body></html>'), 'error csv-not-text'],
    [Buffer.from('<!-- v1 -->\n<HTML lang="sv">'), 'error csv-not-text'],
    [Buffer.from('<?xml version="1.0"?><data/>'), 'error csv-not-text'],
    [Buffer.from('{"error": "no such table"}'), 'error csv-not-text'],
    [Buffer.from('[{"period": "2026-03", "value": 81}]'), 'error csv-not-text'],
    [Buffer.from([1, 0, 0, 0, 7, 8, 9]), 'error csv-not-text'],
  ])('case %#', (bytes, code) => {
    const outcome = parse(bytes);
    expect(outcome.value).toBeUndefined();
    expect(codes(outcome)).toEqual([code]);
  });

  test('a declared encoding that does not fit is an error', () => {
    expect(codes(parse(encode('Mönsterås;1', 'windows-1252'), { encoding: 'utf-8' }))).toEqual([
      'error csv-wrong-encoding',
    ]);
  });
});

describe('encodings', () => {
  test.each([
    ['macintosh-cr.csv', 'macintosh', ['warning csv-guessed-macintosh'], 'Mönsterås'],
    ['blandad-kodning.csv', 'utf-8', ['warning csv-mixed-encoding'], 'Mönsterås'],
    ['dubbelkodad.csv', 'utf-8', ['warning csv-double-encoded'], 'Mönsterås'],
    ['telefoni-chatt.csv', 'windows-1252', [], 'Telefoni- och chattillgänglighet i primärvården – andel i procent'],
    ['qlik-vecka-utf16le.csv', 'utf-16le', [], '2025v51'],
  ])('%s is %s', (name, encoding, warnings, label) => {
    const outcome = parse(fixture(name));
    expect(outcome.value?.encoding).toBe(encoding);
    expect(codes(outcome)).toEqual(warnings);
    expect(outcome.value?.rows.some((row) => row[0]?.text === label)).toBe(true);
  });
});

describe('whatever comes', () => {
  const label = fc
    .string({ unit: fc.constantFrom(...Array.from('abcåäöÅÄÖ 12,.;"\n\t–%')), minLength: 1, maxLength: 12 })
    .filter((text) => !/^sep=/i.test(text));

  test('a table written in a supported dialect reads back equal', () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(';' as const, ',' as const, '\t' as const),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      encoding: fc.constantFrom('utf8', 'utf16le'),
      mark: fc.constantFrom('\ufeff'),
    });
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(label, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(dialect, rows, ({ delimiter, lineEnd, encoding, mark }, cells) => {
        const quoted = cells
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
          .join(lineEnd);
        const { value } = parse(Buffer.from(mark + quoted, encoding as BufferEncoding), {
          delimiter: delimiter === '\t' ? 'tab' : delimiter,
        });
        expect(texts(value)).toEqual(cells);
        for (const cell of value!.rows.flat())
          expect(value!.file.text.slice(cell.start, cell.end)).toBe(`"${cell.text.replaceAll('"', '""')}"`);
      }),
    );
  });

  test('well-formed tables are cut as csv-parse cuts them, line breaks and all', () => {
    const field = fc
      .string({ unit: fc.constantFrom(...Array.from('aä1,; \n\r"')), maxLength: 6 })
      .chain((text) => (/[",;\n\r]/.test(text) ? fc.constant(`"${text.replaceAll('"', '""')}"`) : fc.constant(text)));
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(rows, lineEnds, fc.boolean(), (cells, lineEnd, ended) => {
        const csv = cells.map((row) => row.join(';')).join(lineEnd) + (ended ? lineEnd : '');
        fc.pre(/\S/.test(csv));
        const expected = parseAlone(csv, {
          delimiter: ';',
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
          relax_quotes: true,
        });
        expect(texts(parse(csv, { delimiter: ';', encoding: 'utf-8' }).value)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('any bytes end in a table or in an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const outcome = parse(bytes);
        expect(outcome.value !== undefined || outcome.diagnostics.some((each) => each.severity === 'error')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('any text of delimiters and quotes keeps every character in its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', 'a', '1', ' '), maxLength: 60 }),
        (csv) => {
          const { value } = parse(csv);
          let at = value?.rows[0]?.[0]?.start ?? 0;
          for (const cell of value?.rows.flat() ?? []) {
            expect(/^[;, \t\r\n]*$/.test(value!.file.text.slice(at, cell.start))).toBe(true);
            at = cell.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
