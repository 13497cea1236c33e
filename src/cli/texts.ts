import { sayNoDay, type NoDay } from '../diagnostics/words';
import { shorten } from '../source';
import { changesTexts, count, helpTexts, scaffoldTexts } from './command-texts';

/** Joins what is there: `2 errors, 1 warning`. */
const list = (...parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(', ');

/** `Andel, Antal`; of many the first six. */
const names = (all: readonly string[]): string => {
  const shown = all.slice(0, 6).map((each) => shorten(each));
  return shown.join(', ') + (all.length > shown.length ? ' …' : '');
};

const counts = (of: { readonly errors: number; readonly warnings: number }): string =>
  list(of.errors > 0 && count(of.errors, 'error'), of.warnings > 0 && count(of.warnings, 'warning'));

/** Every word the command line says in English, diagnostics apart: those have their own catalogue. */
export const texts = {
  help: helpTexts,
  ...scaffoldTexts,
  ...changesTexts,
  commands: {
    build: 'build decks: out/<date>/<deck>.pptx',
    check: 'find every error and warning, write nothing',
    freeze: 'keep the figures of a meeting beside its manifests',
    new: 'make a meeting from the last one, with its texts emptied',
    init: 'make a workspace with a sample meeting',
    metrics: 'show the indicators: latest value, change, target, trend',
    inspect: 'show what is in any .pptx, and its faults',
    diff: 'show what changed between two meetings, builds or files',
    help: 'show the help of a command',
  },
  about: {
    build:
      'Builds the decks of meetings. A deck is written only after all of it succeeded: a mistake leaves the old file as it was.',
    check: 'Goes the same road as build without writing, and tells every mistake at once.',
    freeze:
      "Copies the series that a meeting's decks use into decks/<date>/data/, with a lock that holds them. From then on the decks are built from these figures, whatever becomes of metrics.yaml and the sources. Keep data/ in version control; delete it to unfreeze the meeting.",
    new: 'Makes decks/<date>/ from the latest meeting before that date. Agenda, presenters, metrics and structure stay; texts become (skriv här), with the old text in a comment above, and every one that is forgotten is a warning. Nothing that exists is replaced. Without an earlier meeting it makes a small manifest and a block to begin with.',
    init: 'Makes a workspace in a folder, this one when none is named: deck.config.yaml, presenters, a metric with illustrative figures, templates, schemas for editors, and a sample meeting that builds at once. Nothing that exists is replaced.',
    metrics:
      'Reads every indicator as a build would, and shows its latest value, its change in a year, its target and its trend.',
    inspect:
      'Shows the outline of any .pptx as a screen reader meets it, with alternative texts and notes, and every fault of the package and of accessibility. Exit code 1 when there are faults.',
    diff: 'Shows which slides came, went, moved or have other texts, and which indicators have new figures. Each side is a meeting, one of its decks or a manifest (as a build would make it now), a folder of results, a <deck>.build.json, or any .pptx.',
  },
  arguments: {
    meeting: 'a meeting (2026-03-25), one of its decks (2026-03-25/bakgrundsmaterial) or the path of a manifest',
    meetingToFreeze: 'a meeting: 2026-03-25',
    newDate: 'the date of the new meeting: 2026-04-29',
    folder: 'a new or an empty folder; this one when left out',
    metric: 'ids of metrics; all when left out',
    deckFile: 'a .pptx, from this folder',
    before: 'then: 2026-02-25, out/2026-03-25, out/2026-03-25/x.build.json or x.pptx',
    after: 'now: the same kinds of things',
  },
  options: {
    workspace: 'the workspace, instead of the one around this folder',
    json: 'print the result as JSON to stdout',
    format: 'how diagnostics are written: human, json or github',
    noColor: 'no colours (nor with NO_COLOR set)',
    quiet: 'say nothing but errors',
    verbose: 'show infos and every file written',
    debug: 'show the stack when deck itself fails, and what libraries say',
    version: 'print the version of deck',
    help: 'show this help',
    all: 'every meeting',
    next: 'the first meeting from today on',
    due: 'meetings within so many days from today: 14d',
    out: 'write here instead of out/',
    template: 'brand to use instead of the one in the manifest',
    strict: 'warnings fail too',
    offline: 'take URL sources from the cache only',
    fresh: "today's figures, also of a meeting that is frozen",
    noCache: 'neither read nor write caches',
    date: 'what today is, for a reproducible run: 2026-03-20',
    force: 'replace a deck that was edited by hand (it is kept as .bak.pptx)',
    from: 'the meeting to make it from, instead of the latest before: 2026-03-25',
    forceFreeze: 'take all figures anew, also of a meeting that is frozen',
    summary: 'add a summary in Markdown to this file',
    markdown: 'write Markdown, for a comment or a page',
    cell: 'show a cell of the file and what stands around it: 12:3, C12, 2026-03 or "Riket@2026-03"',
    file: 'read this metrics file instead of the one of the workspace',
  },
  usage: {
    error: 'error',
    hint: (command: string) => `'${command} --help' shows how it is used`,
    noMeeting: (command: string) =>
      `which meeting? name one, or say --all, --next or --due 14d: deck ${command} 2026-03-25`,
    nothingToFreeze: 'which meeting? name it: deck freeze 2026-03-25',
    noNewDate: 'which date? name it: deck new 2026-04-29',
    nothingToInspect: 'which file? name it: deck inspect out/2026-03-25/bakgrundsmaterial.pptx',
    nothingToCompare: 'which two? name them: deck diff out/2026-03-25 2026-03-25',
    jsonAndMarkdown: 'say only one of --json and --markdown',
    meetingAndFlag: 'name meetings, or say one of --all, --next and --due, not both',
    severalFlags: 'say only one of --all, --next and --due',
    badDate: (option: string, given: string) => `${option} takes a date such as 2026-03-25, not "${given}"`,
    noDay: (option: string, wrong: NoDay) => `${option}: ${sayNoDay(wrong)}`,
    badSourceDate: (given: string) =>
      `SOURCE_DATE_EPOCH is a number of seconds since 1970 such as 1774051200, not "${given}"`,
    badDays: (option: string, given: string) => `${option} takes a number of days such as 14d, not "${given}"`,
    badFormat: (given: string) => `--format is human, json or github, not "${given}"`,
    unknownOption: (flag: string, near?: string) =>
      `there is no option ${flag}${near === undefined ? '' : `; did you mean ${near}?`}`,
    unknownCommand: (name: string, near?: string) =>
      `there is no command "${name}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    badSummary: (by: string, given: string) =>
      `${by} names a file to add Markdown to, such as summary.md, and "${given}" is a file of another kind`,
    optionWithoutValue: (flag: string) => `${flag} needs a value`,
    badCell: (given: string) =>
      `--cell takes a row and a column (12:3), a cell as Excel names it (C12), or a period with or without a series ("Riket@2026-03"), not "${given}"`,
    cellOfOne: '--cell shows a cell of one metric: name one, and leave out --json',
    noSuchCell: (given: string, rows: number) =>
      `there is no cell ${given}: the file of this metric has ${count(rows, 'row')}`,
    noSuchFigure: (given: string) =>
      `no figure of this metric was read for ${given}; a cell of its file is named by its place, 12:3 or C12`,
    conflict: (first: string, second: string) => `${first} and ${second} can't be used together`,
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  report: {
    help: 'help',
    counts: (of: { errors: number; warnings: number; hidden: number }) => {
      const hidden = of.hidden > 0 && `${count(of.hidden, 'info')} (shown with --verbose)`;
      return list(counts(of) !== '' && counts(of), hidden);
    },
  },
  failure: {
    bug: (message: string) => `a bug in deck: ${message}`,
    output: (reason: string) => `what deck has to say can't be written: ${reason}`,
    bugHelp: 'the input may be fine; run the same with --debug and send what it says to those who look after deck',
  },
  pulling: (from: string) => `pulling from ${from}`,
  waiting: (from: string, seconds: number) => `${from}: retrying in ${seconds} s`,
  decks: {
    progress: {
      read: 'reading',
      'lay out': 'laying out',
      charts: 'drawing charts',
      write: 'writing',
      inspect: 'looking into it',
      save: 'saving',
    },
    good: (of: {
      slides: number;
      charts: number;
      warnings: number;
      frozen?: string;
      upToDate: boolean;
      keptAs?: string;
    }) =>
      list(
        of.upToDate && 'up to date',
        count(of.slides, 'slide'),
        of.charts > 0 && count(of.charts, 'chart'),
        of.warnings > 0 && count(of.warnings, 'warning'),
        of.frozen !== undefined && `figures frozen ${of.frozen}`,
        of.keptAs !== undefined && `the edited one is now ${of.keptAs}`,
      ),
    goodCheck: (of: { slides: number; warnings: number; frozen?: string }) =>
      list(
        count(of.slides, 'slide'),
        of.warnings > 0 ? count(of.warnings, 'warning') : 'no mistakes',
        of.frozen !== undefined && `figures frozen ${of.frozen}`,
      ),
    notBuilt: (of: { errors: number; warnings: number }) => `${counts(of)}, nothing written`,
    notGood: counts,
    strict: (of: { warnings: number }) => `${count(of.warnings, 'warning')}, nothing written (--strict)`,
    strictCheck: (of: { warnings: number }) => `${count(of.warnings, 'warning')} (--strict)`,
    machine: 'stopped by the machine, nothing written',
    bug: 'stopped by a bug in deck, nothing written',
    noneNext: (today: string) => `no meeting on ${today} or later`,
    noneDue: (today: string, days: number) => `no meeting within ${count(days, 'day')} from ${today}`,
    bytes: (bytes: number) =>
      bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
  },
  freeze: {
    frozen: (of: { taken: number; folder: string }) => `${count(of.taken, 'metric')} frozen in ${of.folder}/`,
    added: (of: { taken: number; kept: number; frozen: string }) =>
      `${count(of.taken, 'metric')} added, ${of.kept} kept as frozen ${of.frozen}`,
    unchanged: (of: { frozen: string; metrics: number }) =>
      `already frozen ${of.frozen}, ${count(of.metrics, 'metric')}, nothing to add`,
    nothing: 'no deck uses a metric, nothing to freeze',
    changed: (of: { before: string; now: string }) =>
      of.before === of.now ? `${of.now}, other figures changed` : `${of.before} → ${of.now}`,
    figure: (value: string, period: string) => `${value} (${period})`,
    noFigure: 'no figure',
    notFrozen: (of: { errors: number; warnings: number }) => `${counts(of)}, nothing frozen`,
    machine: 'stopped by the machine, nothing frozen',
    bug: 'stopped by a bug in deck, nothing frozen',
  },
  inspect: {
    head: (of: { slides: number; sections: number; size: string }) =>
      list(count(of.slides, 'slide'), of.sections > 0 && count(of.sections, 'section'), of.size),
    noSection: '(no section)',
    noTitle: '(no title)',
    hidden: 'hidden',
    notes: 'Notes',
    more: (lines: number) => `… and ${count(lines, 'paragraph')} more`,
    chapters: { package: 'Package', accessibility: 'Accessibility' },
    faults: (faults: number) => (faults === 0 ? 'no faults' : count(faults, 'fault')),
    untold: (faults: number) => `and ${count(faults, 'fault')} of the same kinds`,
    place: (of: { slide?: number; shape?: string; part: string }) =>
      list(
        of.slide === undefined ? of.part !== '' && of.part : `slide ${of.slide}`,
        of.shape !== undefined && `"${of.shape}"`,
      ),
  },
  summary: {
    title: (job: 'build' | 'check') => (job === 'build' ? 'Decks built' : 'Decks checked'),
    columns: ['Deck', 'Result', 'Slides', 'Charts', 'Errors', 'Warnings'],
    good: 'done',
    bad: 'failed',
    none: 'No meeting was due.',
    problems: 'What to look at',
    stale: 'Stale indicators',
    changed: 'What changed since the last build',
  },
  metrics: {
    columns: {
      id: 'METRIC',
      latest: 'LATEST',
      period: 'PERIOD',
      change: 'CHANGE',
      target: 'TARGET',
      age: 'AGE',
      trend: 'TREND',
    },
    unread: 'not read',
    noFigure: 'no figure',
    several: (series: number) => `${series} series`,
    empty: 'there are no metrics',
    days: (days: number) => `${days} d`,
    months: (months: number) => `${months} mo`,
    running: 'now',
    detail: {
      latest: 'Latest',
      change: 'Change',
      target: 'Target',
      age: 'Age',
      read: 'Read from',
      as: 'Read as',
      series: 'SERIES',
      role: 'ROLE',
      points: 'POINTS',
      from: 'FROM',
      to: 'TO',
      noComparison: 'no figure a year before',
      since: (period: string, value: string) => `since ${period} (${value})`,
      reached: 'reached',
      missed: 'not reached',
      old: (age: string, last: string) => `${age}, the period ended ${last}`,
      columns: (of: {
        readonly header: number;
        readonly period: readonly string[];
        readonly series: readonly string[];
        readonly value: readonly string[];
      }) =>
        [
          `headings in row ${of.header}`,
          of.period.length > 0 && `periods under ${names(of.period)}`,
          of.series.length > 0 && `series named under ${names(of.series)}`,
          of.value.length > 0 && `figures under ${names(of.value)}`,
        ].filter((line) => line !== false),
      cell: 'Cell',
      place: (row: number, column: number, name: string) => `row ${row}, column ${column} (${name} in Excel)`,
      holds: 'Holds',
      odd: 'Characters',
      readAs: 'Read as',
      notRead: 'no figure of this metric',
      missing: 'missing',
      reading: (of: { encoding: string; delimiter: string; decimal: string; shape: string }) =>
        `${of.encoding}, columns by ${of.delimiter}, decimals by "${of.decimal}", ${of.shape} table`,
      delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab', ' ': 'space' } as Readonly<Record<string, string>>,
    },
  },
};
