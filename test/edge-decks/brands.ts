import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, ONE_BLOCK, type EdgeCase } from './edge-case';
import { jpegOf, pngOf } from './sample-pictures';

const NEUTRAL = readFileSync(join(__dirname, '../../templates/neutral/template.yaml'), 'utf8');
const ALL_KINDS = `
- { section: Del, subtitle: Under }
- { title: Diagram, chart: bup }
- { title: Diagram och text, chart: bup, bullets: [Ett] }
- { title: Två diagram, charts: [bup, bup] }
- { title: Bild och text, image: { file: a.png, alt: Två ytor, caption: Ytor }, bullets: [Ett] }
- { title: Tabell, table: { columns: [A, B], rows: [[a, '1'], [Summa, '1']] } }
- { title: Nyckeltal, figures: [{ value: ((bup)), label: Besök }] }
- { title: Rutor, boxes: [a, b] }
- { title: Process, steps: [a, b] }
- { title: Struktur, tree: [{ heading: a, children: [b, c] }] }
- { title: Tack, layout: closing, subtitle: Frågor, text: Hör av er }
`;

/** The neutral template in the folder `kant` with some of its lines changed; a change that changes nothing throws. */
function template(...changes: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const text = changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the template has no ${from}`);
    return whole.replaceAll(from, to);
  }, NEUTRAL);
  return { 'templates/kant/template.yaml': text };
}

const ODD = 'A & B <C> "D"';
const ESCAPED = 'A &amp; B &lt;C&gt; &quot;D&quot;';

/** What a template can bring. */
export const BRANDS: readonly EdgeCase[] = [
  {
    name: 'characters of XML in every name and text of a template',
    template: 'kant',
    files: {
      ...template(
        ['name: Neutral', `name: '${ODD}'`],
        ['organisation: Organisationen', `organisation: '${ODD}'`],
        ['fonts: { heading: Arial, body: Arial }', `fonts: { heading: '${ODD}', body: 'E & <F>' }`],
        ['text: Organisationen', `text: 'Fot ${ODD}'`],
        ["date: '{body} {month} {year}'", 'date: \'<{body}> & "{month}" {year} {annat}\''],
        ['name: Punkter', `name: '${ODD}'`],
        ['name: Omslag', "name: '&amp;'"],
      ),
      [MANIFEST]: ONE_BLOCK.replace('Regionstyrelsen', '"{year} & <b>"'),
    },
    slides: `- { title: Ett, layout: '${ODD}', bullets: [a] }`,
    finds: {
      lines: [`=== 3 · ${ODD}`, ODD, `Fot ${ODD}`, '<{year} & <b>> & "mars" 2026 {annat}'],
      holds: {
        'docProps/app.xml': `<Company>${ESCAPED}</Company>`,
        'docProps/core.xml': `<dc:creator>${ESCAPED}</dc:creator>`,
        'ppt/theme/theme1.xml': [
          `<a:clrScheme name="${ESCAPED}">`,
          `<a:latin typeface="${ESCAPED}"/>`,
          '<a:latin typeface="E &amp; &lt;F&gt;"/>',
        ],
      },
    },
  },
  {
    name: 'two layouts of one name',
    template: 'kant',
    files: template(['name: Punkter', 'name: Rutor']),
    slides: '- { title: Ett, bullets: [a] }\n- { title: Två, boxes: [a, b] }',
    finds: { lines: ['=== 3 · Rutor', '=== 4 · Rutor'] },
  },
  {
    name: 'control characters and emoji in the texts of a template',
    template: 'kant',
    files: template(
      ['organisation: Organisationen', String.raw`organisation: "Org\u0001an\x0bisation \U0001F3E5"`],
      ['text: Organisationen', String.raw`text: "Fot\u0007 \U0001F3E5"`],
    ),
    told: ['invisible-character'],
    finds: { lines: ['Organ isation \u{1F3E5}', 'Fot \u{1F3E5}'] },
  },
  {
    name: 'a logo that is a picture of a slide too, with quotation marks in its text',
    template: 'kant',
    files: {
      ...template(['master:', 'logo: { file: logga.png, alt: \'Region "A & B" <logotyp>\' }\n\nmaster:']),
      'templates/kant/logga.png': pngOf(10, { width: 120, height: 80 }),
      'decks/2026-03-25/a.png': pngOf(10, { width: 120, height: 80 }),
    },
    slides: '- { title: Ett, image: { file: a.png, alt: Logotypen } }',
    told: ['small-image'],
    finds: {
      pictures: 1,
      holds: { 'ppt/slideMasters/slideMaster1.xml': 'descr="Region &quot;A &amp; B&quot; &lt;logotyp&gt;"' },
    },
  },
  {
    name: 'a JPEG as logo',
    template: 'kant',
    files: {
      ...template(['master:', 'logo: { file: logga.jpg, alt: Logotyp }\n\nmaster:']),
      'templates/kant/logga.jpg': jpegOf(10),
    },
    finds: {
      pictures: 1,
      holds: { '[Content_Types].xml': 'image/jpeg', 'ppt/slideMasters/slideMaster1.xml': 'descr="Logotyp"' },
    },
  },
  {
    name: 'every layout in the brand of Region Kalmar län',
    template: 'region-kalmar',
    slides: ALL_KINDS,
    files: { 'decks/2026-03-25/a.png': pngOf(10) },
    finds: { slides: 13, lines: ['Under', 'Två ytor', 'Frågor'] },
  },
  {
    name: 'a deck in English',
    files: { 'deck.config.yaml': 'language: en-GB\ntemplate: neutral\n' },
    finds: {
      holds: { 'docProps/core.xml': '<dc:language>en-GB</dc:language>', 'ppt/slides/slide3.xml': 'lang="en-GB"' },
    },
  },
  {
    name: 'a grey that can hardly be read',
    template: 'kant',
    files: template(["grey: '56606B'", "grey: 'C0C0C0'"]),
    told: ['low-contrast'],
  },
];
