import { layoutDeck } from '../../src/layout';
import { bottomOf } from '../../src/layout/frames';
import type { DeckSlide, TextBox } from '../../src/model';
import { chart, complaintsOf, content, deckOf, measure, origin, pagesOf, textOf, words } from './support';

const common = { section: 'Avsnitt', notes: [], origin };
const lina = { name: 'Lina Isaksson', role: 'kommunikationsdirektör' };
const bullets = (count: number) => Array.from({ length: count }, (_, at) => words(`Punkt ${at + 1}`));

describe('the pages of a deck', () => {
  test('read in the order title, kicker, subtitle, content, source', () => {
    const slides: readonly DeckSlide[] = [
      {
        ...common,
        kind: 'cover',
        id: 'omslag',
        title: 'Informationspunkter',
        above: 'Bakgrundsmaterial',
        below: 'Regionstyrelsen 25 mars 2026',
        organisation: 'Region Kalmar län',
      },
      {
        ...common,
        kind: 'divider',
        id: 'a1',
        title: 'Ekonomi',
        number: 1,
        presenters: [lina],
        items: ['Prognos oktober'],
      },
      {
        ...common,
        kind: 'subdivider',
        id: 'a2',
        title: 'Statistik',
        kicker: '1177',
        subtitle: '2022–2025',
        presenters: [],
      },
      content('Första besök', {
        kicker: 'Psykiatri',
        subtitle: 'Andel i procent',
        source: 'Källa: SKR.',
        footnote: 'Not.',
        visual: {
          kind: 'charts',
          charts: [chart()],
          facts: [
            { value: '82 %', caption: 'mars 2026' },
            { value: 'Riket 47 %', caption: '' },
          ],
        },
      }),
      content('Punkter', { text: [words('Inledning')], bullets: [words('Ett'), words('Under', 1), words('Två')] }),
    ];
    expect(pagesOf(...slides).map((page) => [page.number, page.layout, ...textOf(page)])).toMatchInlineSnapshot(`
      [
        [
          1,
          "cover",
          "title: Informationspunkter",
          "kind: Bakgrundsmaterial",
          "meeting: Regionstyrelsen 25 mars 2026",
          "organisation: Region Kalmar län",
        ],
        [
          2,
          "divider",
          "title: Ekonomi",
          "number: 1",
          "Prognos oktober",
          "presenters: Lina Isaksson, kommunikationsdirektör",
        ],
        [
          3,
          "subdivider",
          "title: Statistik",
          "kicker: 1177",
          "subtitle: 2022–2025",
        ],
        [
          4,
          "chart",
          "title: Första besök",
          "kicker: Psykiatri",
          "subtitle: Andel i procent",
          "[f-rsta-bes-k]",
          "82 %",
          "mars 2026",
          "Riket 47 %",
          "source: Källa: SKR.",
          "source: Not.",
        ],
        [
          5,
          "bullets",
          "title: Punkter",
          "body: Inledning",
          "body: - Ett",
          "body:   - Under",
          "body: - Två",
        ],
      ]
    `);
  });

  test('a presenter is bold, the role is not', () => {
    const [page] = pagesOf({
      ...common,
      kind: 'divider',
      id: 'a',
      title: 'A',
      number: 1,
      presenters: [lina],
      items: [],
    });
    const presenters = page!.boxes.find((box) => box.kind === 'text' && box.placeholder === 'presenters') as TextBox;
    expect(presenters.paragraphs[0]!.runs).toEqual([
      { text: 'Lina Isaksson', bold: true },
      { text: ', kommunikationsdirektör' },
    ]);
  });

  test('a divider names all its items, small, over its presenters with air between, or none', () => {
    const divider = (count: number, presenters = [lina]): readonly TextBox[] => {
      const items = Array.from({ length: count }, (_, at) => `Punkt ${at + 1}`);
      const slide = { ...common, kind: 'divider' as const, id: 'a', title: 'A', number: 1, presenters, items };
      const boxes = pagesOf(slide)[0]!.boxes.filter((each) => each.kind === 'text');
      return boxes.slice(2); // after title and number
    };
    const [items, people, ...more] = divider(4);
    expect(more).toEqual([]);
    expect(items!.paragraphs).toHaveLength(4);
    expect(items!.scale).toBeLessThan(people!.scale);
    expect(people!.frame.y - bottomOf(items!.frame)).toBeGreaterThanOrEqual(16 / 72);
    expect(divider(6).map(({ placeholder }) => placeholder)).toEqual(['presenters']);
    expect(divider(1, [])).toHaveLength(1);
  });

  test.each([
    ['short points of a long list', content('A', { bullets: bullets(9) }), 'body'],
    [
      'presenters that have no room under each other',
      {
        ...common,
        kind: 'divider' as const,
        id: 'a',
        title: 'A',
        number: 1,
        items: [],
        presenters: Array.from({ length: 10 }, (_, at) => ({ name: `Eva ${at}`, role: 'chef' })),
      },
      'presenters',
    ],
  ])('%s stand in two columns', (_, slide, name) => {
    const [page] = pagesOf(slide);
    const box = page!.boxes.find((each) => each.kind === 'text' && each.placeholder === name) as TextBox;
    expect(box.paragraphs.length).toBeGreaterThan(8);
    expect(box.columns?.gap).toBeGreaterThan(0);
  });

  test('a list of eight points, and one with a long point, stand in one column', () => {
    const long = [...bullets(8), words('ord '.repeat(20))];
    for (const points of [bullets(8), long]) {
      const [page] = pagesOf(content('A', { bullets: points }));
      expect(page!.boxes.some((box) => box.kind === 'text' && box.columns !== undefined)).toBe(false);
    }
  });

  test('have no pages but all complaints when something does not fit', () => {
    const long = 'x'.repeat(400);
    const slides = [content(long), content('Bra'), content('Annat', { bullets: [words(long)] })];
    const outcome = layoutDeck(deckOf(slides), { measure });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics.map(({ code, span }) => [code, span?.start])).toEqual([
      ['word-too-wide', 2],
      ['word-too-wide', 2],
    ]);
  });

  test('take less than 150 ms for 120 slides', () => {
    const slides = Array.from({ length: 120 }, (_, at) =>
      content(`Bild ${at}`, {
        kicker: 'Avsnitt',
        source: 'Källa: SKR.',
        ...(at % 2
          ? { bullets: bullets(9) }
          : { visual: { kind: 'charts' as const, charts: [chart()], facts: [{ value: '82 %', caption: 'mars' }] } }),
      }),
    );
    const deck = deckOf(slides);
    const times = [1, 2, 3].map(() => {
      const started = process.cpuUsage();
      layoutDeck(deck, { measure });
      return process.cpuUsage(started).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(150);
  });
});

describe('the layout of a content slide', () => {
  const node = { heading: 'A', children: [] };
  const image = { bytes: new Uint8Array(), mime: 'image/png', width: 800, height: 600, alt: 'x' } as const;
  const table = {
    alt: 't',
    columns: [{ heading: 'a', align: 'left' }],
    rows: [{ cells: ['1'], total: false }],
  } as const;
  const one = { kind: 'charts', charts: [chart()], facts: [] } as const;
  const text = { bullets: bullets(2) };
  test.each([
    ['chart', { visual: one }],
    ['chart-text', { visual: one, ...text }],
    ['charts', { visual: { ...one, charts: [chart(), chart()] } }],
    ['charts', { visual: { ...one, charts: [chart(), chart()] }, ...text }],
    ['table', { visual: { kind: 'table', table }, ...text }],
    ['image', { visual: { kind: 'image', image } }],
    ['image-text', { visual: { kind: 'image', image }, ...text }],
    ['figures', { visual: { kind: 'figures', figures: [{ value: '1', label: 'a' }] }, ...text }],
    ['boxes', { visual: { kind: 'boxes', boxes: [{ heading: 'a' }] } }],
    ['steps', { visual: { kind: 'steps', steps: [{ heading: 'a' }] } }],
    ['tree', { visual: { kind: 'tree', roots: [node] }, ...text }],
    ['bullets', text],
    ['bullets', {}],
    ['closing', { ...text, layout: 'closing' }],
  ] as const)('is %s where that is what is on it', (layout, rest) => {
    expect(pagesOf(content('Bild', rest))[0]!.layout).toBe(layout);
  });

  test('may be overridden only where there is a place for everything', () => {
    const [complaint] = complaintsOf(content('Bild', { visual: one, layout: 'bullets' }));
    expect(complaint).toMatchObject({
      code: 'layout-lacks-place',
      message: 'the layout "Punkter" has no place for a chart',
    });
    expect(complaint!.help).toContain('"Diagram"');
  });
});

describe('a slide that goes on', () => {
  test('has its own id and title, and says so', () => {
    const slide = content('Lista', { bullets: bullets(30) });
    const pages = pagesOf(slide, content('Lista (forts.)', { id: 'lista-2' }));
    expect(pages.map(({ id, title }) => [id, title])).toEqual([
      ['lista', 'Lista'],
      ['lista-3', 'Lista (forts.\u00a01)'],
      ['lista-4', 'Lista (forts.\u00a02)'],
      ['lista-2', 'Lista (forts.)'],
    ]);
  });

  test.each([
    [30, 'slide-continued', 'info'],
    [45, 'long-slide', 'warning'],
  ])('of %d bullets is told of: %s', (count, code, severity) => {
    const complaints = complaintsOf(content('Lista', { bullets: bullets(count) }));
    expect(complaints).toEqual([expect.objectContaining({ code, severity })]);
  });

  test('shows the chart once and goes on with the text over the whole width', () => {
    const pages = pagesOf(
      content('Bild', { bullets: bullets(20), visual: { kind: 'charts', charts: [chart()], facts: [] } }),
    );
    expect(pages.map(({ layout }) => layout)).toEqual(['chart-text', 'bullets']);
    expect(textOf(pages[1]!).filter((line) => line.startsWith('['))).toEqual([]);
  });

  test('repeats a table’s header and the width of its columns', () => {
    const rows = Array.from({ length: 25 }, (_, at) => ({ cells: [`Region ${at}`, '1'], total: at === 24 }));
    const table = {
      alt: 't',
      columns: [
        { heading: 'Region', align: 'left' },
        { heading: 'Andel', align: 'right' },
      ],
      rows,
    } as const;
    const tables = pagesOf(content('Bild', { visual: { kind: 'table', table } })).map((page) =>
      page.boxes.find((box) => box.kind === 'table')!,
    );
    expect(tables.flatMap((each) => each.rows).map(({ cells }) => cells[0])).toEqual(rows.map(({ cells }) => cells[0]));
    expect(new Set(tables.map((each) => JSON.stringify([each.columns, each.columnWidths, each.rowHeight]))).size).toBe(
      1,
    );
    const counts = tables.map(({ rows }) => rows.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2);
  });

  test('comes to an end when its title leaves the text no room', () => {
    const found = complaintsOf(content('ord '.repeat(2000), { text: [words('Ett'), words('Två')] }));
    expect(found.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  test('keeps its notes on its first page', () => {
    const pages = pagesOf(content('Lista', { bullets: bullets(30), notes: [words('Säg så här')] }));
    expect(pages.map(({ notes }) => notes.length)).toEqual([1, 0, 0]);
  });
});

describe('charts', () => {
  test('have files named by their slide, unique in the deck', () => {
    const several = { kind: 'charts', charts: [chart({ title: 'A' }), chart({ title: 'B' })], facts: [] } as const;
    const pages = pagesOf(
      content('bup', { visual: several }),
      content('bup 2', { visual: { kind: 'charts', charts: [chart()], facts: [] } }),
    );
    expect(pages.map(textOf)).toEqual([
      ['title: bup', 'A', '[bup-1]', 'B', '[bup-3]'],
      ['title: bup 2', '[bup-2]'],
    ]);
  });

  test('have their figures in the notes, after the author’s own', () => {
    const visual = { kind: 'charts', charts: [chart()], facts: [] } as const;
    const [page] = pagesOf(content('Bild', { visual, notes: [words('Säg så här')] }));
    expect(page!.notes.map(({ runs }) => runs[0]!.text)).toEqual([
      'Säg så här',
      'Diagrammets siffror',
      'jan: 2025 74 %; 2026 84 %',
      'feb: 2025 75 %',
    ]);
  });
});

describe('what does not fit', () => {
  test('is told with its measure and what would help', () => {
    const [complaint] = complaintsOf(content('ord '.repeat(120).trim()));
    expect(complaint).toMatchObject({
      code: 'text-does-not-fit',
      help: 'shorten the title, or move a part of it to "subtitle"',
    });
    expect(complaint!.message).toMatch(
      /^the title needs \d+ % of its place, even at the smallest size: [\d.]+ cm high where there are [\d.]+ cm$/,
    );
  });

  test('is a table row higher than a slide', () => {
    const table = {
      alt: 't',
      columns: [{ heading: 'a', align: 'left' }],
      rows: [{ cells: ['ord '.repeat(900)], total: false }],
    } as const;
    expect(complaintsOf(content('Bild', { visual: { kind: 'table', table } })).map(({ code }) => code)).toEqual([
      'table-row-too-tall',
    ]);
  });

  test('is a table with too many columns', () => {
    const columns = Array.from({ length: 30 }, (_, at) => ({ heading: `Rubrik${at}`, align: 'left' as const }));
    const table = { alt: 't', columns, rows: [{ cells: [], total: false }] };
    expect(complaintsOf(content('Bild', { visual: { kind: 'table', table } })).map(({ code }) => code)).toContain(
      'table-too-wide',
    );
  });
});
