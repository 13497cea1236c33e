import { BLOCK, MANIFEST, type EdgeCase } from './edge-case';

const MEETING = 'meeting: { body: Regionstyrelsen, date: 2026-03-25 }\nagenda_slide: false';

/** A manifest whose agenda is as given, in YAML's flow style. */
function manifest(agenda: string, more = ''): Readonly<Record<string, string>> {
  return { [MANIFEST]: `title: Informationspunkter\n${MEETING}\n${more}agenda: [${agenda}]\n` };
}

function times(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at + 1)).join('');
}

/** Decks of odd shapes: none or many of what there usually is some of. */
export const STRUCTURE: readonly EdgeCase[] = [
  {
    name: 'one section and nothing else',
    files: { ...manifest('{ section: A }'), [BLOCK]: '' },
    finds: { slides: 2, sections: ['Inledning', 'A'], lines: ['A'] },
  },
  { name: 'no sections at all', files: manifest(''), told: ['empty-value'] },
  { name: 'one slide of an author', finds: { slides: 3, lines: ['Första besök', 'Läget är gott'], pictures: 0 } },
  {
    name: 'one slide of three left out, and its title used again',
    slides:
      '- { title: Ett, bullets: [a], skip: true }\n- { title: Ett, bullets: [b] }\n- { title: Två, bullets: [c], skip: false }',
    finds: { slides: 4, lines: ['Ett', 'b', 'Två'], counts: { '<a:t>a</a:t>': 0 } },
  },
  {
    name: '150 slides',
    slides: times(150, (at) => `- { title: Bild ${at}, bullets: [Text ${at}], notes: Anteckning ${at} }\n`),
    finds: { slides: 152, lines: ['Bild 1', 'Text 150', 'Anteckning 150'], counts: { 'type="sldImg"': 150 } },
  },
  {
    name: 'forty sections, each a PowerPoint section',
    files: manifest(times(40, (at) => `{ section: Del ${at} },`)),
    finds: { slides: 41, sections: ['Inledning', ...Array.from({ length: 40 }, (_, at) => `Del ${at + 1}`)] },
  },
  {
    name: 'three sections of one name, two of them neighbours',
    files: manifest(
      '{ section: Del, slides: [{ title: A, bullets: [a] }] }, { section: Del, slides: [{ title: B, bullets: [b] }] }, { section: Mellan }, { section: Del }',
    ),
    finds: {
      slides: 7,
      lines: ['Del', 'Del (forts.\u00a01)', 'Del (forts.\u00a02)', 'A', 'B'],
      sections: ['Inledning', 'Del', 'Del', 'Mellan', 'Del'],
    },
  },
  {
    name: 'slides called as the cover and the agenda are',
    files: {
      [MANIFEST]:
        'title: Informationspunkter\nmeeting: { body: Regionstyrelsen, date: 2026-03-25 }\nagenda: [{ section: Informationspunkter, slides: [{ include: kant.block.yaml }] }]\n',
      [BLOCK]:
        '- { title: Informationspunkter, bullets: [a] }\n- { title: Informationspunkter 25 mars 2026, bullets: [b] }\n',
    },
    finds: {
      slides: 5,
      lines: [
        'Informationspunkter (forts.\u00a01)',
        'Informationspunkter (forts.\u00a02)',
        'Informationspunkter 25 mars 2026',
      ],
    },
  },
  {
    name: 'a slide called as its section, which has no items',
    files: manifest(
      '{ section: Psykiatri, slides: [{ title: Psykiatri, bullets: [a] }, { title: Psykiatri, bullets: [b] }] }, { section: Barn, slides: [{ title: Barn, bullets: [c] }] }',
    ),
    finds: { slides: 6, lines: ['Psykiatri', 'Psykiatri (1 av 2)', 'Psykiatri (2 av 2)', 'Barn', 'Barn (forts.)'] },
  },
  {
    name: 'sub-dividers of one name in two items',
    files: manifest(
      '{ section: A, items: [{ title: B, slides: [{ section: Del }, { title: C, bullets: [a] }] }, { title: D, slides: [{ section: Del }] }] }',
    ),
    finds: { slides: 5, lines: ['B | Del', 'C', 'D | Del'] },
  },
  {
    name: 'an agenda of forty items, which goes on',
    files: {
      [MANIFEST]: `title: Punkter\nmeeting: { body: Regionstyrelsen, date: 2026-03-25 }\nagenda: [{ section: Del, items: [${times(40, (at) => `{ title: Punkt ${at}, presenter: lina },`)}] }]\n`,
    },
    finds: { lines: ['Punkter 25 mars 2026', 'Punkter 25 mars 2026 (forts.\u00a01)', 'Punkt 40'] },
  },
  {
    name: 'six presenters of an item, one of them twice',
    files: manifest(
      `{ section: A, presenter: lina, items: [{ title: B, presenter: [lina, ${times(5, (at) => `{ name: Namn ${at}, role: 'direktör & "chef" för avdelning ${at}' },`)}] }] }`,
    ),
    finds: { slides: 2, lines: ['Lina Isaksson, kommunikationsdirektör', 'Namn 5, direktör & "chef" för avdelning 5'] },
  },
  {
    name: 'opening and closing, written and included',
    files: {
      ...manifest(
        '{ section: A }',
        'opening: [{ include: kant.block.yaml }, { title: Sist före, text: Hej }]\nclosing: [{ include: tack.block.yaml }]\n',
      ),
      'decks/2026-03-25/tack.block.yaml':
        '- { title: Tack, layout: Avslutning, subtitle: Frågor?, text: Hör av er }\n- { title: Tack igen, layout: closing, text: Välkomna åter }\n',
    },
    finds: { slides: 6, sections: ['Inledning', 'A', 'Avslutning'], lines: ['Sist före', 'Frågor?', 'Tack igen'] },
  },
  {
    name: 'a block that is included ten times',
    files: {
      ...manifest(`{ section: A, slides: [${'{ include: kant.block.yaml },'.repeat(10)}] }`),
      [BLOCK]: '- { id: x, title: Läget, chart: bup }\n',
    },
    told: ['duplicate-id'],
  },
];
