import { Type, type Static } from '@sinclair/typebox';
import { ChartOptions, CLOSED, DateText, PeriodText, Target } from './slide';

const text = (description: string) => Type.String({ description });
const names = (description: string) => Type.Array(Type.String(), { minItems: 1, description });
const oneOrMore = (description: string) => Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1 })], { description });

/** Where a metric's figures are and, where detection needs help, how to read them. */
export const Source = Type.Object(
  {
    file: Type.Optional(text('CSV file, relative to this file')),
    url: Type.Optional(Type.String({ pattern: '^https?://', description: 'Address of a CSV file; its host stands in sources.hosts' })),
    citation: Type.Optional(text('What the source line says after "Källa:"')),
    encoding: Type.Optional(Type.Union(['utf-8', 'utf-16', 'windows-1252', 'macintosh'].map((each) => Type.Literal(each)))),
    delimiter: Type.Optional(Type.Union([';', ',', '\t', ' ', 'tab', 'space'].map((each) => Type.Literal(each)))),
    decimal: Type.Optional(Type.Union([Type.Literal(','), Type.Literal('.')])),
    thousands: Type.Optional(Type.Union(['.', ',', ' ', "'"].map((each) => Type.Literal(each)))),
    header: Type.Optional(Type.Integer({ minimum: 1, description: 'Row number of the (last) header row' })),
    period: Type.Optional(oneOrMore('Column that holds the period; or a list [År, Månad]')),
    at: Type.Optional(PeriodText),
    series: Type.Optional(oneOrMore('Column whose cells name the series')),
    value: Type.Optional(oneOrMore('Column(s), or the measure in headings, that hold the value')),
    where: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'Keep rows with these cells' })),
    keep: Type.Optional(names('Series to keep, by their names in the file')),
    drop: Type.Optional(names('Series to leave out, by their names in the file')),
    rename: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'Old name -> new name; comes last' })),
    as: Type.Optional(Type.Union([Type.Literal('number'), Type.Literal('mm:ss'), Type.Literal('fraction')])),
    period_as: Type.Optional(Type.Literal('serial-date')),
    dash: Type.Optional(Type.Union([Type.Literal('missing'), Type.Literal('zero')], { description: 'What a lone "-" means' })),
    retrieved: Type.Optional(DateText),
  },
  CLOSED,
);

export const Acceptance = Type.Object(
  { code: text('Code of the warning'), period: Type.Optional(PeriodText), series: Type.Optional(text('Series')), why: text('Reason, for the next reader') },
  CLOSED,
);

export const Metric = Type.Object(
  {
    title: text('What it measures'),
    unit: text('procent | procentenheter | antal | minuter | index | mnkr | other text'),
    decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 4 })),
    better: Type.Optional(Type.Union([Type.Literal('higher'), Type.Literal('lower')])),
    target: Type.Optional(Target),
    measure: Type.Optional(text('väntande | genomförda …: printed, never mixed')),
    main: Type.Optional(text('The series meant by ((id))')),
    reference: Type.Optional(text('Drawn dashed or dark; Riket when left out')),
    range: Type.Optional(Type.Tuple([Type.Number(), Type.Number()], { description: '[lowest, highest] sensible value' })),
    jump: Type.Optional(Type.Number({ exclusiveMinimum: 1, description: 'Warn when a value changes by more than this factor' })),
    accept: Type.Optional(Type.Array(Acceptance)),
    breaks: Type.Optional(Type.Array(Type.Object({ at: PeriodText, label: text('What changed') }, CLOSED))),
    illustrative: Type.Optional(Type.Boolean()),
    source: Source,
    chart: Type.Optional(ChartOptions),
    stale_after: Type.Optional(Type.String({ pattern: '^\\d+d$', description: 'Days: 45d' })),
  },
  CLOSED,
);

/** `metrics.yaml`: id -> metric. */
export const Metrics = Type.Record(Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' }), Metric);

export type SourceDeclaration = Static<typeof Source>;
export type MetricDeclaration = Static<typeof Metric>;
export type MetricsSpec = Static<typeof Metrics>;
