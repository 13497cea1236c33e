import { Type, type Static } from '@sinclair/typebox';
import { ChartOptions, CLOSED, DateText, DaysText, names, PeriodText, Target, text } from './chart';

const oneOrMore = (description: string) => Type.Union([text('Name'), names('Names')], { description });
const oneOf = <const T extends string>(values: readonly T[], description: string) =>
  Type.Union(
    values.map((value) => Type.Literal(value)),
    { description },
  );

/** Where a metric's figures are and, where detection needs help, how to read them. */
export const Source = Type.Object(
  {
    file: Type.Optional(text('CSV file, relative to this file')),
    url: Type.Optional(
      Type.String({
        title: 'web address',
        pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]',
        description: 'Address of a CSV file (https); its host stands in sources.hosts of deck.config.yaml',
        examples: ['https://statistik.example.se/bup.csv'],
      }),
    ),
    citation: Type.Optional(text('What the source line says after "Källa:"')),
    encoding: Type.Optional(
      oneOf(['utf-8', 'utf-16', 'windows-1252', 'macintosh'], 'Encoding of the file; detected when left out'),
    ),
    delimiter: Type.Optional(
      oneOf([';', ',', '\t', ' ', 'tab', 'space'], 'What stands between two cells; detected when left out'),
    ),
    decimal: Type.Optional(oneOf([',', '.'], 'Decimal sign; detected when left out')),
    thousands: Type.Optional(
      oneOf(['.', ',', ' ', "'"], 'What stands between groups of three digits; detected when left out'),
    ),
    header: Type.Optional(Type.Integer({ minimum: 1, description: 'Row number of the (last) header row' })),
    period: Type.Optional(oneOrMore('Column that holds the period; or a list [År, Månad]')),
    at: Type.Optional(PeriodText),
    series: Type.Optional(oneOrMore('Column whose cells name the series')),
    value: Type.Optional(oneOrMore('Column(s), or the measure in headings, that hold the value')),
    where: Type.Optional(
      Type.Record(Type.String(), Type.String({ description: 'Cell' }), {
        description: 'Keep rows with these cells',
      }),
    ),
    keep: Type.Optional(names('Series to keep, by their names in the file')),
    drop: Type.Optional(names('Series to leave out, by their names in the file')),
    rename: Type.Optional(
      Type.Record(Type.String(), text('New name'), { description: 'Old name -> new name; comes last' }),
    ),
    as: Type.Optional(
      oneOf(
        ['number', 'mm:ss', 'fraction'],
        'How a value is written: number | mm:ss | fraction (0–1 in the file)',
      ),
    ),
    period_as: Type.Optional(
      Type.Literal('serial-date', { description: 'The periods are Excel serial numbers' }),
    ),
    dash: Type.Optional(oneOf(['missing', 'zero'], 'What a lone "-" means')),
    retrieved: Type.Optional(DateText),
  },
  { ...CLOSED, title: 'source', description: 'Where the figures are; exactly one of file and url' },
);

export const Acceptance = Type.Object(
  {
    code: text('Code of the warning'),
    period: Type.Optional(PeriodText),
    series: Type.Optional(text('Series')),
    why: text('Reason, for the next reader'),
  },
  { ...CLOSED, title: 'acceptance', description: '{code, period, series, why}: settles a warning' },
);

/** Lowest and highest sensible value. Not a tuple: TypeBox writes tuples as draft-07 does, which draft 2020-12 reads otherwise. */
const Range = Type.Unsafe<[number, number]>(
  Type.Array(Type.Number(), {
    minItems: 2,
    maxItems: 2,
    description: '[lowest, highest] sensible value',
    examples: [[0, 100]],
  }),
);

export const Metric = Type.Object(
  {
    title: text('What it measures'),
    unit: text('procent | procentenheter | antal | minuter | index | mnkr | other text'),
    decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 4, description: 'Decimals to write' })),
    better: Type.Optional(oneOf(['higher', 'lower'], 'Which direction is good')),
    target: Type.Optional(Target),
    measure: Type.Optional(text('väntande | genomförda …: printed, never mixed')),
    main: Type.Optional(text('The series meant by ((id))')),
    reference: Type.Optional(text('Drawn dashed or dark; Riket when left out')),
    range: Type.Optional(Range),
    jump: Type.Optional(
      Type.Number({ exclusiveMinimum: 1, description: 'Warn when a value changes by more than this factor' }),
    ),
    accept: Type.Optional(Type.Array(Acceptance, { description: 'Warnings that are settled' })),
    breaks: Type.Optional(
      Type.Array(
        Type.Object({ at: PeriodText, label: text('What changed') }, { ...CLOSED, title: 'break' }),
        {
          description: 'Where the series breaks: {at, label}',
        },
      ),
    ),
    illustrative: Type.Optional(
      Type.Boolean({ description: 'true: the figures are not real, and the source line says so' }),
    ),
    source: Source,
    chart: Type.Optional(ChartOptions),
    stale_after: Type.Optional(DaysText),
  },
  { ...CLOSED, title: 'metric', description: 'An indicator' },
);

/** `metrics.yaml`: id -> metric. */
export const Metrics = Type.Record(Type.String(), Metric, {
  title: 'metrics',
  description: 'The indicator catalogue: id -> metric',
});

export type SourceDeclaration = Static<typeof Source>;
export type MetricDeclaration = Static<typeof Metric>;
export type MetricsSpec = Static<typeof Metrics>;
