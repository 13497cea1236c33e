import { compareDecks, compareEditions } from '../../src/compare/compare-editions';
import { isUnchanged } from '../../src/model';
import { edition, figure, slides } from './editions';

const changesOf = (before: ReturnType<typeof slides>, after: ReturnType<typeof slides>) =>
  compareEditions(edition(before), edition(after)).slides;

describe('slides', () => {
  const FOUR = [
    ['A', 'ett'],
    ['B', 'två'],
    ['C', 'tre'],
    ['D', 'fyra'],
  ];

  it('are unchanged when nothing is', () => {
    const changes = compareEditions(edition(slides(...FOUR)), edition(slides(...FOUR)));
    expect(changes).toEqual({
      slides: { added: [], removed: [], moved: [], changed: [] },
      indicators: { added: [], removed: [], changed: [] },
    });
    expect(isUnchanged(changes)).toBe(true);
  });

  it('that come or go move no others', () => {
    const [a = [], b = [], c = [], d = []] = FOUR;
    expect(changesOf(slides(a, b, c, d), slides(['Ny', 'helt annat'], a, c, d))).toEqual({
      added: [{ number: 1, title: 'Ny' }],
      removed: [{ number: 2, title: 'B' }],
      moved: [],
      changed: [],
    });
  });

  it('move when they stand elsewhere among those that are kept', () => {
    const [a = [], b = [], c = [], d = []] = FOUR;
    expect(changesOf(slides(a, b, c, d), slides(b, c, d, a)).moved).toEqual([{ from: 1, to: 4, title: 'A' }]);
  });

  it('are known by their id, whatever became of the rest', () => {
    const same = changesOf(slides(['ko: Kön', 'ett']), slides(['ko: Väntan', 'två']));
    expect(same.added).toEqual([]);
    expect(same.changed).toEqual([
      {
        number: 1,
        from: 1,
        title: 'Väntan',
        lines: [
          { kind: 'title', change: 'removed', text: 'Kön' },
          { kind: 'title', change: 'added', text: 'Väntan' },
          { kind: 'text', change: 'removed', text: 'ett' },
          { kind: 'text', change: 'added', text: 'två' },
        ],
      },
    ]);
  });

  it('with a new title are known by their words', () => {
    const lines = ['Tre av fyra fick tid inom trettio dagar', 'Fler kommer via 1177'];
    const { added, removed, changed } = changesOf(
      slides(['a: Läget i mars', ...lines], ['b: Annat', 'helt annat']),
      slides(['c: Läget i april', ...lines], ['b: Annat', 'helt annat']),
    );
    expect([added, removed]).toEqual([[], []]);
    expect(changed[0]?.lines.map(({ text }) => text)).toEqual(['Läget i mars', 'Läget i april']);
  });

  it('are no less different for the source line they share', () => {
    const source = 'Källa: Väntetider i vården, SKR, enligt uttag för hela landet';
    const { added, removed } = changesOf(
      slides(['Ortopedi', source], ['Ögon', source], ['Hud', source]),
      slides(['Ortopedi', source], ['Ögon', source], ['Öron', source]),
    );
    expect(added).toEqual([{ number: 3, title: 'Öron' }]);
    expect(removed).toEqual([{ number: 3, title: 'Hud' }]);
  });

  it('keep apart when all but a number stands on the agenda too', () => {
    const agenda = ['agenda: Agenda', 'Sveriges bästa kvalitet', 'Lina Isaksson'];
    const { added, removed } = changesOf(
      slides(agenda, ['a: Sveriges bästa kvalitet', '1', 'Lina Isaksson']),
      slides(['agenda: Agenda', 'Primärvården'], ['b: Primärvården', '1']),
    );
    expect([added, removed]).toMatchObject([[{ number: 2 }], [{ number: 2 }]]);
  });

  it('of one title are taken in their order, those without words too', () => {
    const before = slides(['Bild', 'ett'], ['Bild', 'två'], [''], ['']);
    expect(changesOf(before, slides(['Bild', 'ett'], ['Bild', 'två'], [''], [''])).moved).toEqual([]);
    expect(changesOf(before, slides(['Bild', 'ett'], ['Bild', 'två'], [''])).removed).toEqual([
      { number: 4, title: '' },
    ]);
  });

  it('tell changes of alternative texts and notes apart', () => {
    const [slide] = slides(['A']);
    const then = { ...slide!, alt: ['Linje till 82'], notes: ['Säg detta', 'mars: 82'] };
    const now = { ...slide!, alt: ['Linje till 83'], notes: ['Säg detta', 'april: 83'] };
    expect(changesOf([then], [now]).changed[0]?.lines).toEqual([
      { kind: 'alt', change: 'removed', text: 'Linje till 82' },
      { kind: 'alt', change: 'added', text: 'Linje till 83' },
      { kind: 'notes', change: 'removed', text: 'mars: 82' },
      { kind: 'notes', change: 'added', text: 'april: 83' },
    ]);
  });
});

describe('indicators', () => {
  it('come, go, and get new figures or periods', () => {
    const then = [figure('a', '2026-02', 82), figure('b', '2026-02', 5), figure('c', '2026-02', 1)];
    const now = [figure('a', '2026-03', 82), figure('b', '2026-02', 5), figure('d', '2026-03', 9)];
    expect(compareEditions(edition([], then), edition([], now)).indicators).toEqual({
      added: [figure('d', '2026-03', 9)],
      removed: [figure('c', '2026-02', 1)],
      changed: [{ before: figure('a', '2026-02', 82), after: figure('a', '2026-03', 82) }],
    });
  });

  it("aren't compared where one deck's aren't known", () => {
    const pptx = { name: 'a', slides: [] };
    expect(compareEditions(pptx, edition([], [figure('a', '2026-02', 82)])).indicators).toBeNull();
  });
});

describe('decks', () => {
  const named = (name: string) => ({ ...edition(slides([name])), name });

  it('are compared by their names; others have come or gone', () => {
    const found = compareDecks([named('dragning'), named('bakgrund')], [named('bakgrund'), named('bilaga')]);
    expect(found.map(({ before, after }) => [before, after])).toEqual([
      ['bakgrund', 'bakgrund'],
      [undefined, 'bilaga'],
      ['dragning', undefined],
    ]);
    expect(found.map(({ changes }) => changes !== undefined)).toEqual([true, false, false]);
  });

  it('alone on both sides are compared whatever their names', () => {
    expect(compareDecks([named('utkast')], [named('bakgrund')])).toMatchObject([
      { before: 'utkast', after: 'bakgrund', changes: { slides: { added: [{ title: 'bakgrund' }] } } },
    ]);
  });
});
