/** `3 slides`, `1 slide` */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** The words of the help in English: headings, exit codes, and examples of every command. */
export const helpTexts = {
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
  commands: {
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
  } as Readonly<Record<string, readonly (readonly [line: string, does: string])[]>>,
};

/** What `deck new` and `deck init` say in English. */
export const scaffoldTexts = {
  new: {
    made: (of: { files: number; from?: string }) =>
      of.from === undefined
        ? `${count(of.files, 'file')}, to begin with: there is no earlier meeting`
        : `${count(of.files, 'file')} from ${of.from}`,
    failed: 'nothing written',
    next: 'Next:',
    write: (texts: number) => `write ${count(texts, 'text')}: look for "(skriv här)" and the comments above`,
    begin: 'write what stands as "(skriv här)"',
    periods: (places: number) =>
      `look over ${count(places, 'place')} marked "#| Nämner en period" or "#| Tabellens fil"`,
    check: (meeting: string) => `deck check ${meeting}`,
    build: (meeting: string) => `deck build ${meeting} --strict, which fails as long as a text is missing`,
  },
  init: {
    made: (of: { files: number; meeting: string }) => `${count(of.files, 'file')}, with a sample meeting ${of.meeting}`,
    failed: 'nothing written',
    goTo: (folder: string) => `cd ${folder}`,
    build: 'deck build --next',
    buildElsewhere: (folder: string) => `deck build --next --workspace ${folder}`,
    begin: 'deck new and a date, for a meeting of your own',
  },
};

/** `2 slides changed, 1 added`: what is counted is named once. */
const tally = (one: string, of: readonly (readonly [number: number, what: string])[]): string =>
  of
    .filter(([number]) => number > 0)
    .map(([number, what], at) => `${at === 0 ? count(number, one) : number} ${what}`)
    .join(', ');

/** How many of each kind of change there are. */
export interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly figures: number;
  readonly addedFigures: number;
  readonly removedFigures: number;
}

/** What `deck diff` says in English, and builds of what changed since the last one. */
export const changesTexts = {
  changes: {
    counts: (of: ChangeCounts) =>
      [
        tally('slide', [
          [of.changed, 'changed'],
          [of.added, 'added'],
          [of.removed, 'removed'],
          [of.moved, 'moved'],
        ]),
        tally('indicator', [
          [of.figures, of.figures === 1 ? 'has a new figure' : 'have new figures'],
          [of.addedFigures, 'added'],
          [of.removedFigures, 'removed'],
        ]),
      ]
        .filter((part) => part !== '')
        .join('; '),
    none: 'no differences',
    unknownFigures: 'indicators not compared: a .pptx does not say which it shows',
    deckAdded: 'a new deck',
    deckRemoved: 'no such deck any more',
    noTitle: '(no title)',
    kinds: { title: 'title: ', text: '', alt: 'alternative text: ', notes: 'notes: ' },
    hiddenNotes: (lines: number) => `notes: ${count(lines, 'line')} changed (shown with --verbose)`,
    figure: (shown: string, period: string) => `${shown} (${period})`,
    indicators: 'Indicators',
    markdown: {
      title: (before: string, after: string) => `From ${before} to ${after}`,
      slides: { added: 'Added', removed: 'Removed', moved: 'Moved', changed: 'Changed' },
      columns: ['Indicator', 'Before', 'Now'],
    },
  },
};
