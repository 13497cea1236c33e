import { loadDeck } from '../../src/load/load-deck';
import { plainDate, type Deck } from '../../src/model';
import { parseInline } from '../../src/parse/parse-inline';
import { resolveDeck } from '../../src/resolve';
import { METRICS, smallWorkspace } from '../cli/small-workspace';
import { sessionIn } from '../session-in';

const MANIFEST = 'decks/2026-03-25/a.deck.yaml';

/** Resolves a deck of one slide; what is said of it comes as `severity code`. */
async function resolved(slide: string, files: Readonly<Record<string, string>> = {}) {
  const manifest = `title: Läget ((bup.period))
kind: Underlag, ((bup))
meeting: { body: Regionstyrelsen, date: 2026-03-25 }
agenda:
  - section: Psykiatri ((bup))
    items:
      - title: Barn och unga ((bup.period))
        slides: [{ include: x.block.yaml }]
`;
  const host = smallWorkspace({ [MANIFEST]: manifest, 'decks/2026-03-25/x.block.yaml': slide, ...files });
  const session = await sessionIn(host, { today: plainDate(2026, 3, 20) });
  const { sources, diagnostics } = await loadDeck(session, MANIFEST, {});
  const deck = resolveDeck({ ...sources!, language: 'sv-SE', staleAfter: 45, parseInline });
  const said = [...diagnostics, ...deck.diagnostics].filter(({ severity }) => severity !== 'info');
  return { deck: deck.value!, said: said.map(({ severity, code }) => `${severity} ${code}`) };
}

describe('the title of the agenda', () => {
  it.each([
    ['Informationspunkter', 'Informationspunkter 25 mars 2026'],
    ['Uppföljning av regionplanens mål för tillgänglighet och kvalitet', 'Dagordning 25 mars 2026'],
  ])('of the deck "%s" is "%s"', async (title, expected) => {
    const manifest = `title: ${title}\nmeeting: { body: R, date: 2026-03-25 }\nagenda: [{ section: Mål, slides: [{ include: x.block.yaml }] }]\n`;
    const { deck } = await resolved('- { title: T, text: x }', { [MANIFEST]: manifest });
    expect(deck.slides.find(({ kind }) => kind === 'agenda')?.title).toBe(expected);
  });
});

describe('the sub-dividers of an item', () => {
  it('say above the title which item they belong to, and on the first who presents it', async () => {
    const eva = '{ name: Eva, role: chef }';
    const manifest = `title: T
meeting: { body: R, date: 2026-03-25 }
agenda:
  - section: Mål
    items: [{ title: Punkt, presenter: ${eva}, slides: [{ include: x.block.yaml }] }]
`;
    const slides = '[{ title: Före, text: x }, { section: Ett }, { section: Två }, { section: Punkt }]';
    const { deck } = await resolved(slides.replace('Två', 'Två, presenter: { name: Bo }'), { [MANIFEST]: manifest });
    const found = deck.slides.filter((slide) => slide.kind === 'subdivider');
    expect(found.map(({ kicker, presenters }) => [kicker, presenters.map(({ name }) => name)])).toEqual([
      ['Punkt', ['Eva']],
      ['Punkt', ['Bo']],
      ['Mål', []],
    ]);
  });
});

/** Every text of a deck in one string, runs joined. */
function textOf(deck: Deck): string {
  const { template: _, ...own } = deck;
  const json = JSON.stringify(own, (key, value: unknown) => (key === 'origin' ? undefined : value));
  return json.replaceAll('"},{"text":"', '').replaceAll('\u00a0', ' ');
}

