import { templateOf, type Template } from '../src/model';
import {
  LAYOUT_KEYS,
  STYLE_NAMES,
  type LayoutBoxSpec,
  type LayoutSpec,
  type StyleSpec,
  type TemplateSpec,
} from '../src/schema/template';

type LayoutKey = (typeof LAYOUT_KEYS)[number];
type StyleName = (typeof STYLE_NAMES)[number];

/** A small brand that leans on no file: every style, every layout, illustrative colours. */
export function sampleTemplate(change: Partial<TemplateSpec> = {}, logo?: Template['logo']): Template {
  return templateOf('sample', { ...SPEC, ...change }, logo && { logo });
}

const box = (
  [x, y, width, height]: readonly [number, number, number, number],
  more: Partial<LayoutBoxSpec> = {},
): LayoutBoxSpec => ({ x, y, width, height, ...more });

const KICKER = box([0.6, 0.38, 12.1, 0.28], { style: 'kicker' });
const TITLE = box([0.6, 0.62, 12.1, 0.5], { style: 'title', anchor: 'middle' });
const SUBTITLE = box([0.6, 1.12, 12.1, 0.32], { style: 'subtitle' });
const SOURCE = box([0.6, 6.6, 12.1, 0.26], { style: 'source', anchor: 'bottom' });
const FULL = box([0.6, 1.65, 12.13, 4.85], { style: 'body' });
const CONTENT = { title: TITLE, kicker: KICKER, subtitle: SUBTITLE, source: SOURCE };

const LAYOUTS: Record<LayoutKey, LayoutSpec> = {
  cover: {
    name: 'Omslag',
    background: 'focus',
    footer: false,
    boxes: {
      title: box([0.6, 2.6, 12, 0.9], { style: 'coverTitle', anchor: 'middle' }),
      kind: box([0.6, 2.2, 12, 0.4], { style: 'coverKind' }),
      meeting: box([0.6, 3.5, 12, 0.5], { style: 'coverMeeting' }),
      organisation: box([0.6, 6.75, 6, 0.35], { style: 'coverOrganisation' }),
    },
    bars: [{ x: 0.6, y: 0, width: 1, height: 0.125, colour: 'accent' }],
  },
  agenda: { name: 'Dagordning', boxes: { title: TITLE, body: FULL } },
  divider: {
    name: 'Avsnitt',
    boxes: {
      title: box([2.2, 2.6, 10, 1.3], { style: 'dividerTitle', anchor: 'middle' }),
      number: box([0.6, 2.6, 1.4, 1.3], { style: 'dividerNumber', anchor: 'middle' }),
      people: box([2.2, 4.1, 10, 1.6], { style: 'dividerPerson' }),
    },
    bars: [{ x: 0, y: 0, width: 0.2, height: 7.5, colour: 'focus' }],
  },
  subdivider: { name: 'Underavsnitt', boxes: { title: TITLE, subtitle: SUBTITLE } },
  chart: {
    name: 'Diagram',
    boxes: {
      ...CONTENT,
      visual: box([0.6, 1.65, 9.4, 4.85], { area: true }),
      facts: box([10.3, 1.75, 2.43, 4.6], { area: true }),
    },
  },
  'chart-text': {
    name: 'Diagram och text',
    boxes: {
      ...CONTENT,
      visual: box([0.6, 1.65, 7.4, 4.85], { area: true }),
      body: box([8.3, 1.65, 4.43, 4.85], { style: 'body' }),
    },
  },
  charts: { name: 'Två diagram', boxes: { ...CONTENT, visual: box([0.6, 1.65, 12.13, 4.85], { area: true }) } },
  bullets: { name: 'Punkter', boxes: { ...CONTENT, body: FULL } },
  'image-text': {
    name: 'Bild och text',
    boxes: {
      ...CONTENT,
      visual: box([7.2, 1.65, 5.53, 4.85], { area: true }),
      body: box([0.6, 1.65, 6.3, 4.85], { style: 'body' }),
    },
  },
  image: { name: 'Bild', boxes: { ...CONTENT, visual: { ...FULL, area: true } } },
  table: { name: 'Tabell', boxes: { ...CONTENT, visual: box([0.6, 1.65, 12.13, 4.85], { area: true }) } },
  figures: {
    name: 'Nyckeltal',
    boxes: {
      ...CONTENT,
      visual: box([0.6, 1.65, 12.13, 2], { area: true }),
      body: box([0.6, 3.9, 12.13, 2.6], { style: 'body' }),
    },
  },
  boxes: { name: 'Rutor', boxes: { ...CONTENT, visual: { ...FULL, area: true } } },
  steps: { name: 'Process', boxes: { ...CONTENT, visual: { ...FULL, area: true } } },
  tree: { name: 'Struktur', boxes: { ...CONTENT, visual: { ...FULL, area: true } } },
  closing: {
    name: 'Avslutning',
    background: 'focus',
    footer: false,
    boxes: { title: box([0.6, 3, 12, 1], { style: 'coverTitle' }) },
  },
};

