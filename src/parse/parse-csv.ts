import { collect, problems, type Outcome, type Report } from '../diagnostics';
import type { Cell, CsvTable, Delimiter, Encoding } from '../model';
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
  return collect((report) => readTable(bytes, path, { hints, report }));
}

function readTable(
  bytes: Uint8Array,
  path: string,
  { hints, report }: { hints: CsvHints; report: Report },
): CsvTable | undefined {
  const decoded = readText(bytes, path, { hints, report });
  if (!decoded) return undefined;
  const { file, encoding } = decoded;
  const separator = separatorLine(file.text);
  const delimiter = delimiterOf(hints.delimiter) ?? separator?.delimiter ?? detectDelimiter(file.text);
  const cells = cutCells(file.text, { delimiter, from: separator?.length ?? 0, firstRow: separator ? 2 : 1 });
  if (cells.beyond) {
    reportBeyond(file, cells.beyond, { cell: cells.rows.at(-1)?.at(-1), report });
    return undefined;
  }
  reportQuotes(file, cells, { delimiter, report });
  return { file, encoding, delimiter, rows: cells.rows };
}

interface Decoded {
  readonly file: SourceFile;
  readonly encoding: Encoding;
}

/** The text of a file that can be a table; the complaint about one that can't. */
function readText(
  bytes: Uint8Array,
  path: string,
  { hints, report }: { hints: CsvHints; report: Report },
): Decoded | undefined {
  const nowhere = startOf(sourceFile(path, ''));
  const looksLike = nameOfBinary(bytes);
  if (looksLike !== undefined) {
    report(problems.csvNotText(nowhere, { looksLike }));
    return undefined;
  }
  const { text, encoding, notes } = decodeText(bytes, hints.encoding);
  if (text === undefined) {
    const looks = { looksLike: 'text from an old DOS program (code page 850)' };
    if (hints.encoding === undefined) report(problems.csvNotText(nowhere, looks));
    else report(problems.csvWrongEncoding(nowhere, { encoding: hints.encoding }));
    return undefined;
  }
  if (!/\S/.test(text)) {
    report(problems.csvEmpty(nowhere, {}));
    return undefined;
  }
  if (text.includes('\0')) {
    report(problems.csvNotText(nowhere, { looksLike: 'a program\u2019s own format' }));
    return undefined;
  }
  const file = withinLines(path, text, report);
  if (!file) return undefined;
  notes.forEach((note) => tell(note, file, report));
  return { file, encoding };
}

/** A text as a file; the complaint about one with too many lines points at the first of those, and only what stands before it is kept. */
function withinLines(path: string, text: string, report: Report): SourceFile | undefined {
  const start = startOfLine(text, LIMITS.csvLines);
  if (start === undefined) return sourceFile(path, text);
  const file = sourceFile(path, text.slice(0, start + 1));
  const params = { what: 'lines', row: LIMITS.csvLines + 1, most: LIMITS.csvLines } as const;
  report(problems.csvTooLarge(span(file, start, start + 1), params));
  return undefined;
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

function reportBeyond(
  file: SourceFile,
  what: 'columns' | 'cells',
  { cell, report }: { cell: Cell | undefined; report: Report },
): void {
  const most = what === 'columns' ? LIMITS.csvColumns : LIMITS.csvCells;
  const [start, end] = [cell?.start ?? 0, cell?.end ?? 0];
  report(problems.csvTooLarge(span(file, start, end), { what, row: cell?.row ?? 1, most }));
}

/** Excel's first line `sep=;`, with its line end. */
function separatorLine(text: string): { delimiter: Delimiter; length: number } | undefined {
  const match = /^"?sep=([;,\t ])"?[;,\t ]*(?:\r\n|\n|\r)/i.exec(text);
  return match ? { delimiter: match[1] as Delimiter, length: match[0].length } : undefined;
}

function delimiterOf(hint: CsvHints['delimiter']): Delimiter | undefined {
  if (hint === 'tab') return '\t';
  return hint === 'space' ? ' ' : hint;
}

function tell(note: DecodingNote, file: SourceFile, report: Report): void {
  const place = span(file, note.offset, note.offset + 1);
  if (note.kind === 'mixed') report(problems.csvMixedEncoding(place, {}));
  else if (note.kind === 'macintosh') report(problems.csvGuessedMacintosh(place, { sample: note.sample }));
  else report(problems.csvDoubleEncoded(place, { was: note.was, is: note.is }));
}

function reportQuotes(
  file: SourceFile,
  { rows, broken, folded }: CellReading,
  { delimiter, report }: { delimiter: Delimiter; report: Report },
): void {
  const first = broken[0];
  if (first)
    report(problems.csvBrokenQuote(span(file, first.start, first.end), { row: first.row, column: first.column }));
  const firstRow = rows[0]?.[0]?.row ?? 1;
  for (const cell of folded) {
    const width = rows[cell.row - firstRow]?.length ?? 0;
    if (!swallowsRows(cell.text, width, delimiter)) continue;
    const lines = cell.text.split(/\r\n|\n|\r/).length;
    report(problems.csvQuoteSwallows(span(file, cell.start, cell.start + 1), { row: cell.row, lines }));
  }
}

/** Whether a cell holds a whole line of a table, as wide as its own and with a figure: a quote was opened in one row and closed in another. */
function swallowsRows(text: string, width: number, delimiter: Delimiter): boolean {
  if (width < 2) return false;
  return text.split(/\r\n|\n|\r/).some((line) => {
    const cells = line.split(delimiter);
    return cells.length >= width && cells.some((cell) => /^-?\d[\d\s.,]*%?$/.test(cell.trim()));
  });
}
