import { Type, type Static } from '@sinclair/typebox';
import { CLOSED, text } from './chart';

const Colour = Type.String({
  title: 'colour',
  pattern: '^#?[0-9A-Fa-f]{6}$',
  description: 'Six hexadecimal digits',
  examples: ['A6192E'],
});
const length = (description: string) =>
  Type.Number({ minimum: 0, maximum: 60, description: `${description}, in inches` });

/** Roles of colours; everything drawn names one of them. */
export const COLOUR_ROLES = [
  'focus',
  'accent',
  'ink',
  'grey',
  'graphic1',
  'graphic2',
  'graphic3',
  'line',
  'wash',
  'white',
] as const;
/** A colour by the part it plays. */
export const ColourRole = Type.Union(
  COLOUR_ROLES.map((role) => Type.Literal(role)),
  { description: COLOUR_ROLES.join(' | ') },
);

/** Layouts a template describes; the order is the order in PowerPoint's list. */
export const LAYOUT_KEYS = [
  'cover',
  'agenda',
  'divider',
  'subdivider',
  'chart',
  'chart-text',
  'charts',
  'bullets',
  'image-text',
  'image',
  'table',
  'figures',
  'boxes',
  'steps',
  'tree',
  'closing',
] as const;

/** Text styles by name. */
export const STYLE_NAMES = [
  'coverTitle',
  'coverKind',
  'coverMeeting',
  'coverOrganisation',
  'dividerNumber',
  'dividerTitle',
  'subdividerTitle',
  'dividerPerson',
  'title',
  'kicker',
  'subtitle',
  'body',
  'body2',
  'table',
  'tableHead',
  'boxHeading',
  'box',
  'stepHeading',
  'step',
  'treeHeading',
  'tree',
  'treeLabel',
  'figure',
  'figureLabel',
  'figureTrend',
  'factMain',
  'fact',
  'factCaption',
  'agendaHeading',
  'agendaItem',
  'agendaPerson',
  'caption',
  'chartTitle',
  'source',
  'footer',
] as const;

/** A text style: sizes in points, colour as a role. */
export const Style = Type.Object(
  {
    size: Type.Number({ minimum: 8, maximum: 120, description: 'Points' }),
    min: Type.Optional(
      Type.Number({ minimum: 8, maximum: 120, description: 'Smallest size the text may shrink to, points' }),
    ),
    bold: Type.Optional(Type.Boolean({ description: 'true: bold' })),
    colour: ColourRole,
    leading: Type.Optional(
      Type.Number({
        minimum: 0.8,
        maximum: 2,
        description: 'Line height as a multiple of single spacing; 1 when left out',
      }),
    ),
    after: Type.Optional(
      Type.Number({ minimum: 0, maximum: 60, description: 'Space after a paragraph, points' }),
    ),
  },
  { ...CLOSED, title: 'text style' },
);

/** A place on a layout, in inches from the upper left corner. */
export const LayoutBox = Type.Object(
  {
    x: length('From the left edge'),
    y: length('From the upper edge'),
    width: length('Width'),
    height: length('Height'),
    style: Type.Optional(
      Type.Union(
        STYLE_NAMES.map((name) => Type.Literal(name)),
        { description: 'Text style of the placeholder' },
      ),
    ),
    align: Type.Optional(
      Type.Union([Type.Literal('left'), Type.Literal('center'), Type.Literal('right')], {
        description: 'left | center | right; left when left out',
      }),
    ),
    anchor: Type.Optional(
      Type.Union([Type.Literal('top'), Type.Literal('middle'), Type.Literal('bottom')], {
        description: 'top | middle | bottom; top when left out',
      }),
    ),
    colour: Type.Optional(ColourRole),
    area: Type.Optional(
      Type.Boolean({ description: 'true: a place that deck draws in, not a placeholder of the layout' }),
    ),
  },
  { ...CLOSED, title: 'layout box' },
);

const Bar = Type.Object(
  {
    x: length('From the left edge'),
    y: length('From the upper edge'),
    width: length('Width'),
    height: length('Height'),
    colour: ColourRole,
  },
  { ...CLOSED, title: 'bar' },
);

