import { defineProblem } from '../diagnostic';
import { acceptCode, inDigits } from '../figure-words';

const ENCODING_HELP =
  'save the file again as "CSV UTF-8", or name its encoding with `encoding` under `source`';

/** Complaints about a CSV file as bytes and cells, before anything in it is understood. */
export const csvProblems = {
  csvEmpty: defineProblem('csv-empty', 'error', () => ({
    message: 'the file is empty',
    help: 'export the table again, or point `file` at another file',
  })),
  csvNotText: defineProblem('csv-not-text', 'error', (p: { looksLike: string }) => ({
    message: `the file is not a CSV file but looks like ${p.looksLike}`,
    help: 'open it in the program it came from and save it as "CSV UTF-8"',
  })),
  csvWrongEncoding: defineProblem('csv-wrong-encoding', 'error', (p: { encoding: string }) => ({
    message: `the file can't be read as ${p.encoding}, which \`encoding\` says it is`,
    help: 'leave out `encoding` to have it detected, or name the right one: utf-8, utf-16, windows-1252 or macintosh',
  })),
  csvDoubleEncoded: defineProblem('csv-double-encoded', 'warning', (p: { was: string; is: string }) => ({
    message: `letters had been written twice as UTF-8 and were mended: "${p.was}" is read as "${p.is}"`,
    help: `export the table again with encoding UTF-8; ${acceptCode('csv-double-encoded')}`,
  })),
  csvMixedEncoding: defineProblem('csv-mixed-encoding', 'warning', () => ({
    message: 'some lines are UTF-8 and some are windows-1252; each line is read as what it is',
    help: `${ENCODING_HELP}; ${acceptCode('csv-mixed-encoding')}`,
  })),
  csvGuessedMacintosh: defineProblem('csv-guessed-macintosh', 'warning', (p: { sample: string }) => ({
    message: `the file seems to come from an old Macintosh program and is read as such: "${p.sample}"`,
    help: 'if the letters are right, say `encoding: macintosh` under `source`; otherwise save the file again as "CSV UTF-8"',
  })),
  csvBrokenQuote: defineProblem('csv-broken-quote', 'warning', (p: { row: number; column: number }) => ({
    message: `the quotation mark in row ${p.row}, column ${p.column} isn't closed at the end of its cell; the marks are read as ordinary characters`,
    help: `put a quotation mark at both ends of the cell, and write one inside the text twice (""); ${acceptCode('csv-broken-quote')}`,
  })),
  csvTooLarge: defineProblem(
    'csv-too-large',
    'error',
    (p: { what: 'lines' | 'columns' | 'cells'; row: number; most: number }) => ({
      message: `the table has more than ${inDigits(p.most)} ${p.what}: row ${inDigits(p.row)} goes beyond that`,
      help: 'export only the columns, periods and regions that are shown; other metrics can have files of their own',
    }),
  ),
  csvQuoteSwallows: defineProblem('csv-quote-swallows', 'warning', (p: { row: number; lines: number }) => ({
    message: `a quoted cell in row ${p.row} holds ${p.lines} lines that look like rows of the table`,
    help: `check that the quotation mark that opens it is closed in the right place; ${acceptCode('csv-quote-swallows')}`,
  })),
} as const;
