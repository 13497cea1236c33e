import { collect, problems, type Diagnostic, type Outcome, type Report } from '../diagnostics';
import type { CsvTable, Delimiter, Encoding } from '../model';
import type { SourceDeclaration } from '../schema';
import { LIMITS, sourceFile, span, startOf, type SourceFile } from '../source';
import { cutCells, type CellReading } from './csv-cells';
import { detectDelimiter } from './csv-delimiter';
import { decodeText, type DecodingNote, nameOfBinary } from './decode-text';

/** What an author may say when detection goes wrong. */
export type CsvHints = Pick<SourceDeclaration, 'encoding' | 'delimiter'>;

/**
 * Reads the bytes of a CSV file into cells with places; nothing is interpreted. A `sep=;` line is obeyed and left out,
 * but counted. Errors: `csv-empty`, `csv-not-text`, `csv-wrong-encoding`; anything else is read, with warnings.
 * @param path workspace-relative, for spans
 */
export function parseCsv(bytes: Uint8Array, path: string, hints: CsvHints): Outcome<CsvTable> {
  return collect((report) => {
    const decoded = readText(bytes, path, hints);
    if ('code' in decoded) {
      report(decoded);
      return undefined;
    }
    const { file, encoding, notes } = decoded;
    notes.forEach((note) => report(noteOn(file, note)));
    const separator = separatorLine(file.text);
    const delimiter = delimiterOf(hints.delimiter) ?? separator?.delimiter ?? detectDelimiter(file.text);
    const place = { from: separator?.length ?? 0, firstRow: separator ? 2 : 1 };
    const cells = cutCells(file.text, { delimiter, ...place });
    if (cells.beyond) {
      const { start = 0, end = 0, row = 1 } = cells.rows.at(-1)?.at(-1) ?? {};
      const most = cells.beyond === 'columns' ? LIMITS.csvColumns : LIMITS.csvCells;
      report(problems.csvTooLarge(span(file, start, end), { what: cells.beyond, row, most }));
      return undefined;
    }
    reportQuotes(file, cells, { delimiter, report });
    return { file, encoding, delimiter, rows: cells.rows };
  });
}

interface Decoded {
  readonly file: SourceFile;
  readonly encoding: Encoding;
  readonly notes: readonly DecodingNote[];
}

/** The text of a file that can be a table, or why it can't be one. */
function readText(bytes: Uint8Array, path: string, hints: CsvHints): Decoded | Diagnostic {
  const nowhere = startOf(sourceFile(path, ''));
  const notText = (looksLike: string): Diagnostic => problems.csvNotText(nowhere, { looksLike });
  const looksLike = nameOfBinary(bytes);
  if (looksLike !== undefined) return notText(looksLike);
  const { text, encoding, notes } = decodeText(bytes, hints.encoding);
  if (text === undefined)
    return hints.encoding === undefined
      ? notText('text from an old DOS program (code page 850)')
      : problems.csvWrongEncoding(nowhere, { encoding: hints.encoding });
  if (!/\S/.test(text)) return problems.csvEmpty(nowhere, {});
  if (text.includes('\0')) return notText('a program\u2019s own format');
  const beyond = startOfLine(text, LIMITS.csvLines);
  if (beyond === undefined) return { file: sourceFile(path, text), encoding, notes };
  // Points at the first line too many; only what stands before it is kept.
  const at = span(sourceFile(path, text.slice(0, beyond + 1)), beyond, beyond + 1);
  return problems.csvTooLarge(at, { what: 'lines', row: LIMITS.csvLines + 1, most: LIMITS.csvLines });
}

/** The offset at which a line begins, counted from 0; undefined when the text ends before it. */
function startOfLine(text: string, line: number): number | undefined {
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > CARRIAGE_RETURN) continue;
    const ends = code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
    if (ends && ++lines === line) return at + 1 < text.length ? at + 1 : undefined;
  }
  return undefined;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Excel's first line `sep=;`, with its line end. */
function separatorLine(text: string): { delimiter: Delimiter; length: number } | undefined {
  const match = /^"?sep=([;,\t ])"?[;,\t ]*(?:\r\n|\n|\r)/i.exec(text);
  return match ? { delimiter: match[1] as Delimiter, length: match[0].length } : undefined;
}

function delimiterOf(hint: CsvHints['delimiter']): Delimiter | undefined {
  if (hint === 'tab') return '\t';
  return hint === 'space' ? ' ' : hint;
}

function noteOn(file: SourceFile, note: DecodingNote): Diagnostic {
  const place = span(file, note.offset, note.offset + 1);
  if (note.kind === 'mixed') return problems.csvMixedEncoding(place, {});
  if (note.kind === 'macintosh') return problems.csvGuessedMacintosh(place, { sample: note.sample });
  return problems.csvDoubleEncoded(place, { was: note.was, is: note.is });
}

function reportQuotes(
  file: SourceFile,
  { rows, broken, folded }: CellReading,
  { delimiter, report }: { delimiter: Delimiter; report: Report },
): void {
  for (const { start, end, row, column } of broken.slice(0, 1))
    report(problems.csvBrokenQuote(span(file, start, end), { row, column }));
  const firstRow = rows[0]?.[0]?.row ?? 1;
  for (const { text, start, row } of folded) {
    const width = rows[row - firstRow]?.length ?? 0;
    const lines = text.split(/\r\n|\n|\r/);
    // A whole line of the table, as wide and with a figure: a quote was opened in one row and closed in another.
    const isRow = (cells: readonly string[]): boolean =>
      cells.length >= width && cells.some((cell) => /^-?\d[\d\s.,]*%?$/.test(cell.trim()));
    if (width >= 2 && lines.some((line) => isRow(line.split(delimiter))))
      report(problems.csvQuoteSwallows(span(file, start, start + 1), { row, lines: lines.length }));
  }
}
