import { Type, type Static } from '@sinclair/typebox';
import {
  ChartOptions,
  closed,
  DateText,
  DaysText,
  names,
  optionalFlag,
  optionalInteger,
  optionalOneOf,
  optionalText,
  PeriodText,
  Target,
  text,
} from './chart';

const oneOrMore = (description: string) => Type.Union([text('Name'), names('Names')], { description });

/** Where a metric's figures are and, where detection needs help, how to read them. */
export const Source = closed('source', 'Where the figures are; exactly one of file and url', {
  file: optionalText('CSV file, relative to this file'),
  url: Type.Optional(
    Type.String({
      title: 'web address',
      pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]',
      description: 'Address of a CSV file (https); its host stands in sources.hosts of deck.config.yaml',
      examples: ['https://statistik.example.se/bup.csv'],
    }),
  ),
  citation: optionalText('What the source line says after "Källa:"'),
  encoding: optionalOneOf(
    ['utf-8', 'utf-16', 'windows-1252', 'macintosh'],
    'Encoding of the file; detected when left out',
  ),
  delimiter: optionalOneOf(
    [';', ',', '\t', ' ', 'tab', 'space'],
    'What stands between two cells; detected when left out',
  ),
  decimal: optionalOneOf([',', '.'], 'Decimal sign; detected when left out'),
  thousands: optionalOneOf(['.', ',', ' ', "'"], 'What stands between groups of three digits; detected when left out'),
  header: optionalInteger({ minimum: 1 }, 'Row number of the (last) header row'),
  period: Type.Optional(oneOrMore('Column that holds the period; or a list [År, Månad]')),
  at: Type.Optional(PeriodText),
  series: Type.Optional(oneOrMore('Column whose cells name the series')),
  value: Type.Optional(oneOrMore('Column(s), or the measure in headings, that hold the value')),
  where: Type.Optional(
    Type.Record(Type.String(), Type.String({ description: 'Cell' }), { description: 'Keep rows with these cells' }),
  ),
  keep: Type.Optional(names('Series to keep, by their names in the file')),
  drop: Type.Optional(names('Series to leave out, by their names in the file')),
  rename: Type.Optional(
    Type.Record(Type.String(), text('New name'), { description: 'Old name -> new name; comes last' }),
  ),
  as: optionalOneOf(
    ['number', 'mm:ss', 'fraction'],
    'How a value is written: number | mm:ss | fraction (0–1 in the file)',
  ),
  period_as: Type.Optional(Type.Literal('serial-date', { description: 'The periods are Excel serial numbers' })),
  dash: optionalOneOf(['missing', 'zero'], 'What a lone "-" means'),
  retrieved: Type.Optional(DateText),
});

export const Acceptance = closed('acceptance', '{code, period, series, why}: settles a warning', {
  code: text('Code of the warning'),
  period: Type.Optional(PeriodText),
  series: optionalText('Series'),
  why: text('Reason, for the next reader'),
});

/** Lowest and highest sensible value. Not a tuple: TypeBox writes tuples as draft-07 does, which draft 2020-12 reads otherwise. */
const Range = Type.Unsafe<[number, number]>(
  Type.Array(Type.Number(), {
    minItems: 2,
    maxItems: 2,
    description: '[lowest, highest] sensible value',
    examples: [[0, 100]],
  }),
);

export const Metric = closed('metric', 'An indicator', {
  title: text('What it measures'),
  unit: text('procent | procentenheter | antal | minuter | index | mnkr | other text'),
  decimals: optionalInteger({ minimum: 0, maximum: 4 }, 'Decimals to write'),
  better: optionalOneOf(['higher', 'lower'], 'Which direction is good'),
  target: Type.Optional(Target),
  measure: optionalText('väntande | genomförda …: printed, never mixed'),
  main: optionalText('The series meant by ((id))'),
  reference: optionalText('Drawn dashed or dark; Riket when left out'),
  range: Type.Optional(Range),
  jump: Type.Optional(
    Type.Number({ exclusiveMinimum: 1, description: 'Warn when a value changes by more than this factor' }),
  ),
  accept: Type.Optional(Type.Array(Acceptance, { description: 'Warnings that are settled' })),
  breaks: Type.Optional(
    Type.Array(closed('break', '', { at: PeriodText, label: text('What changed') }), {
      description: 'Where the series breaks: {at, label}',
    }),
  ),
  illustrative: optionalFlag('true: the figures are not real, and the source line says so'),
  source: Source,
  chart: Type.Optional(ChartOptions),
  stale_after: Type.Optional(DaysText),
});

/** `metrics.yaml`: id -> metric. */
export const Metrics = Type.Record(Type.String(), Metric, {
  title: 'metrics',
  description: 'The indicator catalogue: id -> metric',
});

export type SourceDeclaration = Static<typeof Source>;
export type MetricDeclaration = Static<typeof Metric>;
export type MetricsSpec = Static<typeof Metrics>;
