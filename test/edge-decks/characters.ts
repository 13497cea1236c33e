import { BLOCK, MANIFEST, type EdgeCase } from './edge-case';

const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
const SKIN = '\u{1F44D}\u{1F3FD}';
const FLAG = '\u{1F1F8}\u{1F1EA}';

/** One slide with the same text wherever an author can write one. */
function everywhere(text: string): string {
  const said = JSON.stringify(text);
  return `
- { section: ${said}, subtitle: ${said}, presenter: { name: ${said}, role: ${said} }, notes: ${said} }
- { title: ${said}, kicker: ${said}, subtitle: ${said}, text: ${said}, bullets: [${said}], notes: ${said}, source: ${said}, footnote: ${said} }
- { title: Tabell, table: { columns: [${said}, ${said}], rows: [[${said}, ${said}]], alt: ${said} } }
- { title: Tal, figures: [{ value: ${said}, label: ${said}, trend: ${said} }] }
- { title: Rutor, boxes: [{ heading: ${said}, text: ${said} }, ${said}] }
- { title: Steg, steps: [{ heading: ${said}, text: ${said} }, ${said}] }
- { title: Träd, tree: [{ heading: ${said}, text: ${said}, down: ${said}, up: ${said}, children: [${said}] }] }
`;
}

/** Characters that programs, keyboards and fonts disagree about. */
export const CHARACTERS: readonly EdgeCase[] = [
  {
    name: 'control characters typed as escapes',
    slides: String.raw`- { title: "Första\u0000 besök", bullets: ["Väntetid\x01er", "Kö\x1f"], notes: "Kom\x7f ihåg\u0091" }`,
    told: ['invisible-character'],
    finds: { lines: ['Första besök', 'Väntetider', 'Kö', 'Kom ihåg'] },
  },
  {
    name: 'line breaks of Word and of mainframes, tabs and separators, as they are or typed as escapes',
    slides:
      String.raw`- { title: "Första\x0bbesök", bullets: ["Ett\ttvå", "Tre\u2028fyra", "Fem\Psex", "Sju\Nåtta"], notes: "Kom\x0cihåg" }
- { title: Andra%besök, bullets: [Nio%tio], notes: Minns%detta }`.replaceAll('%', '\u0085'),
    finds: {
      lines: ['Första besök', 'Ett två', 'Tre fyra', 'Fem sex', 'Sju åtta', 'Kom ihåg'],
      counts: { 'Andra besök': 1, 'Nio tio': 1, 'Minns detta': 1, '\u0085': 0 },
    },
  },
  {
    name: 'control characters in a CSV file that a table shows',
    slides: '- { title: Enheter, table: { file: t.csv } }',
    files: {
      'decks/2026-03-25/t.csv':
        'Enhet;Not\u000bering;Antal\nKal\u0001mar;"Rad ett\nrad\u0008 två";1\nVäster\u000bvik;\ufffe;2\nOskarshamn;\u001f;3\n',
    },
    finds: { lines: ['Kalmar', 'Not ering', 'Rad ett rad två', 'Väster vik'], counts: { '<a:tbl>': 1 } },
  },
  {
    name: 'control characters in the names of series and periods of a metric',
    slides: '- { title: Första besök, chart: bup }\n- { title: Tabell, table: { metric: bup, last: 2 } }',
    files: { 'series/bup.csv': 'Månad;Kalmar\u000b län;Rik\u0002et\n2026-01;71;61\n2026-02;72;62\n2026-03;73;63\n' },
    finds: { lines: ['Kalmar län', 'Riket', 'mars 2026: Riket 63; Kalmar län 73'], pictures: 1 },
  },
  {
    name: 'halves of surrogate pairs and characters that are none, typed as escapes',
    slides: String.raw`- { title: "Första \uD800besök", bullets: ["\uDC00Ett", "Noll\uFFFE\uFFFF"], notes: "Tv\uDFFFå" }`,
    told: ['invisible-character'],
    finds: { lines: ['Första besök', 'Ett', 'Noll', 'Två'] },
  },
  {
    name: 'emoji of several characters in every field',
    slides: everywhere(`${FAMILY} ${SKIN} ${FLAG}`),
    finds: { slides: 9, counts: { [FAMILY]: 39 } },
  },
  {
    name: 'emoji in the names of deck, section and item',
    files: {
      [MANIFEST]: `
title: Informationspunkter ${FLAG}
kind: ${SKIN}
meeting: { body: Styrelsen ${FAMILY}, date: 2026-03-25 }
agenda: [{ section: Hälsa ${FAMILY}, items: [{ title: Vård ${SKIN}, slides: [{ include: kant.block.yaml }] }] }]
`,
    },
    finds: {
      slides: 4,
      sections: ['Inledning', `Hälsa ${FAMILY}`],
      holds: { 'docProps/core.xml': `<dc:title>Informationspunkter ${FLAG}</dc:title>` },
      lines: [`Styrelsen ${FAMILY} 25 mars 2026`],
    },
  },
  {
    name: 'Arabic and Hebrew, and marks of direction that are closed and that are not',
    slides: `${everywhere('مرحبا بالعالم שלום')}
- { title: "A\u202eB\u2066C", bullets: ["\u200fEtt\u200e", "\u2067Två\u2069"] }`,
    finds: { slides: 10, lines: ['مرحبا بالعالم שלום'], counts: { 'A\u202eB\u2066C': 1 } },
  },
  {
    name: 'letters of several code points, one with thirty marks, and spaces of every width',
    slides: `- { title: "Va\u0308ntetid", bullets: ["O${'\u0336\u0309\u0325'.repeat(10)}j", "E\u0301"] }
- { title: "Första\u200bbesök", bullets: ["Väntetids\u00adgaranti", "\ufeffEtt", "Två\u00a0och\u202ftre"] }`,
    finds: { lines: ['Väntetid', 'É', 'Två\u00a0och\u202ftre'], counts: { 'Väntetids\u00adgaranti': 1 } },
  },
  {
    name: 'Chinese without a space to break at',
    slides: `- { title: 地区卫生, bullets: [${'健康'.repeat(60)}] }`,
    told: ['word-too-wide'],
  },
  {
    name: 'characters of XML in every field, some of them escaped already',
    slides: everywhere('A & B <C> "D" \'E\' &amp; ]]> <!-- -->'),
    finds: { slides: 9, lines: ['A & B <C> "D" \'E\' &amp; ]]> <!-- -->'] },
  },
  {
    name: 'characters of XML in everything that a manifest says',
    files: {
      [MANIFEST]: `
title: Tak & "golv" <nytt>
kind: Underlag & <mer>
author: Anna & "Bo" <ab@example.se>
meeting: { body: Styrelse & <nämnd>, date: 2026-03-25 }
agenda: [{ section: Hälsa & <vård> "A", items: [{ title: Barn & <unga>, presenter: { name: A & B, role: '"<chef>"' }, slides: [{ include: kant.block.yaml }] }] }]
`,
    },
    finds: {
      sections: ['Inledning', 'Hälsa & <vård> "A"'],
      holds: {
        'docProps/core.xml': [
          '<dc:title>Tak &amp; &quot;golv&quot; &lt;nytt&gt;</dc:title>',
          '<dc:creator>Anna &amp; &quot;Bo&quot; &lt;ab@example.se&gt;</dc:creator>',
        ],
      },
      lines: ['Underlag & <mer>', 'Barn & <unga>'],
    },
  },
  {
    name: 'characters of XML in a metric and its series',
    slides: '- { title: Första besök, chart: bup }\n- { title: Tabell, table: { metric: bup, last: 2 } }',
    files: {
      'decks/metrics.yaml': `
bup:
  title: Besök & <samtal> "A"
  unit: st & <mer>
  measure: väntande & <gamla>
  target: { value: 80, label: Mål & <"> }
  breaks: [{ at: 2026-02, label: Ny & <metod> }]
  source: { file: ../series/bup.csv, citation: Källa & <mer> "A" }
`,
      'series/bup.csv': 'Månad;A & <B>;"""C"""\n2026-01;71;61\n2026-02;72;62\n2026-03;73;63\n',
    },
    finds: { lines: ['A & <B>', '"C"', 'Källa: Källa & <mer> "A".'], pictures: 1 },
  },
  {
    name: 'signs of a live figure and of markup that are none',
    slides: String.raw`- { title: "Ett * två ** tre _ fyra", bullets: ['\((', '**', '[a](', '[a]b', '\((bup))', '\*x\*'] }`,
    finds: { lines: ['Ett * två ** tre _ fyra', '((', '**', '[a](', '((bup))', '*x*'] },
  },
  {
    name: 'a block saved with the mark of a byte order and Windows line ends',
    files: {
      [BLOCK]:
        '\ufeff- title: Första besök\r\n  bullets: |\r\n    - Ett\r\n    - Två\r\n  notes: |\r\n    A\r\n\r\n    B\r\n',
    },
    finds: { lines: ['Första besök', 'Ett', 'Två', 'A', 'B'] },
  },
];
