import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { closed, oneOf, optionalFlag, optionalOneOf, text } from './chart';

const Colour = Type.String({
  title: 'colour',
  pattern: '^#?[0-9A-Fa-f]{6}$',
  description: 'Six hexadecimal digits',
  examples: ['A6192E'],
});
const number = (minimum: number, maximum: number, description: string) =>
  Type.Number({ minimum, maximum, description });
const optionalNumber = (minimum: number, maximum: number, description: string) =>
  Type.Optional(number(minimum, maximum, description));
const length = (description: string) => number(0, 60, `${description}, in inches`);

/** The same schema under each of some keys. */
const byName = <const K extends string, S extends TSchema>(keys: readonly K[], schema: S) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;

const area = {
  x: length('From the left edge'),
  y: length('From the upper edge'),
  width: length('Width'),
  height: length('Height'),
};

/** Roles of colours; everything drawn names one of them. */
const COLOUR_ROLES = [
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
export const ColourRole = oneOf(COLOUR_ROLES, COLOUR_ROLES.join(' | '));

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
export const Style = closed('text style', '', {
  size: number(8, 120, 'Points'),
  min: optionalNumber(8, 120, 'Smallest size the text may shrink to, points'),
  bold: optionalFlag('true: bold'),
  colour: ColourRole,
  leading: optionalNumber(0.8, 2, 'Line height as a multiple of single spacing; 1 when left out'),
  after: optionalNumber(0, 60, 'Space after a paragraph, points'),
});

/** A place on a layout, in inches from the upper left corner. */
export const LayoutBox = closed('layout box', '', {
  ...area,
  style: optionalOneOf(STYLE_NAMES, 'Text style of the placeholder'),
  align: optionalOneOf(['left', 'center', 'right'], 'left | center | right; left when left out'),
  anchor: optionalOneOf(['top', 'middle', 'bottom'], 'top | middle | bottom; top when left out'),
  colour: Type.Optional(ColourRole),
  area: optionalFlag('true: a place that deck draws in, not a placeholder of the layout'),
});

const Bar = closed('bar', '', { ...area, colour: ColourRole });

/** A layout: where its placeholders and surfaces are. */
export const Layout = closed('layout', '', {
  name: text('Name in PowerPoint: Diagram och text'),
  background: Type.Optional(ColourRole),
  footer: optionalFlag('false: no footer, date and number on this layout'),
  boxes: Type.Record(Type.String(), LayoutBox, {
    description: 'Placeholders and areas by name: title, kicker, subtitle, body, visual, facts, source …',
  }),
  bars: Type.Optional(Type.Array(Bar, { description: 'Flat decorative surfaces' })),
});

const Charts = closed('charts', 'How charts look, as seen on the slide; their colours are those of the roles', {
  label: optionalNumber(12, 20, 'Names, axes and figures, points; 13 when left out'),
  value: optionalNumber(12, 28, 'The latest value, points; 15 when left out'),
  focusLine: optionalNumber(1.5, 6, 'The line in focus, points; 3.25 when left out'),
  line: optionalNumber(1, 4, 'All other lines, points; 1.75 when left out'),
});

/** `template.yaml` */
export const Template = closed('template', 'A brand: colours, fonts, text styles, layouts', {
  name: text('Name of the template'),
  organisation: text('Organisation, written on the cover and as company'),
  assumed: optionalFlag('true: the colours are assumptions until someone fills them in'),
  colours: closed('', 'The colour of each role', byName(COLOUR_ROLES, Colour)),
  fonts: closed('', 'Fonts by name: { heading: Arial, body: Arial }', {
    heading: text('Font of headings'),
    body: text('Font of text'),
  }),
  footer: closed('', 'What stands at the foot of every slide', {
    text: text('Footer: regionkalmar.se'),
    date: text('Date placeholder; {body}, {month} and {year} are filled in'),
  }),
  logo: Type.Optional(
    closed('', 'The logo; nothing is drawn without one', {
      file: text('PNG, JPEG or SVG in the folder of the template'),
      alt: text('Alternative text'),
    }),
  ),
  slide: closed('', 'Size of a slide', {
    width: number(4, 56, 'Width, in inches'),
    height: number(4, 56, 'Height, in inches'),
  }),
  styles: closed('', 'Text styles', byName(STYLE_NAMES, Style)),
  charts: Type.Optional(Charts),
  master: closed('', 'Boxes that every slide with a footer has', {
    footer: LayoutBox,
    number: LayoutBox,
    date: LayoutBox,
    logo: LayoutBox,
  }),
  layouts: closed('', 'Where things stand on each kind of slide', byName(LAYOUT_KEYS, Layout)),
});

export type LayoutKey = (typeof LAYOUT_KEYS)[number];
export type StyleName = (typeof STYLE_NAMES)[number];
export type StyleSpec = Static<typeof Style>;
export type LayoutBoxSpec = Static<typeof LayoutBox>;
export type LayoutSpec = Static<typeof Layout>;
export type TemplateSpec = Static<typeof Template>;
