import { error, info, warning } from '../diagnostic';
import { acceptCode, inDigits } from '../words';

/** Diagnostics of metrics whose figures come from an address. */
export const sourceProblems = {
  badAddress: error('bad-address', () => ({
    message: 'this is not an address that figures can be pulled from',
    help: 'copy the whole address of the CSV file from the browser: https://statistik.example.se/bup.csv',
  })),
  secretInAddress: error('secret-in-address', (p: { published: boolean }) => ({
    message: 'this address holds a user name or a password, so it was not used',
    help: p.published
      ? 'take out what stands before the @, and change the password: whoever reads this file, or the deck, could log in with it'
      : "take out what stands before the @, and change the password: deck doesn't log in anywhere; where a log-in is needed, save the file in the workspace and name it with file",
  })),
  hostNotAllowed: error('host-not-allowed', (p: { host: string; known: readonly string[] }) => ({
    message: `the host "${p.host}" is not allowed as a source`,
    help: `add it to sources.hosts in deck.config.yaml if it is right${p.known.length > 0 ? ` (allowed now: ${p.known.join(', ')})` : ''}`,
  })),
  plainHttp: error('plain-http', (p: { host: string }) => ({
    message: `the host "${p.host}" may not be asked without encryption`,
    help: 'write https://; if the host knows only http and is on a network you trust, add it to sources.http in deck.config.yaml',
  })),
  pullFailed: error('pull-failed', (p: { url: string; reason: string; offline: boolean; cache: boolean }) => ({
    message: `${p.url} can't be pulled: ${p.reason}`,
    help: !p.cache
      ? 'copies from before are left alone under --no-cache; run it without'
      : p.offline
        ? 'there is no cached copy either; run it once without --offline'
        : 'there is no cached copy to use instead; try again, or save the file in the workspace and name it with file',
  })),
  pullStale: warning('pull-stale', (p: { url: string; reason: string; pulled: string; age: number }) => ({
    message: `${p.url} can't be pulled: ${p.reason}; ${copyOf(p)} is used`,
    help: 'try again before the deck is sent out; if the copy is good enough, say so with --offline',
  })),
  copyUsed: info('copy-used', (p: { url: string; pulled: string; age: number }) => ({
    message: `${copyOf(p)} of ${p.url} is used, since deck was told to stay offline`,
  })),
  copyNotKept: info('copy-not-kept', (p: { url: string; reason: string }) => ({
    message: `what was pulled from ${p.url} can't be kept in .deck/: ${p.reason}`,
    help: 'the deck is not worse for it, but if the next pull fails there is no copy to use',
  })),
};

/** `a copy from 2026-03-20, 5 days old`; `age` in days. */
function copyOf({ pulled, age }: { readonly pulled: string; readonly age: number }): string {
  if (age === 0) return `a copy from today, ${pulled},`;
  return `a copy from ${pulled}, ${age} ${age === 1 ? 'day' : 'days'} old,`;
}

const ENCODING_HELP = 'save the file again as "CSV UTF-8", or name its encoding with `encoding` under `source`';

/** Diagnostics of a CSV file as bytes and cells, before anything in it is understood. */
export const csvProblems = {
  csvEmpty: error('csv-empty', () => ({
    message: 'the file is empty',
    help: 'export the table again, or point `file` at another file',
  })),
  csvNotText: error('csv-not-text', (p: { looksLike: string }) => ({
    message: `the file is not a CSV file but looks like ${p.looksLike}`,
    help: 'open it in the program it came from and save it as "CSV UTF-8"',
  })),
  csvWrongEncoding: error('csv-wrong-encoding', (p: { encoding: string }) => ({
    message: `the file can't be read as ${p.encoding}, which \`encoding\` says it is`,
    help: 'leave out `encoding` to have it detected, or name the right one: utf-8, utf-16, windows-1252 or macintosh',
  })),
  csvDoubleEncoded: warning('csv-double-encoded', (p: { was: string; is: string }) => ({
    message: `letters had been written twice as UTF-8 and were mended: "${p.was}" is read as "${p.is}"`,
    help: `export the table again with encoding UTF-8; ${acceptCode('csv-double-encoded')}`,
  })),
  csvMixedEncoding: warning('csv-mixed-encoding', () => ({
    message: 'some lines are UTF-8 and some are windows-1252; each line is read as what it is',
    help: `${ENCODING_HELP}; ${acceptCode('csv-mixed-encoding')}`,
  })),
  csvGuessedMacintosh: warning('csv-guessed-macintosh', (p: { sample: string }) => ({
    message: `the file seems to come from an old Macintosh program and is read as such: "${p.sample}"`,
    help: 'if the letters are right, say `encoding: macintosh` under `source`; otherwise save the file again as "CSV UTF-8"',
  })),
  csvBrokenQuote: warning('csv-broken-quote', (p: { row: number; column: number }) => ({
    message: `the quotation mark in row ${p.row}, column ${p.column} isn't closed at the end of its cell; the marks are read as ordinary characters`,
    help: `put a quotation mark at both ends of the cell, and write one inside the text twice (""); ${acceptCode('csv-broken-quote')}`,
  })),
  csvTooLarge: error('csv-too-large', (p: { what: 'lines' | 'columns' | 'cells'; row: number; most: number }) => ({
    message: `the table has more than ${inDigits(p.most)} ${p.what}: row ${inDigits(p.row)} goes beyond that`,
    help: 'export only the columns, periods and regions that are shown; other metrics can have files of their own',
  })),
  csvQuoteSwallows: warning('csv-quote-swallows', (p: { row: number; lines: number }) => ({
    message: `a quoted cell in row ${p.row} holds ${p.lines} lines that look like rows of the table`,
    help: `check that the quotation mark that opens it is closed in the right place; ${acceptCode('csv-quote-swallows')}`,
  })),
} as const;
