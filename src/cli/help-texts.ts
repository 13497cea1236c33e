/** The words of the help in English: headings, exit codes, and examples of every command. */
export const englishHelp = {
  tagline: 'Turns a meeting manifest and indicator series into an accessible PowerPoint.',
  usage: '<command> [options]',
  usageOf: (takes: string) => `${takes} [options]`,
  headings: {
    'Usage:': 'Usage:',
    'Commands:': 'Commands:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options everywhere:',
  } as Readonly<Record<string, string>>,
  examples: 'Examples:',
  exitCodes: 'Exit codes:',
  exitCodeList: [
    ['0', 'done; there may be warnings'],
    ['1', 'the input has errors, each with file and line'],
    ['2', 'wrong usage'],
    ['3', 'the machine failed (disk full, file open in PowerPoint) or deck has a bug'],
  ],
  more: "'deck <command> --help' shows a command's own options and examples.",
  program: [
    ['deck build 2026-03-25', 'every deck of the meeting, into out/2026-03-25/'],
    ['deck check --all', 'every mistake in every meeting; nothing is written'],
    ['deck metrics', 'the indicators with their latest figures'],
  ],
  build: [
    ['deck build 2026-03-25', 'every deck of one meeting'],
    ['deck build 2026-03-25/bakgrundsmaterial', 'one deck'],
    ['deck build --next', 'the next meeting, today included'],
    ['deck build --due 14d --strict', 'what a scheduled job would run'],
    ['deck build 2026-03-25 --out preview', 'somewhere else than out/'],
  ],
  check: [
    ['deck check 2026-03-25', 'every mistake of one meeting'],
    ['deck check --all --format github', 'annotations on a pull request'],
    ['deck check --all --json', 'decks and diagnostics for a program'],
  ],
  freeze: [
    ['deck freeze 2026-03-25', 'its decks keep these figures from now on'],
    ['deck freeze 2026-03-25 --force', 'take all of them anew'],
    ['deck build 2026-03-25 --fresh', "one build with today's figures"],
  ],
  new: [
    ['deck new 2026-04-29', 'from the latest meeting before'],
    ['deck new 2026-04-29 --from 2025-12-10', 'from another one'],
  ],
  init: [
    ['deck init', 'in this folder'],
    ['deck init styrelsen', 'in a new one'],
  ],
  metrics: [
    ['deck metrics', 'all indicators as a table'],
    ['deck metrics bup-fb-30', 'its series, and how its file was read'],
    ['deck metrics bup-fb-30 --cell C12', 'a cell of its file, to the letter'],
    ['deck metrics --json', 'all figures for a program'],
  ],
  diff: [
    ['deck diff out/2026-03-25 2026-03-25', 'what a build would change'],
    ['deck diff 2026-02-25 2026-03-25', 'two meetings, deck by deck'],
    ['deck diff sent.pptx 2026-03-25', 'a file that was sent, and now'],
    ['deck diff out/2026-03-25 2026-03-25 --markdown', 'for a pull request'],
  ],
  inspect: [
    ['deck inspect utkast.pptx', 'what a deck holds, and every fault'],
    ['deck inspect utkast.pptx --verbose', 'with all texts and notes'],
    ['deck inspect utkast.pptx --json', 'the same for a program'],
  ],
};
