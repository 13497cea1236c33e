import { Type, type Static } from '@sinclair/typebox';

/** No other keys than those named: a misspelt key must never be read as nothing. */
export const CLOSED = { additionalProperties: false } as const;

const text = (description: string) => Type.String({ description });
const optionalText = (description: string) => Type.Optional(Type.String({ description }));

/** A day such as 2026-03-25; that it exists is a rule, not a pattern. */
export const DateText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A date: 2026-03-25' });

/** `2026-03`, `2026-W12` or `2026`. */
export const PeriodText = Type.String({
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])|-W\\d{2})?$',
  description: 'A period: 2026-03, 2026-W12 or 2026',
});

export const Target = Type.Union(
  [
    Type.Number({ description: 'Target level in the unit of the metric' }),
    Type.Object({ value: Type.Number(), label: optionalText('Label of the target line, "Mål" when left out') }, CLOSED),
  ],
  { description: 'Target: a number, or {value, label}' },
);

export const ChartType = Type.Union([Type.Literal('line'), Type.Literal('columns'), Type.Literal('bars'), Type.Literal('stacked')], {
  description: 'line | columns | bars | stacked',
});

export const Comparison = Type.Union(
  [Type.Literal('years'), Type.Literal('series'), Type.Literal('categories'), Type.Literal('answers')],
  { description: 'years: one line or bar per year over jan–dec; series: one per series over time; categories: one bar per category; answers: 100 % stacked' },
);

/** What a metric's `chart` and a slide's `chart` share; the slide's wins. */
export const chartKeys = {
  type: Type.Optional(ChartType),
  compare: Type.Optional(Comparison),
  last: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, description: 'How many years or periods to show' })),
  from: Type.Optional(PeriodText),
  to: Type.Optional(PeriodText),
  series: Type.Optional(Type.Union([text('A series to draw'), Type.Array(Type.String(), { minItems: 1 })], { description: 'Series to draw, by name' })),
  highlight: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())], { description: 'Series or category in the focus colour' })),
  target: Type.Optional(Type.Union([Target, Type.Literal(false)], { description: 'Overrides the target; false draws none' })),
  axis: Type.Optional(Type.Object({ min: Type.Optional(Type.Number()), max: Type.Optional(Type.Number()) }, CLOSED)),
} as const;

export const ChartOptions = Type.Object(chartKeys, CLOSED);

export const ChartSpec = Type.Object(
  {
    metric: text('Id of a metric in metrics.yaml'),
    ...chartKeys,
    title: optionalText('Heading of this chart among several'),
    alt: Type.Optional(Type.String({ maxLength: 250, description: 'Alternative text; made from the data when left out' })),
  },
  CLOSED,
);

export const ChartReference = Type.Union([text('Id of a metric in metrics.yaml'), ChartSpec], { description: 'A metric id, or {metric, …}' });

/** Bullets as a list; a map is a heading with bullets under it, or a colon that is text. */
export const Bullets = Type.Union(
  [
    Type.String({ description: 'Lines "- …", two spaces a level' }),
    Type.Array(Type.Union([Type.String(), Type.Record(Type.String(), Type.Unknown())]), { minItems: 1 }),
  ],
  { description: 'Bullets: a block scalar of lines "- …", or a list' },
);

export const TableSpec = Type.Union(
  [
    Type.Object(
      {
        metric: Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1 })], { description: 'One metric, or one a column' }),
        last: Type.Optional(Type.Integer({ minimum: 1, maximum: 36 })),
        series: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
        alt: Type.Optional(Type.String()),
      },
      CLOSED,
    ),
    Type.Object({ file: text('A CSV file'), alt: Type.Optional(Type.String()) }, CLOSED),
    Type.Object(
      {
        columns: Type.Array(Type.String(), { minItems: 1 }),
        rows: Type.Array(Type.Array(Type.String()), { minItems: 1 }),
        alt: Type.Optional(Type.String()),
      },
      CLOSED,
    ),
  ],
  { description: '{metric, …}, {file: x.csv} or {columns, rows}' },
);

export const ImageSpec = Type.Union(
  [
    Type.Object({ file: text('PNG or JPEG'), alt: Type.String({ minLength: 1, description: 'What the picture shows' }), caption: optionalText('Line under the picture') }, CLOSED),
    Type.Object({ file: text('PNG or JPEG'), decorative: Type.Literal(true), caption: optionalText('Line under the picture') }, CLOSED),
  ],
  { description: '{file, alt, caption}, or {file, decorative: true}' },
);

export const FigureSpec = Type.Object(
  { value: text('The number as it should stand, or a live figure'), label: text('What it counts'), trend: optionalText('A grey line under the label') },
  CLOSED,
);

export const BoxSpec = Type.Union([
  Type.String(),
  Type.Object({ heading: text('Heading'), text: optionalText('Text under the heading') }, CLOSED),
]);

/** A node of a drawn tree; `down` and `up` label the connector to the children. */
export const TreeNode = Type.Recursive(
  (Self) =>
    Type.Union([
      Type.String(),
      Type.Object(
        {
          heading: text('Heading of the box'),
          text: optionalText('Text in the box'),
          children: Type.Optional(Type.Array(Self, { minItems: 1 })),
          down: optionalText('What flows down to the children'),
          up: optionalText('What flows up from the children'),
        },
        CLOSED,
      ),
    ]),
  { $id: 'TreeNode' },
);

/** Presenters: a key of people.yaml, a list of keys, or {name, role}. */
export const Person = Type.Object({ name: text('Name'), role: optionalText('Role, lower case') }, CLOSED);
export const Presenter = Type.Union([text('Key in people.yaml'), Person]);
export const Presenters = Type.Union([text('Key in people.yaml'), Person, Type.Array(Presenter, { minItems: 1 })], {
  description: 'A key of people.yaml, a list of keys, or {name, role}',
});

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
    charts: Type.Optional(Type.Array(ChartReference, { minItems: 1, maxItems: 4, description: 'Up to four charts side by side' })),
    facts: Type.Optional(Type.Boolean({ description: 'false leaves out the facts panel' })),
    table: Type.Optional(TableSpec),
    image: Type.Optional(ImageSpec),
    figures: Type.Optional(Type.Array(FigureSpec, { minItems: 1, maxItems: 4, description: '1–4 big numbers' })),
    boxes: Type.Optional(Type.Array(BoxSpec, { minItems: 1, maxItems: 8, description: 'Columns' })),
    steps: Type.Optional(Type.Array(BoxSpec, { minItems: 1, maxItems: 8, description: 'A chain' })),
    tree: Type.Optional(Type.Array(TreeNode, { minItems: 1, description: 'Boxes and connectors' })),
    notes: optionalText('Speaker notes, several paragraphs'),
    source: optionalText('Source line under the content'),
    footnote: optionalText('Note under the content'),
    layout: optionalText('Overrides the layout, by its name in the template'),
    id: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', description: 'Stable id; else made from the title' })),
    skip: Type.Optional(Type.Boolean({ description: 'true leaves the slide out' })),
  },
  CLOSED,
);

export const Include = Type.Object({ include: text('A block file, or template:NAME') }, CLOSED);
export const SlideOrInclude = Type.Union([Slide, Include]);

/** A `*.block.yaml` file. */
export const Block = Type.Array(SlideOrInclude, { minItems: 1, description: 'Slides of one presenter' });

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
