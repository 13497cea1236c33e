import type { EdgeCase } from './edge-case';
import { jpegOf, pngOf } from './sample-pictures';

const FOLDER = 'decks/2026-03-25';

function list(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at + 1)).join(', ');
}

function csv(rows: number): string {
  return `Enhet;Antal\n${list(rows, (at) => `Enhet ${at};${at * 37}`).replaceAll(', ', '\n')}\n`;
}

/** A tree of 25 boxes: one, four under it, five under each. */
const TREE = `- title: Organisation
  tree:
    - heading: Region
      down: Uppdrag
      up: Uppföljning
      children: [${list(4, (at) => `{ heading: Del ${at}, children: [${list(5, (below) => `E${at}${below}`)}] }`)}]
`;

/** Tables, pictures and drawn visuals in their smallest and hardest form. */
export const VISUALS: readonly EdgeCase[] = [
  {
    name: 'a table of one column, and one of twelve',
    slides: `- { title: Smal, table: { columns: [Enhet], rows: [${list(8, (at) => `[Enhet ${at}]`)}] } }
- { title: Bred, table: { columns: [Enhet, ${list(11, (at) => `M${at}`)}], rows: [[Kalmar, ${list(11, (at) => `'${at * 10}'`)}]] } }`,
    finds: { lines: ['Enhet 8', 'M11', '110'], counts: { '<a:gridCol ': 13, '<a:tc>': 33 } },
  },
  {
    name: 'a table of twenty columns of words',
    slides: `- { title: Tabell, table: { columns: [${list(20, (at) => `Mottagning ${at}`)}], rows: [[${list(20, (at) => `Kalmarsund ${at}`)}]] } }`,
    told: ['table-too-wide'],
  },
  {
    name: 'a table of 60 rows from a CSV file',
    told: ['long-slide'],
    slides: '- { title: Tabell, table: { file: t.csv }, notes: Sägs en gång }',
    files: { [`${FOLDER}/t.csv`]: csv(60) },
    finds: {
      lines: ['Enhet 1', 'Enhet 60', '2220', 'Tabell (forts.\u00a01)'],
      counts: { '<a:tr ': 66, '<a:tbl>': 6, 'Sägs en gång': 1, firstRow: 6 },
    },
  },
  {
    name: 'a table that goes on beside a text',
    slides: '- { title: Tabell, table: { file: t.csv }, bullets: [Text bredvid] }',
    files: { [`${FOLDER}/t.csv`]: csv(25) },
    finds: { lines: ['Enhet 25', 'Text bredvid'], counts: { '<a:tr ': 28, 'Text bredvid': 1 } },
  },
  {
    name: 'cells with formulas, markup and line breaks',
    slides: '- { title: Tabell, table: { file: t.csv } }',
    files: {
      [`${FOLDER}/t.csv`]:
        'A;B;C\n=SUMMA(A1:A2);+46 480;@cmd\n"Rad ett\nrad två";**fet**;((bup))\n-1;<b>x</b>;[a](http://b.se)\n',
    },
    finds: { lines: ['=SUMMA(A1:A2)', '@cmd', 'Rad ett rad två', '**fet**', '((bup))', '<b>x</b>'] },
  },
  {
    name: 'empty cells, an empty heading and rows shorter than others',
    slides:
      '- { title: Tabell, table: { file: t.csv } }\n- { title: Annan, table: { columns: ["", B], rows: [["", ""], [a, ""]] } }',
    files: { [`${FOLDER}/t.csv`]: ';B;C\na;;\nb;1\n;;2\n' },
    finds: { counts: { '<a:tc>': 18, '<a:tbl>': 2 } },
  },
  {
    name: 'tables of metrics, and one with live figures and totals at both ends',
    slides: `- { title: Ett, table: { metric: bup, last: 12, series: [Riket] } }
- { title: Två, table: { metric: [bup, bup] } }
- { title: Tre, table: { columns: [Enhet, Andel], rows: [[Totalt, "((bup))"], [Kalmar, "((bup[Riket]))"], [Summa, "-1 234,5"]], alt: Enheter } }`,
    finds: {
      lines: ['Riket', 'Första besök BUP (%)', '84\u00a0%', '74\u00a0%', '\u22121 234,5', 'Enheter'],
      counts: { '<a:tbl>': 3 },
    },
  },
  {
    name: 'a cell higher than a slide',
    slides: `- { title: Tabell, table: { columns: [A], rows: [[${'mycket lång text '.repeat(200)}]] } }`,
    told: ['table-row-too-tall'],
  },
  {
    name: 'a PNG and a JPEG, with quotation marks in their texts',
    slides: `- { title: Ett, image: { file: a.png, alt: 'Skylt "A" & <B>', caption: 'Foto: "C" & <D>' } }\n- { title: Två, image: { file: b.jpg, alt: "it's" } }`,
    files: { [`${FOLDER}/a.png`]: pngOf(1), [`${FOLDER}/b.jpg`]: jpegOf(2) },
    finds: {
      pictures: 2,
      lines: ['Skylt "A" & <B>', 'Foto: "C" & <D>', "it's"],
      holds: { '[Content_Types].xml': ['ContentType="image/png"', 'ContentType="image/jpeg"'] },
    },
  },
  {
    name: 'the same picture on 40 slides, under two names',
    slides: Array.from(
      { length: 40 },
      (_, at) => `- { title: Bild ${at}, image: { file: ${at % 2 ? 'a' : 'b'}.png, alt: Karta ${at} } }\n`,
    ).join(''),
    files: { [`${FOLDER}/a.png`]: pngOf(1), [`${FOLDER}/b.png`]: pngOf(1) },
    finds: { slides: 42, pictures: 1, lines: ['Karta 0', 'Karta 39'], counts: { '<a:blip ': 40 } },
  },
  {
    name: 'a picture of a single pixel that is decoration',
    slides: '- { title: Ett, image: { file: a.png, decorative: true }, bullets: [a] }',
    files: { [`${FOLDER}/a.png`]: pngOf(1, { width: 1, height: 1 }) },
    finds: { pictures: 1, counts: { 'adec:decorative': 1 } },
  },
  {
    name: 'alternative texts of 250 characters',
    slides: `- { title: Ett, image: { file: a.png, alt: ${'Å'.repeat(250)} } }\n- { title: Två, chart: { metric: bup, alt: ${'Ö'.repeat(250)} } }`,
    files: { [`${FOLDER}/a.png`]: pngOf(1) },
    finds: { lines: ['Å'.repeat(250), 'Ö'.repeat(250)], pictures: 2 },
  },
  {
    name: 'an alternative text of 251 characters',
    slides: `- { title: Ett, image: { file: a.png, alt: ${'Å'.repeat(251)} } }`,
    files: { [`${FOLDER}/a.png`]: pngOf(1) },
    told: ['alt-too-long'],
  },
  {
    name: 'one figure and four, live and long',
    slides: `- { title: Ett, figures: [{ value: '1', label: a }] }
- { title: Fyra, figures: [{ value: ((bup)), label: Andel, trend: ((bup.change)) }, { value: 7 312 st, label: b }, { value: '-12 345 678 901', label: ${'lång etikett '.repeat(8)} }, { value: 'Ej klart', label: d, trend: ${'lång trend '.repeat(6)} }], bullets: [Under] }`,
    finds: { lines: ['1', '84\u00a0%', '12\u00a0procentenheter högre', 'Ej klart', 'Under'] },
  },
  {
    name: 'one box and eight, one step and eight',
    slides: `- { title: Ruta, boxes: [a] }
- { title: Åtta rutor, boxes: [${list(8, (at) => `{ heading: Rubrik ${at}, text: Kort text ${at} }`)}], text: Under }
- { title: Blandat, boxes: [a, { heading: b, text: ${'längre text '.repeat(30)} }] }
- { title: Steg, steps: [a] }
- { title: Åtta steg, steps: [${list(8, (at) => `{ heading: Steg ${at}, text: 'Text & <${at}>' }`)}] }`,
    finds: { lines: ['Rubrik 8', 'Kort text 8', 'Under', 'Steg 8', 'Text & <8>'] },
  },
  {
    name: 'a tree of one box, two trees beside each other, and one of 25 boxes',
    slides: `- { title: Ett, tree: [a] }
- { title: Två, tree: [{ heading: b, children: [c] }, { heading: d, text: e, children: [f] }] }
${TREE}`,
    finds: { lines: ['a', 'f', 'Region', 'Del 4', 'E45', '↓ Uppdrag'], counts: { '<p:grpSp>': 3 } },
  },
  {
    name: 'a tree twelve boxes deep',
    slides: `- { title: Djupt, tree: [${list(12, (at) => `{ heading: N${at}, children: [`).replaceAll('[, ', '[')}slut${'] }'.repeat(12)}] }`,
    told: ['diagram-does-not-fit'],
  },
];
