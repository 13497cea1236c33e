import { githubLine, report } from '../../src/cli/report/report';
import { diagnosticJson, jsonText } from '../../src/cli/report/json';
import { inOrder } from '../../src/cli/report/order';
import {
  plainText,
  fitLeft,
  fitRight,
  shorten,
  shortenMiddle,
  textWidth,
  wrap,
} from '../../src/cli/report/terminal-text';
import type { Diagnostic, Severity } from '../../src/diagnostics';
import { sourceFile, span } from '../../src/source';
import { contextWith } from './recording-terminal';

const TEXT = 'title: A\nchart: bup-fb-3\n';
const FILE = sourceFile('decks/2026-03-25/a.deck.yaml', TEXT);

function complaint(severity: Severity, part?: string, wording: Partial<Diagnostic> = {}): Diagnostic {
  const at = part === undefined ? -1 : TEXT.indexOf(part);
  const place = part === undefined ? {} : { span: span(FILE, at, at + part.length) };
  return {
    code: 'unknown-metric',
    severity,
    message: 'there is no metric "bup-fb-3"',
    params: {},
    ...place,
    ...wording,
  };
}

const error = complaint('error', 'bup-fb-3', { help: 'did you mean "bup-fb-30"?' });

describe('for people', () => {
  test('a diagnostic has a sentence, a place, a frame and help', () => {
    const { context, said } = contextWith();
    report(context, [error]);
    expect(said.out).toBe('');
    expect(said.err).toBe(
      [
        'error[unknown-metric]: there is no metric "bup-fb-3"',
        ' --> decks/2026-03-25/a.deck.yaml:2:8',
        '  |',
        '2 | chart: bup-fb-3',
        '  |        ^^^^^^^^',
        '  = help: did you mean "bup-fb-30"?',
        '',
        '1 error',
        '',
      ].join('\n'),
    );
  });

  test('infos are counted, and shown under --verbose', () => {
    const info = complaint('info', 'title', { message: 'read as utf-8' });
    const short = contextWith();
    report(short.context, [info]);
    expect(short.said.err).toBe('1 info (shown with --verbose)\n');
    const long = contextWith({ verbose: true });
    report(long.context, [info]);
    expect(long.said.err).toContain('info[unknown-metric]: read as utf-8');
  });

  test('--quiet leaves only errors', () => {
    const { context, said } = contextWith({ quiet: true });
    report(context, [complaint('warning', 'title', { message: 'old' }), error]);
    expect(said.err).toContain('error[');
    expect(said.err).not.toMatch(/warning|1 error/);
  });

  test('an author can not colour, clear or turn the terminal', () => {
    const { context, said } = contextWith();
    report(context, [
      complaint('error', 'title', { message: '\u001b[2Jgone\u009b1m\u202e\u0007', help: 'a\u001b]0;t\u0007b' }),
    ]);
    expect(said.err).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });

  test('colours come on a terminal, and go with NO_COLOR and --no-color', () => {
    const shown = (settings: object, terminal: object) => {
      const { context, said } = contextWith(settings, terminal);
      report(context, [error]);
      return said.err.includes('\u001b[31m');
    };
    expect(shown({}, { isTTY: true })).toBe(true);
    expect(shown({}, { isTTY: false })).toBe(false);
    expect(shown({ color: false }, { isTTY: true })).toBe(false);
    expect(shown({}, { isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
  });

  test('long sentences are broken on a terminal and whole in a pipe', () => {
    const long = complaint('warning', 'title', { message: 'word '.repeat(30).trim() });
    const wide = contextWith();
    report(wide.context, [long]);
    expect(wide.said.err.split('\n')[0]).toHaveLength('warning[unknown-metric]: '.length + 149);
    const narrow = contextWith({ color: false }, { isTTY: true });
    report(narrow.context, [long]);
    expect(narrow.said.err.split('\n').every((line) => line.length <= 80)).toBe(true);
  });
});

describe('for programs', () => {
  test('a diagnostic has the nine keys of the contract', () => {
    expect(diagnosticJson(error)).toEqual({
      code: 'unknown-metric',
      severity: 'error',
      message: 'there is no metric "bup-fb-3"',
      file: 'decks/2026-03-25/a.deck.yaml',
      line: 2,
      column: 8,
      endLine: 2,
      endColumn: 16,
      help: 'did you mean "bup-fb-30"?',
    });
    expect(diagnosticJson(complaint('error'))).toMatchObject({ file: null, line: null, help: null });
  });

  test('--format json writes an array to stderr, infos too', () => {
    const { context, said } = contextWith({ format: 'json' });
    report(context, [complaint('info', 'title'), error]);
    expect((JSON.parse(said.err) as unknown[]).length).toBe(2);
  });

  test('JSON holds nothing a terminal obeys, and reads back as it was', () => {
    const nasty = 'a\u001b[31m\u009b\u202e\u2028\u{e0001}';
    const written = jsonText({ nasty });
    expect(written).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\u2028]/u);
    expect(JSON.parse(written)).toEqual({ nasty });
  });
});

describe('for GitHub', () => {
  test('a diagnostic is an annotation at its place', () => {
    expect(githubLine(error)).toBe(
      '::error file=decks/2026-03-25/a.deck.yaml,line=2,col=8,endLine=2,endColumn=15,title=unknown-metric' +
        '::there is no metric "bup-fb-3"%0Adid you mean "bup-fb-30"?\n',
    );
  });

  test('what an author wrote can not end or start a command', () => {
    const file = sourceFile('a,b:c%.yaml', 'x');
    const line = githubLine({ ...error, message: '50 %\r\n::error::x', span: span(file, 0, 1) });
    expect(line).toContain('file=a%2Cb%3Ac%25.yaml,line=1');
    expect(line).toContain('::50 %25 ::error::x%0A');
    expect(line.trimEnd().split('\n')).toHaveLength(1);
  });

  test('files are named from the root of the repository', () => {
    const { context, said } = contextWith({ format: 'github' }, { env: { GITHUB_WORKSPACE: '/repo' } });
    report(context, [error, complaint('info', 'title')], '/repo/board');
    expect(said.err).toMatch(/^::error file=board\/decks\//);
    expect(said.err).not.toContain('::notice');
  });
});

test('each diagnostic is told once, by file and place, those without a place first', () => {
  const other = { ...error, span: span(sourceFile('a.yaml', 'x'), 0, 1) };
  const nowhere = complaint('error');
  const first = complaint('warning', 'title');
  expect(inOrder([error, { ...error }, first, other, nowhere])).toEqual([nowhere, other, first, error]);
});

test('plain text is one line without anything that steers', () => {
  expect(plainText('a\tb\r\nc')).toBe('a b c');
  expect(plainText('\u001b[1;31mred\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u0007')).toBe('red link');
  expect(plainText('\u202egnisrever\u2066')).toBe('gnisrever');
});

test('widths are those of a terminal', () => {
  expect(textWidth('åäö')).toBe(3);
  expect(textWidth('a\u030a')).toBe(1);
  expect(textWidth('日本')).toBe(4);
  expect(fitLeft('Västervik', 5)).toBe('Väst…');
  expect(fitRight('7', 3)).toBe('  7');
  expect(shorten('日本語', 5)).toBe('日本…');
  expect(shortenMiddle('Blir bemött / Stämmer bra', 15)).toBe('Blir be…mer bra');
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
});