describe('live figures', () => {
  const slides: readonly (readonly [string, string])[] = [
    ['title', '- { title: "A ((bup)) B", text: x }'],
    ['kicker', '- { title: T, kicker: "A ((bup)) B", text: x }'],
    ['subtitle', '- { title: T, subtitle: "A ((bup)) B", text: x }'],
    ['text', '- { title: T, text: "A ((bup)) B" }'],
    ['bullets', '- { title: T, bullets: ["A ((bup)) B"] }'],
    ['notes', '- { title: T, text: x, notes: "A ((bup)) B" }'],
    ['source', '- { title: T, text: x, source: "A ((bup)) B" }'],
    ['footnote', '- { title: T, text: x, footnote: "A ((bup)) B" }'],
    ['a sub-divider', '- { section: "A ((bup)) B" }'],
    ['a label of a big figure', '- { title: T, figures: [{ value: "1", label: "A ((bup)) B" }] }'],
    ['the trend of a big figure', '- { title: T, figures: [{ value: "1", label: x, trend: "A ((bup)) B" }] }'],
    ['a box', '- { title: T, boxes: [{ heading: x, text: "A ((bup)) B" }, y] }'],
    ['a step', '- { title: T, steps: ["A ((bup)) B", y] }'],
    ['a node of a tree', '- { title: T, tree: [{ heading: x, down: "A ((bup)) B", children: [y] }] }'],
    ['the title of a chart', '- { title: T, charts: [{ metric: bup, title: "A ((bup)) B" }, bup] }'],
    ['the alternative text of a chart', '- { title: T, chart: { metric: bup, alt: "A ((bup)) B" } }'],
    ['the alternative text of a table', '- { title: T, table: { metric: bup, alt: "A ((bup)) B" } }'],
  ];

  it.each(slides)('are said in %s', async (_, slide) => {
    const { deck, said } = await resolved(slide);
    expect(said).toEqual([]);
    expect(textOf(deck)).toMatch(/A 84 procent B/);
    expect(textOf(deck)).not.toContain('((');
  });

  it.each([
    ['a big figure', '- { title: T, figures: [{ value: "((bup))", label: x }] }'],
    ['a cell of a table', '- { title: T, table: { columns: [a, b], rows: [[x, "((bup))"]] } }'],
  ])('are short in %s', async (_, slide) => {
    expect(textOf((await resolved(slide)).deck)).toContain('"84 %"');
  });

  it('are said in the names of the deck, its sections and items', async () => {
    const { deck } = await resolved('- { title: T, text: x }');
    expect(deck.title).toBe('Läget mars\u00a02026');
    expect(deck.kind?.replace(/\u00a0/g, ' ')).toBe('Underlag, 84 procent');
    expect(textOf(deck)).toContain('"section":"Psykiatri 84 procent"');
    expect(textOf(deck)).toContain('"kicker":"Barn och unga mars 2026"');
  });

  it.each(slides)('that do not exist are an error in %s', async (_, slide) => {
    const { said } = await resolved(slide.replace('A ((bup))', 'A ((bupp))'));
    expect(said).toEqual(['error unknown-metric']);
  });

  it('that make an alternative text too long are an error', async () => {
    const alt = `${'x'.repeat(240)} ((bup))`;
    const { said } = await resolved(`- { title: T, chart: { metric: bup, alt: "${alt}" } }`);
    expect(said).toEqual(['error alt-too-long']);
  });
});

describe('figures that are old at the meeting', () => {
  const strict = {
    'decks/metrics.yaml': `${METRICS}  stale_after: 10d\n`,
    'series/bup.csv': 'Månad;Kalmar län\n2026-01;80\n2026-02;81\n',
  };

  it.each([
    ['a chart', '- { title: T, chart: bup }'],
    ['a table', '- { title: T, table: { metric: bup } }'],
    ['a text', '- { title: T, text: "((bup))" }'],
    ['all of them, once', '- { title: T, chart: bup, text: "((bup)), ((bup.period))" }'],
  ])('are told of in %s', async (_, slide) => {
    const manifest = {
      [MANIFEST]:
        'title: T\nmeeting: { body: R, date: 2026-03-25 }\nagenda: [{ section: S, slides: [{ include: x.block.yaml }] }]\n',
    };
    expect((await resolved(slide, { ...strict, ...manifest })).said).toEqual(['warning stale-figures']);
    const enough = { 'decks/metrics.yaml': `${METRICS}  stale_after: 25d\n` };
    expect((await resolved(slide, { ...strict, ...manifest, ...enough })).said).toEqual([]);
    const settled = {
      'decks/metrics.yaml': `${METRICS}  stale_after: 10d\n  accept: [{ code: stale-figures, why: x }]\n`,
    };
    expect((await resolved(slide, { ...strict, ...manifest, ...settled })).said).toEqual([]);
  });

  it('are none where an older period is asked for', async () => {
    const slide = '- { title: T, chart: { metric: bup, to: 2026-01 }, text: "((bup@2026-01))" }';
    const manifest = {
      [MANIFEST]:
        'title: T\nmeeting: { body: R, date: 2026-03-25 }\nagenda: [{ section: S, slides: [{ include: x.block.yaml }] }]\n',
    };
    expect((await resolved(slide, { ...strict, ...manifest })).said).toEqual([]);
  });
});

describe('a label that names another period than the figure it is for', () => {
  it.each([
    ['under a big figure', '- { title: T, figures: [{ value: "((bup))", label: Andel i januari 2026 }] }'],
    ['over a box', '- { title: T, boxes: [{ heading: Januari 2026, text: "((bup))" }, x] }'],
    ['over a chart', '- { title: T, charts: [{ metric: bup, title: Januari 2026 }, bup] }'],
  ])('is told of %s', async (_, slide) => {
    expect((await resolved(slide)).said).toEqual(['warning text-period']);
    expect((await resolved(slide.replace(/januari/i, 'mars'))).said).toEqual([]);
  });
});

describe('a title or text that names another period than its figures', () => {
  const slide = '- { title: Läget i februari 2026, chart: bup, text: "I januari 2026 var det fler." }';

  it('is told of, and settled by the metric', async () => {
    expect((await resolved(slide)).said).toEqual(['warning title-period', 'warning text-period']);
    const accept =
      '  accept:\n    - { code: title-period, period: 2026-02, why: x }\n    - { code: text-period, period: 2026-01, why: x }\n';
    expect((await resolved(slide, { 'decks/metrics.yaml': METRICS + accept })).said).toEqual([]);
  });
});
