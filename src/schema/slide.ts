import { Type, type Static } from '@sinclair/typebox';

/** No other keys than those named: a misspelt key must never be read as nothing. */
export const CLOSED = { additionalProperties: false } as const;

/** Text with something in it. */
const text = (description: string) => Type.String({ pattern: '\\S', description });
const optionalText = (description: string) => Type.Optional(text(description));
const names = (description: string) => Type.Array(text('Name'), { minItems: 1, description });

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
    Type.Object(
      {
        value: Type.Number({ description: 'Target level in the unit of the metric' }),
        label: optionalText('Label of the target line, "Mål" when left out'),
      },
      { ...CLOSED, title: 'target' },
    ),
  ],
  { description: 'a number, or {value, label}' },
);

export const ChartType = Type.Union(
  [Type.Literal('line'), Type.Literal('columns'), Type.Literal('bars'), Type.Literal('stacked')],
  {
    description: 'line | columns | bars | stacked',
  },
);

export const Comparison = Type.Union(
  [Type.Literal('years'), Type.Literal('series'), Type.Literal('categories'), Type.Literal('answers')],
  {
    description:
      'years: one line or bar per year over jan–dec; series: one per series over time; categories: one bar per category; answers: 100 % stacked',
  },
);

/** What a metric's `chart` and a slide's `chart` share; the slide's wins. */
export const chartKeys = {
  type: Type.Optional(ChartType),
  compare: Type.Optional(Comparison),
  last: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 60, description: 'How many years or periods to show' }),
  ),
  from: Type.Optional(PeriodText),
  to: Type.Optional(PeriodText),
  series: Type.Optional(
    Type.Union([text('A series to draw'), names('Series to draw')], {
      description: 'the name of a series, or a list of names',
    }),
  ),
  highlight: Type.Optional(
    Type.Union(
      [text('Series or category in the focus colour'), names('Series or categories in the focus colour')],
      {
        description: 'the name of a series or category, or a list of names',
      },
    ),
  ),
  target: Type.Optional(
    Type.Union([Target, Type.Literal(false)], {
      description: 'a number, {value, label}, or false for no target line',
    }),
  ),
  axis: Type.Optional(
    Type.Object(
      {
        min: Type.Optional(Type.Number({ description: 'Lowest value on the value axis' })),
        max: Type.Optional(Type.Number({ description: 'Highest value on the value axis' })),
      },
      { ...CLOSED, title: 'axis', description: 'The ends of the value axis: {min: 0, max: 100}' },
    ),
  ),
} as const;

export const ChartOptions = Type.Object(chartKeys, {
  ...CLOSED,
  title: 'chart',
  description: 'How the metric is drawn unless a slide says otherwise',
});

export const ChartSpec = Type.Object(
  {
    metric: text('Id of a metric in metrics.yaml'),
    ...chartKeys,
    title: optionalText('Heading of this chart among several'),
    alt: Type.Optional(
      Type.String({
        pattern: '\\S',
        maxLength: 250,
        description: 'Alternative text; made from the data when left out',
      }),
    ),
  },
  { ...CLOSED, title: 'chart' },
);

export const ChartReference = Type.Union([text('Id of a metric in metrics.yaml'), ChartSpec], {
  description: 'the id of a metric, or {metric, type, …}',
});

/** Bullets as a list; a map is a heading with bullets under it, or a colon that is text. */
export const Bullets = Type.Union(
  [
    Type.String({ description: 'Lines "- …", two spaces a level' }),
    Type.Array(
      Type.Union([text('A bullet'), Type.Record(Type.String(), Type.Unknown())], {
        description: 'a text, or a text with a colon and bullets under it',
      }),
      { minItems: 1 },
    ),
  ],
  { description: 'lines that start with "- " (after bullets: |), or a list of texts' },
);

export const TableSpec = Type.Union(
  [
    Type.Object(
      {
        metric: Type.Union([text('Id of a metric'), names('Ids of metrics, one a column')], {
          description: 'the id of a metric, or a list of ids, one a column',
        }),
        last: Type.Optional(
          Type.Integer({ minimum: 1, maximum: 36, description: 'How many periods to show' }),
        ),
        series: Type.Optional(names('Series to show')),
        alt: optionalText('Alternative text; made from the table when left out'),
      },
      { ...CLOSED, title: 'table' },
    ),
    Type.Object(
      {
        file: text('A CSV file, relative to this file'),
        alt: optionalText('Alternative text; made from the table when left out'),
      },
      { ...CLOSED, title: 'table' },
    ),
    Type.Object(
      {
        columns: Type.Array(Type.String(), { minItems: 1, description: 'Headings of the columns' }),
        rows: Type.Array(
          Type.Array(Type.String({ description: 'A cell; an empty one is ""' }), {
            description: 'The cells of one row',
          }),
          {
            minItems: 1,
            description: 'Rows, each a list of cells',
          },
        ),
        alt: optionalText('Alternative text; made from the table when left out'),
      },
      { ...CLOSED, title: 'table' },
    ),
  ],
  { description: '{metric, …}, {file: x.csv} or {columns, rows}' },
);

export const ImageSpec = Type.Union(
  [
    Type.Object(
      {
        file: text('PNG or JPEG, relative to this file'),
        alt: text('What the picture shows, for those who do not see it'),
        caption: optionalText('Line under the picture'),
      },
      { ...CLOSED, title: 'image' },
    ),
    Type.Object(
      {
        file: text('PNG or JPEG, relative to this file'),
        decorative: Type.Literal(true, {
          description: 'true: the picture says nothing, screen readers pass it by',
        }),
        caption: optionalText('Line under the picture'),
      },
      { ...CLOSED, title: 'image' },
    ),
  ],
  { description: '{file, alt, caption}, or {file, decorative: true}' },
);

