import { Type, type Static } from '@sinclair/typebox';
import {
  ChartReference,
  closed,
  listOf,
  names,
  optionalFlag,
  optionalInteger,
  optionalList,
  optionalText,
  text,
} from './chart';

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

const tableAlt = optionalText('Alternative text; made from the table when left out');

export const TableSpec = Type.Union(
  [
    closed('table', '', {
      metric: Type.Union([text('Id of a metric'), names('Ids of metrics, one a column')], {
        description: 'the id of a metric, or a list of ids, one a column',
      }),
      last: optionalInteger({ minimum: 1, maximum: 36 }, 'How many periods to show'),
      series: Type.Optional(names('Series to show')),
      alt: tableAlt,
    }),
    closed('table', '', { file: text('A CSV file, relative to this file'), alt: tableAlt }),
    closed('table', '', {
      columns: listOf(Type.String(), 'Headings of the columns'),
      rows: listOf(
        Type.Array(Type.String({ description: 'A cell; an empty one is ""' }), { description: 'The cells of one row' }),
        'Rows, each a list of cells',
      ),
      alt: tableAlt,
    }),
  ],
  { description: '{metric, …}, {file: x.csv} or {columns, rows}' },
);

const Crop = Type.Optional(
  Type.String({
    title: 'crop',
    pattern: '^[1-9][0-9]?:[1-9][0-9]?$',
    description: 'Width to height that the middle of the picture is cut out to; the whole picture when left out',
    examples: ['16:9'],
  }),
);

const imageFile = text('PNG, JPEG or SVG, relative to this file');
const caption = optionalText('Line under the picture');

export const ImageSpec = Type.Union(
  [
    closed('image', '', {
      file: imageFile,
      alt: text('What the picture shows, for those who do not see it'),
      caption,
      crop: Crop,
    }),
    closed('image', '', {
      file: imageFile,
      decorative: Type.Literal(true, { description: 'true: the picture says nothing, screen readers pass it by' }),
      caption,
      crop: Crop,
    }),
  ],
  { description: '{file, alt, caption, crop}, or {file, decorative: true}' },
);

export const FigureSpec = closed('figure', '{value, label, trend}', {
  value: text('The number as it should stand, or a live figure'),
  label: text('What it counts'),
  trend: optionalText('A grey line under the label'),
});

export const BoxSpec = Type.Union(
  [
    text('A box with a heading alone'),
    closed('box', '', { heading: text('Heading'), text: optionalText('Text under the heading') }),
  ],
  { description: 'a text, or {heading, text}' },
);

/** A node of a drawn tree; `down` and `up` label the connector to the children. */
export const TreeNode = Type.Recursive(
  (Self) =>
    Type.Union(
      [
        text('A box with a heading alone'),
        closed('box', '', {
          heading: text('Heading of the box'),
          text: optionalText('Text in the box'),
          children: optionalList(Self, 'Boxes under this one'),
          down: optionalText('What flows down to the children'),
          up: optionalText('What flows up from the children'),
        }),
      ],
      { description: 'a text, or {heading, text, children, down, up}' },
    ),
  { $id: 'TreeNode' },
);

/** Presenters: a key of people.yaml, a list of keys, or {name, role}. */
export const Person = closed('person', '', { name: text('Name'), role: optionalText('Role, lower case') });
const Presenter = Type.Union([text('Key in people.yaml'), Person], {
  description: 'a key of people.yaml, or {name, role}',
});
export const Presenters = Type.Union([text('Key in people.yaml'), Person, Type.Array(Presenter, { minItems: 1 })], {
  description: 'a key of people.yaml, a list of keys, or {name, role}',
});

/** One slide: the keys present decide the layout. */
export const Slide = closed('slide', 'One slide: the keys present decide the layout', {
  title: optionalText('Title; "A | B" makes A the kicker'),
  kicker: optionalText('Small line above the title'),
  subtitle: optionalText('Line under the title: measure, unit, place'),
  section: optionalText('A sub-divider with this heading'),
  presenter: Type.Optional(Presenters),
  bullets: Type.Optional(Bullets),
  text: optionalText('Paragraphs, above the bullets'),
  chart: Type.Optional(ChartReference),
  charts: optionalList(ChartReference, 'Up to four charts side by side', 4),
  facts: optionalFlag('false leaves out the facts panel'),
  table: Type.Optional(TableSpec),
  image: Type.Optional(ImageSpec),
  figures: optionalList(FigureSpec, '1–4 big numbers', 4),
  boxes: optionalList(BoxSpec, 'Columns', 8),
  steps: optionalList(BoxSpec, 'A chain', 8),
  tree: optionalList(TreeNode, 'Boxes and connectors'),
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
  skip: optionalFlag('true leaves the slide out'),
});

export const Include = closed('include', 'Slides from another file', {
  include: text('A block file, or template:NAME'),
});
export const SlideOrInclude = Type.Union([Slide, Include], { description: 'a slide (title: …), or include: FILE' });

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
export type TableSpec = Static<typeof TableSpec>;
export type ImageSpec = Static<typeof ImageSpec>;
export type FigureSpec = Static<typeof FigureSpec>;
export type BoxSpec = Static<typeof BoxSpec>;
export type TreeNodeSpec = Static<typeof TreeNode>;
export type PresentersSpec = Static<typeof Presenters>;
