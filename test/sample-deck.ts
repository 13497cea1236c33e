import { PNG } from 'pngjs';
import {
  frame,
  plain,
  parseDate,
  type Chart,
  type Deck,
  type GroupBox,
  type LineBox,
  type Page,
  type Paragraph,
  type PictureBox,
  type ShapeBox,
  type StyledParagraph,
  type TableBox,
  type Template,
  type TextBox,
} from '../src/model';
import type { LayoutKey, StyleName } from '../src/schema';
import { sourceFile, startOf } from '../src/source';
import { sampleTemplate } from './sample-template';

/** A deck with every kind of box, laid out by hand. */
export function sampleDeck(template: Template = sampleTemplate()): {
  deck: Deck;
  pages: readonly Page[];
  charts: ReadonlyMap<string, Uint8Array>;
} {
  return { deck: deckOf(template), pages: pagesOf(template), charts: new Map([['bup-fb-30', samplePng(94, 48, 200)]]) };
}

/** A deck without slides of its own: pages are handed over beside it. */
export function deckOf(template: Template): Deck {
  const date = parseDate('2026-03-25');
  if (!date) throw new Error('a fixed date');
  return {
    name: 'bakgrundsmaterial',
    title: 'Informationspunkter',
    kind: 'Bakgrundsmaterial',
    meeting: { body: 'Regionstyrelsen', date },
    author: 'Region Kalmar län',
    language: 'sv-SE',
    template,
    slides: [],
  };
}

/** A PNG of one grey. */
export function samplePng(width: number, height: number, grey: number): Uint8Array {
  const png = new PNG({ width, height });
  png.data.fill(grey);
  return new Uint8Array(PNG.sync.write(png));
}

/** A paragraph in a style. */
export function para(text: string | Paragraph, style: StyleName, more: Partial<StyledParagraph> = {}): StyledParagraph {
  return { ...(typeof text === 'string' ? plain(text) : text), style, bullet: false, ...more };
}

/** Text in a placeholder of a layout (`bullets/body`), in its style unless paragraphs are given. */
export function placed(
  template: Template,
  place: `${LayoutKey}/${string}`,
  text: string | readonly StyledParagraph[],
  scale = 1,
): TextBox {
  const [layout, placeholder] = place.split('/') as [LayoutKey, string];
  const box = template.layouts[layout].boxes[placeholder];
  if (!box) throw new Error(`no ${place}`);
  const colour = box.colour === undefined ? {} : { colour: box.colour };
  const paragraphs = typeof text === 'string' ? [para(text, box.style, colour)] : text;
  return { kind: 'text', placeholder, frame: box.frame, paragraphs, scale, align: box.align, anchor: box.anchor };
}

/** A page with its title; its other boxes and the rest come in `more`. */
export function page(template: Template, layout: LayoutKey, title: string, more: Partial<Page> = {}): Page {
  const { boxes = [], number = 1 } = more;
  return {
    id: `sida-${number}`,
    layout,
    section: 'Inledning',
    title,
    notes: [],
    origin: { kind: 'map', entries: [], span: startOf(sourceFile('prov.block.yaml', '')) },
    ...more,
    number,
    boxes: [placed(template, `${layout}/title`, title), ...boxes],
  };
}

export const rectangle = (
  [x, y, width, height]: readonly [number, number, number, number],
  more: Partial<ShapeBox> = {},
): ShapeBox => ({
  kind: 'shape',
  shape: 'rectangle',
  frame: frame(x, y, width, height),
  paragraphs: [],
  scale: 1,
  align: 'center',
  anchor: 'middle',
  inset: [0.1, 0.05, 0.15, 0.08],
  decorative: false,
  name: 'Ruta',
  ...more,
});

export const rule = (x: number, y: number, width: number, height: number): LineBox => ({
  kind: 'line',
  frame: frame(x, y, width, height),
  colour: 'graphic3',
  weight: 1.5,
  name: 'Linje',
});

