import { defineProblem } from '../diagnostic';
import { didYouMean, helpIf } from '../suggest-key';
import { inDigits } from '../words';

/** A period that a text names in words beside the figures of a metric; `period` is what `accept` is matched with, e.g. `2026-02`. */
export interface NamedPeriodPlace {
  readonly id: string;
  readonly named: string;
  readonly last: string;
  readonly period: string;
}

const acceptPeriod = (code: string, { id, period }: NamedPeriodPlace): string =>
  `add \`accept: [{ code: ${code}, period: ${period}, why: … }]\` to the metric "${id}"`;

/** What to write where something else than one id stands as an id: `((bup))`, `bup, utr`. */
function idAlone(written: string): string | undefined {
  const live = /^\(\(\s*([a-z0-9-]+).*\)\)$/.exec(written)?.[1];
  if (live !== undefined) return `write the id alone, ${live}: double parentheses are for figures in texts`;
  const ids = written.split(/[,;\s]+/).filter((id) => id !== '');
  if (ids.length < 2 || !ids.every((id) => /^[a-z0-9][a-z0-9-]*$/.test(id))) return undefined;
  const list = `[${ids.join(', ')}]`;
  return `several ids are a list: charts: ${list}, or metric: ${list} in a table`;
}

/** Complaints about what a manifest or a block says: names, references, titles. */
export const manifestProblems = {
  dateMismatch: defineProblem('date-mismatch', 'error', (p: { date: string; folder: string }) => ({
    message: `the meeting is on ${p.date} but the manifest stands in the folder ${p.folder}`,
    help: 'change meeting.date, or move the manifest to the folder of its date',
  })),
  includeCycle: defineProblem('include-cycle', 'error', (p: { path: string }) => ({
    message: `${p.path} includes itself, directly or through another block`,
    help: 'remove one of the includes',
  })),
  tooManySlides: defineProblem('too-many-slides', 'error', (p: { most: number }) => ({
    message: `the deck has more than ${inDigits(p.most)} slides, those that continue others counted`,
    help: 'do blocks include each other many times over? else make several decks of it',
  })),
  unknownPresenter: defineProblem(
    'unknown-presenter',
    'error',
    (p: { key: string; known: readonly string[] }) => ({
      message: `there is no presenter "${p.key}" in people.yaml`,
      help: didYouMean(p.key, p.known) ?? 'add the person to people.yaml, or write { name: …, role: … }',
    }),
  ),
  unknownMetric: defineProblem('unknown-metric', 'error', (p: { id: string; known: readonly string[] }) => ({
    message: `there is no metric "${p.id}"`,
    ...helpIf(idAlone(p.id) ?? didYouMean(p.id, p.known)),
  })),
  unknownSeriesOf: defineProblem(
    'unknown-series',
    'error',
    (p: { id: string; name: string; known: readonly string[] }) => ({
      message: `the metric "${p.id}" has no series "${p.name}"`,
      ...helpIf(didYouMean(p.name, p.known)),
    }),
  ),
  unknownPeriod: defineProblem(
    'unknown-period',
    'error',
    (p: { id: string; period: string; first: string; last: string }) => ({
      message: `the metric "${p.id}" has no figure for ${p.period}`,
      help: `its figures run from ${p.first} to ${p.last}`,
    }),
  ),
  noFigure: defineProblem('no-figure', 'error', (p: { id: string; what: string }) => ({
    message: `the metric "${p.id}" has no ${p.what}`,
    help: 'leave the live figure out, or name another period or series',
  })),
  noMainSeries: defineProblem('no-main-series', 'error', (p: { id: string; known: readonly string[] }) => ({
    message: `it isn't clear which series of "${p.id}" is meant`,
    help: `name it, e.g. ((${p.id}[${p.known[0] ?? 'Kalmar län'}])), or give the metric a "main:" in metrics.yaml`,
  })),
  badLiveFigure: defineProblem('bad-live-figure', 'error', (p: { written: string; why?: string }) => ({
    message: `"${p.written}" is not a live figure${p.why === undefined ? '' : `: ${p.why}`}`,
    help: 'write ((id)), ((id.period)), ((id.previous)), ((id.change)), ((id.comparison)), ((id.target)), ((id[Riket])) or ((id@2025-03)); \\(( writes two parentheses',
  })),
  unknownTemplate: defineProblem(
    'unknown-template',
    'error',
    (p: { name: string; known: readonly string[] }) => ({
      message: `there is no template "${p.name}"`,
      ...helpIf(didYouMean(p.name, p.known)),
    }),
  ),
  unknownLayout: defineProblem(
    'unknown-layout',
    'error',
    (p: { name: string; known: readonly string[] }) => ({
      message: `the template has no layout "${p.name}"`,
      ...helpIf(didYouMean(p.name, p.known)),
    }),
  ),
  duplicateId: defineProblem('duplicate-id', 'error', (p: { id: string; first: string }) => ({
    message: `two slides have the id "${p.id}"`,
    help: `the other stands in ${p.first}; ids must be unique in a deck`,
  })),
  typedBullet: defineProblem('typed-bullet', 'warning', (p: { mark: string; key: 'text' | 'bullets' }) => ({
    message: `"${p.mark}" is typed as the mark of a list, which nobody hears`,
    help:
      p.key === 'text'
        ? 'write the list under `bullets: |`, with a `- ` before each line'
        : 'leave the mark out: deck sets one; what must be counted can be `steps`',
  })),
  vagueLink: defineProblem('vague-link', 'warning', (p: { label: string }) => ({
    message: `the link "${p.label}" doesn't say where it leads`,
    help: 'name what is behind it: [årsredovisningen 2025](https://…)',
  })),
  refusedLink: defineProblem('refused-link', 'error', (p: { address: string }) => ({
    message: `"${p.address}" is not a link deck may write`,
    help: 'links start with https://, http:// or mailto:',
  })),
  chartMismatch: defineProblem(
    'chart-mismatch',
    'error',
    (p: { type: string; compare: string; fits: readonly string[] }) => ({
      message: `a chart of type "${p.type}" can't compare ${p.compare}`,
      help: `"compare: ${p.compare}" goes with type ${p.fits.join(' or ')}`,
    }),
  ),
  nothingToDraw: defineProblem('nothing-to-draw', 'error', (p: { id: string; why: string }) => ({
    message: `the chart of "${p.id}" would be empty: ${p.why}`,
    help: 'check from, to, last and series',
  })),
  chartTooFull: defineProblem(
    'chart-too-full',
    'error',
    (p: { id: string; values: number; series: number; most: number }) => ({
      message: `the chart of "${p.id}" would show ${inDigits(p.values)} figures in ${inDigits(p.series)} series, but at most ${inDigits(p.most)} are drawn`,
      help: 'name those that it is about with `series`, or show fewer periods with `last`, `from` or `to`',
    }),
  ),
  axisHides: defineProblem(
    'axis-hides',
    'error',
    (p: { min: number; max: number; lowest: number; highest: number; fromZero: boolean }) => ({
      message: `an axis from ${p.min} to ${p.max} doesn't fit figures from ${p.lowest} to ${p.highest}`,
      help: p.fromZero
        ? 'columns and bars start from 0; widen axis.min and axis.max, or leave axis out'
        : 'widen axis.min and axis.max, or leave axis out',
    }),
  ),
  emptyTable: defineProblem('empty-table', 'error', (p: { path: string }) => ({
    message: `${p.path} has no rows under its header`,
    help: 'a table needs a header row and at least one row',
  })),
  raggedTable: defineProblem(
    'ragged-table',
    'error',
    (p: { cells: number; columns: number; cut?: string }) => ({
      message: `this row has ${p.cells} cells but the table has ${p.columns} columns`,
      help:
        p.cut === undefined
          ? 'give every row one cell per column; an empty cell is ""'
          : `inside [ ] a comma begins a new cell; if it is a decimal comma, put the cell in quotes: "${p.cut}"`,
    }),
  ),
  repeatedTitle: defineProblem('repeated-title', 'info', (p: { title: string; becomes: string }) => ({
    message: `several slides are called "${p.title}"; this one becomes "${p.becomes}"`,
    help: 'say in the title what each slide shows',
  })),
  titlePeriod: defineProblem('title-period', 'warning', (p: NamedPeriodPlace) => ({
    message: `the title says ${p.named} but the last figure of "${p.id}" is for ${p.last}`,
    help: `change the title, wait for the figures, or ${acceptPeriod('title-period', p)}`,
  })),
  textPeriod: defineProblem('text-period', 'warning', (p: NamedPeriodPlace) => ({
    message: `the text says ${p.named} but the figure of "${p.id}" that it is about is for ${p.last}`,
    help: `write ((${p.id}.period)) to have the figure's own period, change the text, or ${acceptPeriod('text-period', p)}`,
  })),
  staleFigures: defineProblem(
    'stale-figures',
    'warning',
    (p: { id: string; last: string; days: number; allowed: number }) => ({
      message: `the figures of "${p.id}" end with ${p.last}, ${p.days} days before the meeting (at most ${p.allowed} are allowed)`,
      help: 'bring in newer figures, or set stale_after for the metric',
    }),
  ),
  altFileName: defineProblem('alt-is-file-name', 'warning', (p: { alt: string }) => ({
    message: `the alternative text is the name of a file: "${p.alt}"`,
    help: 'say what the picture shows, to somebody who does not see it',
  })),
  altTooLong: defineProblem('alt-too-long', 'error', (p: { length: number }) => ({
    message: `the alternative text has ${p.length} characters`,
    help: 'at most 250: say what the picture shows, and put the rest in the notes',
  })),
  /** What `deck new` left to be written. */
  unwritten: defineProblem('unwritten', 'warning', (p: { words: string; places: number }) => ({
    message: `"${p.words}" stands where a text is missing${p.places > 1 ? `, in ${p.places} places of this slide` : ''}`,
    help: 'write what is true now; an old text stands in the comment above. If there is nothing to tell, take the lines away, or leave the slide out with skip: true',
  })),
};