const GREY: StyleSpec = { size: 14, colour: 'grey' };
const BOLD: StyleSpec = { size: 16, bold: true, colour: 'ink' };
const PLAIN: StyleSpec = { size: 16, colour: 'ink' };

const STYLES: Record<StyleName, StyleSpec> = {
  coverTitle: { size: 50, min: 36, bold: true, colour: 'white' },
  coverKind: { size: 18, colour: 'white' },
  coverMeeting: { size: 21, colour: 'white' },
  coverOrganisation: { size: 15, bold: true, colour: 'white' },
  dividerNumber: { size: 60, bold: true, colour: 'focus' },
  dividerTitle: { size: 34, min: 26, bold: true, colour: 'ink' },
  subdividerTitle: { size: 28, min: 22, bold: true, colour: 'ink' },
  dividerPerson: { size: 18, colour: 'grey', after: 6 },
  title: { size: 26, min: 20, bold: true, colour: 'ink' },
  kicker: { size: 13, bold: true, colour: 'focus' },
  subtitle: { size: 14, colour: 'grey' },
  body: { size: 20, min: 18, colour: 'ink', after: 10 },
  body2: { size: 18, min: 16, colour: 'ink', after: 8 },
  table: PLAIN,
  tableHead: BOLD,
  boxHeading: BOLD,
  box: PLAIN,
  stepHeading: { size: 20, bold: true, colour: 'white' },
  step: PLAIN,
  treeHeading: { size: 14, bold: true, colour: 'ink' },
  tree: { size: 12, colour: 'ink' },
  treeLabel: { size: 12, colour: 'grey' },
  figure: { size: 44, bold: true, colour: 'ink' },
  figureLabel: GREY,
  figureTrend: BOLD,
  factMain: { size: 40, bold: true, colour: 'focus' },
  fact: { size: 16, bold: true, colour: 'ink' },
  factCaption: { size: 12, colour: 'grey' },
  agendaHeading: { size: 14, bold: true, colour: 'focus', after: 4 },
  agendaItem: { size: 18, colour: 'ink', after: 8 },
  agendaPerson: { size: 18, colour: 'grey' },
  caption: { size: 12, colour: 'grey' },
  chartTitle: { size: 14, bold: true, colour: 'ink' },
  source: { size: 11, colour: 'grey' },
  footer: { size: 10, colour: 'grey' },
};

const SPEC: TemplateSpec = {
  name: 'Provmall',
  organisation: 'Region Provlän & Co',
  colours: {
    focus: 'A6192E',
    accent: 'FFCC00',
    ink: '1F2326',
    grey: '595F64',
    graphic1: '4A4F54',
    graphic2: '6A7075',
    graphic3: '8E9499',
    line: 'D5D8DA',
    wash: 'F5F4F2',
    white: 'FFFFFF',
  },
  fonts: { heading: 'Arial', body: 'Arial' },
  footer: { text: 'regionkalmar.se', date: '{body} {month} {year}' },
  slide: { width: 13.333, height: 7.5 },
  styles: STYLES,
  master: {
    footer: box([0.6, 7, 1.05, 0.22], { style: 'footer' }),
    number: box([1.67, 7, 0.8, 0.22], { style: 'footer' }),
    date: box([4.67, 7, 4, 0.22], { style: 'footer', align: 'center' }),
    logo: box([11.35, 6.93, 1.38, 0.32], { area: true }),
  },
  layouts: LAYOUTS,
};