export const BULLETS: readonly StyledParagraph[] = [
  { ...para('82 procent har svarat på enkäten', 'body'), bullet: true },
  {
    runs: [
      { text: 'Hög ' },
      { text: 'motivation', bold: true },
      { text: ' & ' },
      { text: 'kursiv', italic: true },
      { text: ' – se ' },
      { text: 'rapporten', link: 'https://regionkalmar.se/?a=1&b=2' },
    ],
    level: 0,
    style: 'body',
    bullet: true,
  },
  { ...para('Överlag bra återkoppling på ledarskapet', 'body2'), level: 1, bullet: true },
  { ...para('Drygt hälften instämmer', 'body'), bullet: true },
];

const CHART: Chart = {
  metric: 'bup-fb-30',
  form: 'lines',
  unit: 'procent',
  decimals: 0,
  categories: ['jan'],
  series: [],
  axis: { min: 0, max: 100 },
  breaks: [],
  alt: 'Linjediagram',
  figures: [['Månad', '2026']],
};

function chartPicture(template: Template): PictureBox {
  const box = template.layouts.chart.boxes['visual'];
  if (!box) throw new Error('no visual');
  return {
    kind: 'picture',
    frame: box.frame,
    picture: { kind: 'chart', chart: CHART, file: 'bup-fb-30' },
    alt: 'Linjediagram som visar andel väntande "BUP" inom 30 dagar',
    name: 'Diagram 1',
  };
}

function imagePicture(alt?: string): PictureBox {
  const bytes = samplePng(12, 9, 120);
  return {
    kind: 'picture',
    frame: frame(7.2, 2, 5.53, 4.1),
    picture: { kind: 'image', image: { bytes, mime: 'image/png', width: 12, height: 9 } },
    name: 'Bild 1',
    ...(alt !== undefined && { alt }),
  };
}

const TABLE: TableBox = {
  kind: 'table',
  frame: frame(0.6, 1.75, 12.13, 2),
  columnWidths: [6.13, 3, 3],
  rowHeight: 0.5,
  columns: [
    { heading: 'Förvaltning', align: 'left' },
    { heading: 'Budget', align: 'right' },
    { heading: 'Avvikelse', align: 'right' },
  ],
  rows: [
    { cells: ['Hälso- och sjukvård', '−5\u00a0612,4', '−37,4'], total: false },
    { cells: ['Psykiatri', '−912,3', ''], total: false },
    { cells: ['Region Kalmar län', '251,0', '+11,5'], total: true },
  ],
  alt: 'Tabell över budget och avvikelse per förvaltning',
  name: 'Tabell 1',
};

const TREE: GroupBox = {
  kind: 'group',
  frame: frame(4, 2, 5.33, 3),
  alt: 'Organisation: Styrgrupp över två projekt',
  name: 'Struktur',
  boxes: [
    rectangle([5.6, 2, 2.2, 0.8], {
      fill: 'focus',
      name: 'Styrgrupp',
      paragraphs: [
        para('Styrgrupp', 'treeHeading', { colour: 'white' }),
        para('beslutar', 'tree', { colour: 'white' }),
      ],
    }),
    rule(6.7, 2.8, 0, 0.6),
    rule(5, 3.4, 3.4, 0),
    rule(5, 3.4, 0, 0.6),
    rule(8.4, 3.4, 0, 0.6),
    rectangle([4, 4, 2, 1], {
      fill: 'wash',
      outline: 'graphic3',
      name: 'Projekt 1',
      paragraphs: [para('Projekt 1', 'treeHeading')],
    }),
    rectangle([7.4, 4, 2, 1], {
      fill: 'wash',
      outline: 'graphic3',
      name: 'Projekt 2',
      paragraphs: [para('Projekt 2', 'treeHeading')],
    }),
    {
      kind: 'text',
      frame: frame(6.8, 2.9, 1.5, 0.3),
      paragraphs: [para('uppdrag', 'treeLabel')],
      scale: 1,
      align: 'left',
      anchor: 'middle',
    },
  ],
};