/** A layout: where its placeholders and surfaces are. */
export const Layout = Type.Object(
  {
    name: text('Name in PowerPoint: Diagram och text'),
    background: Type.Optional(ColourRole),
    footer: Type.Optional(Type.Boolean({ description: 'false: no footer, date and number on this layout' })),
    boxes: Type.Record(Type.String(), LayoutBox, {
      description: 'Placeholders and areas by name: title, kicker, subtitle, body, visual, facts, source …',
    }),
    bars: Type.Optional(Type.Array(Bar, { description: 'Flat decorative surfaces' })),
  },
  { ...CLOSED, title: 'layout' },
);

const Charts = Type.Object(
  {
    label: Type.Optional(
      Type.Number({
        minimum: 12,
        maximum: 20,
        description: 'Names, axes and figures, points; 13 when left out',
      }),
    ),
    value: Type.Optional(
      Type.Number({ minimum: 12, maximum: 28, description: 'The latest value, points; 15 when left out' }),
    ),
    focusLine: Type.Optional(
      Type.Number({ minimum: 1.5, maximum: 6, description: 'The line in focus, points; 3.25 when left out' }),
    ),
    line: Type.Optional(
      Type.Number({ minimum: 1, maximum: 4, description: 'All other lines, points; 1.75 when left out' }),
    ),
  },
  {
    ...CLOSED,
    title: 'charts',
    description: 'How charts look, as seen on the slide; their colours are those of the roles',
  },
);

/** `template.yaml` */
export const Template = Type.Object(
  {
    name: text('Name of the template'),
    organisation: text('Organisation, written on the cover and as company'),
    assumed: Type.Optional(
      Type.Boolean({ description: 'true: the colours are assumptions until someone fills them in' }),
    ),
    colours: Type.Object(
      Object.fromEntries(COLOUR_ROLES.map((role) => [role, Colour])) as Record<
        (typeof COLOUR_ROLES)[number],
        typeof Colour
      >,
      { ...CLOSED, description: 'The colour of each role' },
    ),
    fonts: Type.Object(
      { heading: text('Font of headings'), body: text('Font of text') },
      { ...CLOSED, description: 'Fonts by name: { heading: Arial, body: Arial }' },
    ),
    footer: Type.Object(
      {
        text: text('Footer: regionkalmar.se'),
        date: text('Date placeholder; {body}, {month} and {year} are filled in'),
      },
      { ...CLOSED, description: 'What stands at the foot of every slide' },
    ),
    logo: Type.Optional(
      Type.Object(
        { file: text('PNG, JPEG or SVG in the folder of the template'), alt: text('Alternative text') },
        { ...CLOSED, description: 'The logo; nothing is drawn without one' },
      ),
    ),
    slide: Type.Object(
      {
        width: Type.Number({ minimum: 4, maximum: 56, description: 'Width, in inches' }),
        height: Type.Number({ minimum: 4, maximum: 56, description: 'Height, in inches' }),
      },
      { ...CLOSED, description: 'Size of a slide' },
    ),
    styles: Type.Object(
      Object.fromEntries(STYLE_NAMES.map((name) => [name, Style])) as Record<
        (typeof STYLE_NAMES)[number],
        typeof Style
      >,
      { ...CLOSED, description: 'Text styles' },
    ),
    charts: Type.Optional(Charts),
    master: Type.Object(
      { footer: LayoutBox, number: LayoutBox, date: LayoutBox, logo: LayoutBox },
      { ...CLOSED, description: 'Boxes that every slide with a footer has' },
    ),
    layouts: Type.Object(
      Object.fromEntries(LAYOUT_KEYS.map((key) => [key, Layout])) as Record<
        (typeof LAYOUT_KEYS)[number],
        typeof Layout
      >,
      { ...CLOSED, description: 'Where things stand on each kind of slide' },
    ),
  },
  { ...CLOSED, title: 'template', description: 'A brand: colours, fonts, text styles, layouts' },
);

export type LayoutKey = (typeof LAYOUT_KEYS)[number];
export type StyleName = (typeof STYLE_NAMES)[number];
export type StyleSpec = Static<typeof Style>;
export type LayoutBoxSpec = Static<typeof LayoutBox>;
export type LayoutSpec = Static<typeof Layout>;
export type TemplateSpec = Static<typeof Template>;