export const FigureSpec = Type.Object(
  {
    value: text('The number as it should stand, or a live figure'),
    label: text('What it counts'),
    trend: optionalText('A grey line under the label'),
  },
  { ...CLOSED, title: 'figure', description: '{value, label, trend}' },
);

export const BoxSpec = Type.Union(
  [
    text('A box with a heading alone'),
    Type.Object(
      { heading: text('Heading'), text: optionalText('Text under the heading') },
      { ...CLOSED, title: 'box' },
    ),
  ],
  { description: 'a text, or {heading, text}' },
);

/** A node of a drawn tree; `down` and `up` label the connector to the children. */
export const TreeNode = Type.Recursive(
  (Self) =>
    Type.Union(
      [
        text('A box with a heading alone'),
        Type.Object(
          {
            heading: text('Heading of the box'),
            text: optionalText('Text in the box'),
            children: Type.Optional(Type.Array(Self, { minItems: 1, description: 'Boxes under this one' })),
            down: optionalText('What flows down to the children'),
            up: optionalText('What flows up from the children'),
          },
          { ...CLOSED, title: 'box' },
        ),
      ],
      { description: 'a text, or {heading, text, children, down, up}' },
    ),
  { $id: 'TreeNode' },
);

/** Presenters: a key of people.yaml, a list of keys, or {name, role}. */
export const Person = Type.Object(
  { name: text('Name'), role: optionalText('Role, lower case') },
  { ...CLOSED, title: 'person' },
);
export const Presenter = Type.Union([text('Key in people.yaml'), Person], {
  description: 'a key of people.yaml, or {name, role}',
});
export const Presenters = Type.Union(
  [text('Key in people.yaml'), Person, Type.Array(Presenter, { minItems: 1 })],
  {
    description: 'a key of people.yaml, a list of keys, or {name, role}',
  },
);

/** One slide: the keys present decide the layout. */
export const Slide = Type.Object(
  {
    title: optionalText('Title; "A | B" makes A the kicker'),
    kicker: optionalText('Small line above the title'),
    subtitle: optionalText('Line under the title: measure, unit, place'),
    section: optionalText('A sub-divider with this heading'),
    presenter: Type.Optional(Presenters),
    bullets: Type.Optional(Bullets),
    text: optionalText('Paragraphs, above the bullets'),
    chart: Type.Optional(ChartReference),
    charts: Type.Optional(
      Type.Array(ChartReference, { minItems: 1, maxItems: 4, description: 'Up to four charts side by side' }),
    ),
    facts: Type.Optional(Type.Boolean({ description: 'false leaves out the facts panel' })),
    table: Type.Optional(TableSpec),
    image: Type.Optional(ImageSpec),
    figures: Type.Optional(
      Type.Array(FigureSpec, { minItems: 1, maxItems: 4, description: '1–4 big numbers' }),
    ),
    boxes: Type.Optional(Type.Array(BoxSpec, { minItems: 1, maxItems: 8, description: 'Columns' })),
    steps: Type.Optional(Type.Array(BoxSpec, { minItems: 1, maxItems: 8, description: 'A chain' })),
    tree: Type.Optional(Type.Array(TreeNode, { minItems: 1, description: 'Boxes and connectors' })),
    notes: optionalText('Speaker notes, several paragraphs'),
    source: optionalText('Source line under the content'),
    footnote: optionalText('Note under the content'),
    layout: optionalText('Overrides the layout, by its name in the template'),
    id: Type.Optional(
      Type.String({
        title: 'id',
        pattern: '^[a-z0-9][a-z0-9-]*$',
        description: 'Small letters a–z, digits and hyphens; else made from the title',
        examples: ['besok-bup'],
      }),
    ),
    skip: Type.Optional(Type.Boolean({ description: 'true leaves the slide out' })),
  },
  { ...CLOSED, title: 'slide', description: 'One slide: the keys present decide the layout' },
);

export const Include = Type.Object(
  { include: text('A block file, or template:NAME') },
  { ...CLOSED, title: 'include', description: 'Slides from another file' },
);
export const SlideOrInclude = Type.Union([Slide, Include], {
  description: 'a slide (title: …), or include: FILE',
});

/** A `*.block.yaml` file. */
export const Block = Type.Array(SlideOrInclude, {
  title: 'block',
  minItems: 1,
  description: 'Slides of one presenter',
});

export type SlideSpec = Static<typeof Slide>;
export type IncludeSpec = Static<typeof Include>;
export type SlideOrIncludeSpec = Static<typeof SlideOrInclude>;
export type BlockSpec = Static<typeof Block>;
export type ChartSpec = Static<typeof ChartSpec>;
export type ChartReferenceSpec = Static<typeof ChartReference>;
export type ChartOptions = Static<typeof ChartOptions>;
export type TableSpec = Static<typeof TableSpec>;
export type ImageSpec = Static<typeof ImageSpec>;
export type FigureSpec = Static<typeof FigureSpec>;
export type BoxSpec = Static<typeof BoxSpec>;
export type TreeNodeSpec = Static<typeof TreeNode>;
export type PersonSpec = Static<typeof Person>;
export type PresentersSpec = Static<typeof Presenters>;