function pagesOf(t: Template): readonly Page[] {
  const notes = [
    plain('Siffrorna är illustrativa.'),
    { runs: [{ text: 'Se ' }, { text: 'SKR', link: 'https://skr.se' }], level: 0 },
    plain('mars: 2025 78; 2026 82'),
  ];
  const steps = ['Avtal', 'Plan', 'Projekt'].map((text, at) =>
    rectangle([0.6 + at * 4, 2.4, 4.1, 1.5], {
      shape: at === 0 ? 'pentagon' : 'chevron',
      fill: at === 0 ? 'focus' : 'graphic1',
      name: `Steg ${at + 1}`,
      paragraphs: [para(text, 'stepHeading')],
    }),
  );
  const facts = [
    rectangle([10.3, 1.75, 2.43, 3], { fill: 'wash', decorative: true, name: 'Faktaruta' }),
    {
      kind: 'text',
      frame: frame(10.5, 1.9, 2.1, 1.5),
      paragraphs: [para('82 %', 'factMain'), para('mars 2026', 'factCaption')],
      scale: 1,
      align: 'left',
      anchor: 'top',
    } satisfies TextBox,
  ];
  const agenda = [para('Sveriges bästa kvalitet', 'agendaHeading'), para('Aktuellt 1177.se', 'agendaItem')];
  const psychiatry = { section: 'Psykiatri' };
  const economy = { section: 'Ekonomi' };
  const director: Paragraph = {
    runs: [{ text: 'Lina Isaksson', bold: true, colour: 'ink' }, { text: ', direktör' }],
    level: 0,
  };
  const cover = [
    placed(t, 'cover/kind', 'Bakgrundsmaterial'),
    placed(t, 'cover/meeting', 'Regionstyrelsen 25 mars 2026'),
    placed(t, 'cover/organisation', 'Region Kalmar län'),
  ];
  const divider = [placed(t, 'divider/number', '1'), placed(t, 'divider/people', [para(director, 'dividerPerson')])];
  const chart = [
    placed(t, 'chart/kicker', 'Psykiatri'),
    placed(t, 'chart/subtitle', 'Andel i procent'),
    chartPicture(t),
    ...facts,
    placed(t, 'chart/source', 'Illustrativa siffror.'),
  ];
  const bullets = [placed(t, 'bullets/kicker', 'Psykiatri'), placed(t, 'bullets/body', BULLETS, 0.9)];
  const mixed = [para('Ett stycke utan punkt', 'body'), ...BULLETS.slice(0, 1)];
  const imageText = [placed(t, 'image-text/body', mixed), imagePicture('Receptionen i Västervik')];
  return [
    page(t, 'cover', 'Informationspunkter', { number: 1, boxes: cover }),
    page(t, 'agenda', 'Informationspunkter 25 mars 2026', { number: 2, boxes: [placed(t, 'agenda/body', agenda)] }),
    page(t, 'divider', 'Psykiatriförvaltningen', { number: 3, boxes: divider, ...psychiatry }),
    page(t, 'chart', 'Första besök BUP', { number: 4, boxes: chart, ...psychiatry, notes }),
    page(t, 'bullets', 'Enkäten', { number: 5, boxes: bullets, ...psychiatry }),
    page(t, 'table', 'Prognos oktober', { number: 6, boxes: [TABLE], ...economy }),
    page(t, 'image-text', 'Bild och text', { number: 7, boxes: imageText, ...economy }),
    page(t, 'steps', 'Styrande dokument', { number: 8, boxes: steps, ...economy }),
    page(t, 'tree', 'Så fattas beslut', { number: 9, boxes: [TREE], ...economy }),
    page(t, 'image', 'Bara en bild', { number: 10, boxes: [imagePicture()], ...economy, notes: [plain('Anteckning')] }),
    page(t, 'closing', 'Tack!', { number: 11, section: 'Avslutning' }),
  ];
}
