import type { EdgeCase } from './edge-case';

const LONG_TITLE =
  'Andel patienter som fått en första fysisk kontakt inom barn- och ungdomspsykiatrin inom trettio dagar i hela länet';
const LONG_WORD = 'Ungdomspsykiatrimottagningsverksamhetsutvecklingsplan';

function lines(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at + 1)).join('\n');
}

/** Texts at their limits: titles, bullets, links, notes. */
export const TEXTS: readonly EdgeCase[] = [
  {
    name: 'a title of 114 characters',
    slides: `- { title: ${LONG_TITLE}, bullets: [Ett] }`,
    finds: { lines: [LONG_TITLE], counts: { [LONG_TITLE]: 1 } },
  },
  {
    name: 'a title that fits on no slide',
    slides: `- { title: ${`${LONG_TITLE} `.repeat(4)}, bullets: [Ett] }`,
    told: ['text-does-not-fit'],
  },
  {
    name: 'titles with a bar, alone and repeated',
    slides: `
- { title: 1177 på telefon | Medelväntetid, bullets: [Ett] }
- { title: Barn | Besök, bullets: [Ett] }
- { title: Unga | Besök, bullets: [Ett] }
- { title: '| Stängt', bullets: [Ett] }
`,
    finds: { lines: ['1177 på telefon', 'Medelväntetid', 'Barn | Besök', 'Unga | Besök', '| Stängt'] },
  },
  {
    name: 'a title repeated on twelve slides',
    slides: '- { title: Läget, bullets: [Ett] }\n'.repeat(12),
    finds: { slides: 14, lines: ['Läget (1 av 12)', 'Läget (12 av 12)'] },
  },
  {
    name: 'a title that is another one with its number',
    slides:
      '- { title: Läget, bullets: [a] }\n- { title: Läget, bullets: [b] }\n- { title: Läget (1 av 2), bullets: [c] }\n',
    finds: { slides: 5, lines: ['Läget (1 av 2) (1 av 2)', 'Läget (2 av 2)', 'Läget (1 av 2) (2 av 2)'] },
  },
  {
    name: "a title that is another one's continuation",
    slides: `- title: Läget\n  bullets: |\n${lines(30, (at) => `    - Rad ${at}`)}\n- { title: Läget (forts.), bullets: [Ett] }`,
    finds: { lines: ['Läget', 'Rad 30'] },
  },
  {
    name: 'titles that differ only in spaces and in how letters are composed',
    slides: '- { title: "Va\u0308g och  vård", bullets: [a] }\n- { title: "Väg och vård", bullets: [b] }',
    finds: { slides: 4, lines: ['Väg och  vård (1 av 2)', 'Väg och vård (2 av 2)'] },
  },
  {
    name: 'titles, kickers and subtitles as the section and the item are called',
    slides:
      '- { title: Psykiatri, kicker: Psykiatri, subtitle: Psykiatri, bullets: [Psykiatri] }\n- { title: Barn och unga, kicker: Psykiatri, bullets: [a] }',
    finds: { slides: 4, lines: ['Psykiatri | Psykiatri', 'Barn och unga'] },
  },
  {
    name: 'a word as wide as a slide',
    slides: `- { title: ${LONG_WORD}, bullets: [${LONG_WORD}], notes: ${LONG_WORD.repeat(30)} }`,
    finds: { lines: [LONG_WORD, LONG_WORD.repeat(30)], counts: { [`<a:t>${LONG_WORD}</a:t>`]: 2 } },
  },
  {
    name: 'a word wider than any slide',
    slides: `- { title: Ett, bullets: [${LONG_WORD.repeat(3)}] }`,
    told: ['word-too-wide'],
  },
  {
    name: 'sixty bullets, which go on over pages',
    told: ['long-slide'],
    slides: `- title: Läget\n  bullets: |\n${lines(60, (at) => `    - Punkt nummer ${at}`)}\n  notes: Sägs en gång`,
    finds: { lines: ['Läget', 'Läget (forts.\u00a01)', 'Punkt nummer 60'], counts: { 'Sägs en gång': 1 } },
  },
  {
    name: 'bullets with a colon, with a list under them, and five levels deep',
    slides: `- title: Läget
  bullets:
    - Prognos: bra
    - Risker:
        - Vikarier
        - Hyror: 12 mnkr
    - "Klart:"
- title: Djupt
  bullets: |
${lines(5, (at) => `${'  '.repeat(at + 1)}- Nivå ${at}`)}`,
    finds: {
      lines: ['Prognos: bra', 'Risker', 'Vikarier', 'Hyror: 12 mnkr', 'Klart:', 'Nivå 5'],
      counts: { ' lvl="1"': 3, ' lvl="2"': 1, ' lvl="4"': 1 },
    },
  },
  {
    name: 'bullets that stand six levels deep, as lines',
    slides: `- title: Djupt\n  bullets: |\n${lines(6, (at) => `${'  '.repeat(at + 1)}- Nivå ${at}`)}`,
    told: ['bad-bullet'],
  },
  {
    name: 'bullets that stand six levels deep, as lists',
    slides: '- { title: Djupt, bullets: [a, { b: [c, { d: [{ e: [{ f: [{ g: [h] }] }] }] }] }] }',
    told: ['bad-bullet'],
  },
  {
    name: 'bold, italic and links within words and next to each other',
    slides:
      '- { title: Läget, bullets: ["Val**fri**het *och* **hyra***till* [rap**port**](https://example.se)"], notes: "**Fet** och *lutad*" }',
    finds: {
      counts: { '<a:t>fri</a:t>': 1, ' b="1"': 3, ' i="1"': 2 },
      lines: ['Valfrihet och hyratill rapport', 'Fet och lutad'],
    },
  },
  {
    name: 'a paragraph of 2 000 words',
    slides: `- { title: Läget, text: ${'vården '.repeat(2000)} }`,
    told: ['text-does-not-fit'],
  },
  {
    name: 'a paragraph of 300 sentences goes on between them',
    told: ['long-slide'],
    slides: `- { title: Läget, text: ${'Vården är god i länet. '.repeat(300)} }`,
    finds: { slides: 8, counts: { 'länet. Vården': 294, 'är god': 300 } },
  },
  { name: 'notes that are empty', slides: '- { title: Läget, bullets: [Ett], notes: "" }', told: ['empty-value'] },
  {
    name: 'notes of spaces alone',
    slides: '- { title: Läget, bullets: [Ett], notes: "  \\n  " }',
    told: ['empty-value'],
  },
  {
    name: 'notes of 5 000 words',
    slides: `- title: Läget\n  bullets: [Ett]\n  notes: |\n${lines(100, () => `    ${'orden '.repeat(50)}`)}`,
    finds: { counts: { 'orden ': 4900, '<a:t>orden': 100 } },
  },
  {
    name: 'notes with links and live figures, and of one letter on a sub-divider',
    slides:
      '- { section: Del, notes: a }\n- { title: Läget, bullets: [Ett], notes: "Nu ((bup)), se [rapporten](https://example.se/a?b=1&c=2) och [Riket](mailto:a@example.se)" }',
    finds: {
      counts: { '<a:t>a</a:t>': 1, 'type="sldImg"': 2 },
      lines: ['Nu 84\u00a0procent, se rapporten (https://example.se/a?b=1&c=2) och Riket (mailto:a@example.se)'],
    },
  },
  {
    name: 'forty links, some of them twice, with characters of XML, other letters, and to mail',
    told: ['long-slide'],
    slides: `- title: Läget
  bullets: |
${lines(40, (at) => `    - Se [rapport ${at}](https://example.se/r/${Math.ceil(at / 2)})`)}
- title: Adresser
  bullets:
    - '[Fråga](https://example.se/?a=1&b="2"&c=<3>)'
    - '[Mellanslag](https://räksmörgås.se/å ä)'
    - '[Hälsan](https://räksmörgås.se/åäö?q=%20)'
    - '[Post](mailto:å@example.se?subject=A%20&body=B)'`,
    finds: {
      lines: ['Se rapport 40', 'Fråga', '[Mellanslag](https://räksmörgås.se/å ä)', 'Hälsan', 'Post'],
      counts: { '<a:hlinkClick ': 43 },
    },
  },
  {
    name: 'links that lead nowhere good',
    slides: `- { title: Läget, bullets: ['[Fil](file:///c:/a)', '[Skript](javascript:alert(1))'] }`,
    told: ['refused-link'],
  },
];
