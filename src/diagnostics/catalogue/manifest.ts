import { error, info, warning } from '../diagnostic';
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

/** Diagnostics of what a manifest or a block says: names, references, titles. */
export const manifestProblems = {
  dateMismatch: error('date-mismatch', (p: { date: string; folder: string }) => ({
    message: `the meeting is on ${p.date} but the manifest stands in the folder ${p.folder}`,
    help: 'change meeting.date, or move the manifest to the folder of its date',
  })),
  includeCycle: error('include-cycle', (p: { path: string }) => ({
    message: `${p.path} includes itself, directly or through another block`,
    help: 'remove one of the includes',
  })),
  tooManySlides: error('too-many-slides', (p: { most: number }) => ({
    message: `the deck has more than ${inDigits(p.most)} slides, those that continue others counted`,
    help: 'do blocks include each other many times over? else make several decks of it',
  })),
  unknownPresenter: error('unknown-presenter', (p: { key: string; known: readonly string[] }) => ({
    message: `there is no presenter "${p.key}" in people.yaml`,
    help: didYouMean(p.key, p.known) ?? 'add the person to people.yaml, or write { name: …, role: … }',
  })),
  unknownMetric: error('unknown-metric', (p: { id: string; known: readonly string[] }) => ({
    message: `there is no metric "${p.id}"`,
    ...helpIf(idAlone(p.id) ?? didYouMean(p.id, p.known)),
  })),
  unknownSeriesOf: error('unknown-series', (p: { id: string; name: string; known: readonly string[] }) => ({
    message: `the metric "${p.id}" has no series "${p.name}"`,
    ...helpIf(didYouMean(p.name, p.known)),
  })),
  unknownPeriod: error('unknown-period', (p: { id: string; period: string; first: string; last: string }) => ({
    message: `the metric "${p.id}" has no figure for ${p.period}`,
    help: `its figures run from ${p.first} to ${p.last}`,
  })),
  noFigure: error('no-figure', (p: { id: string; what: string }) => ({
    message: `the metric "${p.id}" has no ${p.what}`,
    help: 'leave the live figure out, or name another period or series',
  })),
  noMainSeries: error('no-main-series', (p: { id: string; known: readonly string[] }) => ({
    message: `it isn't clear which series of "${p.id}" is meant`,
    help: `name it, e.g. ((${p.id}[${p.known[0] ?? 'Kalmar län'}])), or give the metric a "main:" in metrics.yaml`,
  })),
  badLiveFigure: error('bad-live-figure', (p: { written: string; why?: string }) => ({
    message: `"${p.written}" is not a live figure${p.why === undefined ? '' : `: ${p.why}`}`,
    help: 'write ((id)), ((id.period)), ((id.previous)), ((id.change)), ((id.comparison)), ((id.target)), ((id[Riket])) or ((id@2025-03)); \\(( writes two parentheses',
  })),
  unknownTemplate: error('unknown-template', (p: { name: string; known: readonly string[] }) => ({
    message: `there is no template "${p.name}"`,
    ...helpIf(didYouMean(p.name, p.known)),
  })),
  unknownLayout: error('unknown-layout', (p: { name: string; known: readonly string[] }) => ({
    message: `the template has no layout "${p.name}"`,
    ...helpIf(didYouMean(p.name, p.known)),
  })),
  duplicateId: error('duplicate-id', (p: { id: string; first: string }) => ({
    message: `two slides have the id "${p.id}"`,
    help: `the other stands in ${p.first}; ids must be unique in a deck`,
  })),
  typedBullet: warning('typed-bullet', (p: { mark: string; key: 'text' | 'bullets' }) => ({
    message: `"${p.mark}" is typed as the mark of a list, which nobody hears`,
    help:
      p.key === 'text'
        ? 'write the list under `bullets: |`, with a `- ` before each line'
        : 'leave the mark out: deck sets one; what must be counted can be `steps`',
  })),
  vagueLink: warning('vague-link', (p: { label: string }) => ({
    message: `the link "${p.label}" doesn't say where it leads`,
    help: 'name what is behind it: [årsredovisningen 2025](https://…)',
  })),
  refusedLink: error('refused-link', (p: { address: string }) => ({
    message: `"${p.address}" is not a link deck may write`,
    help: 'links start with https://, http:// or mailto:',
  })),
  chartMismatch: error('chart-mismatch', (p: { type: string; compare: string; fits: readonly string[] }) => ({
    message: `a chart of type "${p.type}" can't compare ${p.compare}`,
    help: `"compare: ${p.compare}" goes with type ${p.fits.join(' or ')}`,
  })),
  nothingToDraw: error('nothing-to-draw', (p: { id: string; why: string }) => ({
    message: `the chart of "${p.id}" would be empty: ${p.why}`,
    help: 'check from, to, last and series',
  })),
  chartTooFull: error('chart-too-full', (p: { id: string; values: number; series: number; most: number }) => ({
    message: `the chart of "${p.id}" would show ${inDigits(p.values)} figures in ${inDigits(p.series)} series, but at most ${inDigits(p.most)} are drawn`,
    help: 'name those that it is about with `series`, or show fewer periods with `last`, `from` or `to`',
  })),
  axisHides: error(
    'axis-hides',
    (p: { min: number; max: number; lowest: number; highest: number; fromZero: boolean }) => ({
      message: `an axis from ${p.min} to ${p.max} doesn't fit figures from ${p.lowest} to ${p.highest}`,
      help: p.fromZero
        ? 'columns and bars start from 0; widen axis.min and axis.max, or leave axis out'
        : 'widen axis.min and axis.max, or leave axis out',
    }),
  ),
  emptyTable: error('empty-table', (p: { path: string }) => ({
    message: `${p.path} has no rows under its header`,
    help: 'a table needs a header row and at least one row',
  })),
  raggedTable: error('ragged-table', (p: { cells: number; columns: number; cut?: string }) => ({
    message: `this row has ${p.cells} cells but the table has ${p.columns} columns`,
    help:
      p.cut === undefined
        ? 'give every row one cell per column; an empty cell is ""'
        : `inside [ ] a comma begins a new cell; if it is a decimal comma, put the cell in quotes: "${p.cut}"`,
  })),
  repeatedTitle: info('repeated-title', (p: { title: string; becomes: string }) => ({
    message: `several slides are called "${p.title}"; this one becomes "${p.becomes}"`,
    help: 'say in the title what each slide shows',
  })),
  titlePeriod: warning('title-period', (p: NamedPeriodPlace) => ({
    message: `the title says ${p.named} but the last figure of "${p.id}" is for ${p.last}`,
    help: `change the title, wait for the figures, or ${acceptPeriod('title-period', p)}`,
  })),
  textPeriod: warning('text-period', (p: NamedPeriodPlace) => ({
    message: `the text says ${p.named} but the figure of "${p.id}" that it is about is for ${p.last}`,
    help: `write ((${p.id}.period)) to have the figure's own period, change the text, or ${acceptPeriod('text-period', p)}`,
  })),
  staleFigures: warning('stale-figures', (p: { id: string; last: string; days: number; allowed: number }) => ({
    message: `the figures of "${p.id}" end with ${p.last}, ${p.days} days before the meeting (at most ${p.allowed} are allowed)`,
    help: 'bring in newer figures, or set stale_after for the metric',
  })),
  altFileName: warning('alt-is-file-name', (p: { alt: string }) => ({
    message: `the alternative text is the name of a file: "${p.alt}"`,
    help: 'say what the picture shows, to somebody who does not see it',
  })),
  altTooLong: error('alt-too-long', (p: { length: number }) => ({
    message: `the alternative text has ${p.length} characters`,
    help: 'at most 250: say what the picture shows, and put the rest in the notes',
  })),
  /** What `deck new` left to be written. */
  unwritten: warning('unwritten', (p: { words: string; places: number }) => ({
    message: `"${p.words}" stands where a text is missing${p.places > 1 ? `, in ${p.places} places of this slide` : ''}`,
    help: 'write what is true now; an old text stands in the comment above. If there is nothing to tell, take the lines away, or leave the slide out with skip: true',
  })),
};
