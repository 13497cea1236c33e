import { Type, type Static, type TObject, type TProperties, type TSchema } from '@sinclair/typebox';

/** An object with no other keys than those named: a misspelt key must never be read as nothing. An empty title or description is left out. */
export const closed = <P extends TProperties>(title: string, description: string, properties: P): TObject<P> =>
  Type.Object(properties, {
    additionalProperties: false,
    ...(title !== '' && { title }),
    ...(description !== '' && { description }),
  });

/** True or false, or no such key. */
export const optionalFlag = (description: string) => Type.Optional(Type.Boolean({ description }));

/** One of some words. */
export const oneOf = <const W extends string>(words: readonly W[], description: string) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { description },
  );

/** Text with something in it. */
export const text = (description: string) => Type.String({ pattern: '\\S', description });
/** Text with something in it, or no such key. */
export const optionalText = (description: string) => Type.Optional(text(description));
/** A list of at least one name. */
export const names = (description: string) => listOf(text('Name'), description);
/** A list that isn't empty. */
export const listOf = <S extends TSchema>(item: S, description: string, most?: number) =>
  Type.Array(item, { minItems: 1, ...(most !== undefined && { maxItems: most }), description });
/** A list that isn't empty, or no such key. */
export const optionalList = <S extends TSchema>(item: S, description: string, most?: number) =>
  Type.Optional(listOf(item, description, most));
/** A whole number, or no such key. */
export const optionalInteger = (limits: { readonly minimum: number; readonly maximum?: number }, description: string) =>
  Type.Optional(Type.Integer({ ...limits, description }));
/** One of some words, or no such key. */
export const optionalOneOf = <const W extends string>(words: readonly W[], description: string) =>
  Type.Optional(oneOf(words, description));

/** A day such as 2026-03-25; that it exists is a rule, not a pattern. */
export const DateText = Type.String({
  title: 'date',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'Year, month, day',
  examples: ['2026-03-25'],
});

/** A number of days, e.g. `45d`. */
export const DaysText = Type.String({
  title: 'number of days',
  pattern: '^\\d{1,4}d$',
  description: 'A number of days, with the letter d',
  examples: ['45d'],
});

/** `2026-03`, `2026-W12` or `2026`. */
export const PeriodText = Type.String({
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])|-W\\d{2})?$',
  title: 'period',
  description: 'A month (2026-03), an ISO week (2026-W12) or a year (2026)',
  examples: ['2026-03', '2026-W12', '2026'],
});

export const Target = Type.Union(
  [
    Type.Number({ description: 'Target level in the unit of the metric' }),
    closed('target', '', {
      value: Type.Number({ description: 'Target level in the unit of the metric' }),
      label: optionalText('Label of the target line, "Mål" when left out'),
    }),
  ],
  { description: 'a number, or {value, label}' },
);

/** What a metric's `chart` and a slide's `chart` share; the slide's wins. */
const chartKeys = {
  type: optionalOneOf(['line', 'columns', 'bars', 'stacked'], 'line | columns | bars | stacked'),
  compare: optionalOneOf(
    ['years', 'series', 'categories', 'answers'],
    'years: one line or bar per year over jan–dec; series: one per series over time; categories: one bar per category; answers: 100 % stacked',
  ),
  last: optionalInteger({ minimum: 1, maximum: 60 }, 'How many years or periods to show'),
  from: Type.Optional(PeriodText),
  to: Type.Optional(PeriodText),
  series: Type.Optional(
    Type.Union([text('A series to draw'), names('Series to draw')], {
      description: 'the name of a series, or a list of names',
    }),
  ),
  highlight: Type.Optional(
    Type.Union([text('Series or category in the focus colour'), names('Series or categories in the focus colour')], {
      description: 'the name of a series or category, or a list of names',
    }),
  ),
  target: Type.Optional(
    Type.Union([Target, Type.Literal(false)], { description: 'a number, {value, label}, or false for no target line' }),
  ),
  axis: Type.Optional(
    closed('axis', 'The ends of the value axis: {min: 0, max: 100}', {
      min: Type.Optional(Type.Number({ description: 'Lowest value on the value axis' })),
      max: Type.Optional(Type.Number({ description: 'Highest value on the value axis' })),
    }),
  ),
} as const;

export const ChartOptions = closed('chart', 'How the metric is drawn unless a slide says otherwise', chartKeys);

export const ChartSpec = closed('chart', '', {
  metric: text('Id of a metric in metrics.yaml'),
  ...chartKeys,
  title: optionalText('Heading of this chart among several'),
  alt: Type.Optional(
    Type.String({ pattern: '\\S', maxLength: 250, description: 'Alternative text; made from the data when left out' }),
  ),
});

export const ChartReference = Type.Union([text('Id of a metric in metrics.yaml'), ChartSpec], {
  description: 'the id of a metric, or {metric, type, …}',
});

export type ChartSpec = Static<typeof ChartSpec>;
export type ChartReferenceSpec = Static<typeof ChartReference>;
export type ChartOptions = Static<typeof ChartOptions>;
