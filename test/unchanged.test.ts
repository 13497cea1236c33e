import { buildDeck, newPulls, type BuildOptions, type SessionOptions } from '../src';
import { codeFrame } from '../src/cli/report/code-frame';
import { diagnosticJson } from '../src/cli/report/json';
import type { Diagnostic } from '../src/diagnostics';
import { plainDate } from '../src/model';
import { createMemo, type Memo } from '../src/session';
import { METRICS, SERIES, smallWorkspace } from './cli/small-workspace';
import type { MemoryHost } from './memory-host';
import { sessionIn } from './session-in';

const MANIFEST = 'decks/2026-03-25/a.deck.yaml';
const OUT = '/ws/out/2026-03-25';
const TWO_CHARTS = `title: Informationspunkter
meeting: { body: Regionstyrelsen, date: 2026-03-25 }
agenda:
  - section: Psykiatri
    slides:
      - { title: Första besök, chart: bup }
      - { title: Sedan i fjol, chart: { metric: bup, last: 12 } }
`;

function workspace(files: Readonly<Record<string, string>> = {}): MemoryHost {
  return smallWorkspace({ [MANIFEST]: TWO_CHARTS, ...files });
}

const memo = createMemo();
/** Charts are painted by each build that doesn't find them on the disk. */
const withoutCharts: Memo = { of: (entry, compute) => (entry.kind === 'chart' ? compute() : memo.of(entry, compute)) };

/** A build, with how many charts were painted and how often something was saved outside the cache. */
async function build(host: MemoryHost, options: BuildOptions & SessionOptions = {}) {
  const before = host.saves.length;
  let painted = 0;
  const session = await sessionIn(host, {
    today: plainDate(2026, 3, 20),
    memo: withoutCharts,
    progress: ({ stage, done }) => {
      if (stage === 'charts') painted = done;
    },
    ...options,
  });
  const run = await buildDeck(session, MANIFEST, options);
  const saves = host.saves.slice(before).filter(([path]) => !path!.includes('/.deck/'));
  const codes = run.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { ...run, codes, painted, saves: saves.length };
}

const edit = (host: MemoryHost, path: string, from: string, to: string): void => {
  const text = host.text(`/ws/${path}`)!;
  expect(text).toContain(from);
  host.files.set(`/ws/${path}`, new TextEncoder().encode(text.replace(from, to)));
};

const memories = (host: MemoryHost): string[] =>
  [...host.files.keys()].filter((path) => path.startsWith('/ws/.deck/builds/'));

/** What people are told: of the files, the memory keeps only the lines that are shown. */
const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((each) => [diagnosticJson(each), each.span && codeFrame(each.span, 80)]);

const WITHOUT_CHARTS = TWO_CHARTS.replace(/chart: .*}/g, "bullets: ['Ett'] }");
const WITH_WARNING = TWO_CHARTS.replace('last: 12 } }', "last: 12 }, bullets: ['• Ett'] }");

it('does nothing when nothing has changed, and says what the first build said', async () => {
  const host = workspace({ [MANIFEST]: WITH_WARNING });
  const first = await build(host);
  expect([first.painted, first.saves, first.upToDate]).toEqual([2, 1, undefined]);
  expect(first.codes).toEqual(['typed-bullet']);
  const next = await build(host);
  expect([next.upToDate, next.saves, next.codes]).toEqual([true, 0, first.codes]);
  expect([next.outputs, next.slides]).toEqual([first.outputs, first.slides]);
  expect(told(next.diagnostics)).toEqual(told(first.diagnostics));
  // Another day has a say in what is told of figures: all the way, and nothing is written that is the same.
  const morrow = await build(host, { today: plainDate(2026, 3, 21) });
  expect([morrow.upToDate, morrow.saves, morrow.painted]).toEqual([true, 0, 0]);
  const strict = await build(host, { today: plainDate(2026, 3, 21), strict: true });
  expect([strict.codes, strict.outputs, strict.upToDate]).toEqual([first.codes, [], undefined]);
});

it('builds anew what changed, and paints only the charts that did', async () => {
  const host = workspace();
  const charts = async (options: BuildOptions & SessionOptions = {}): Promise<number> => {
    const { upToDate, painted } = await build(host, options);
    expect(upToDate).toBeUndefined();
    return painted;
  };
  expect(await charts()).toBe(2);
  edit(host, MANIFEST, 'Psykiatri', 'Psykiatriförvaltningen');
  expect(await charts()).toBe(0);
  edit(host, MANIFEST, 'last: 12', 'last: 6');
  expect(await charts()).toBe(1);
  edit(host, 'series/bup.csv', ';84;', ';83;');
  expect(await charts()).toBe(2);
  host.files.set(`${OUT}/charts/a.forsta-besok.png`, new Uint8Array(9));
  expect(await charts()).toBe(1);
  host.files.delete(`${OUT}/a.pptx`);
  expect(await charts()).toBe(0);
  expect(await charts({ template: 'region-kalmar' })).toBe(2);
});

it('keeps charts of figures from the net, and asks for those every time', async () => {
  const address = 'https://statistik.exempel.se/bup.csv';
  const host = smallWorkspace(
    {
      [MANIFEST]: TWO_CHARTS,
      'deck.config.yaml': 'template: neutral\nsources: { hosts: [statistik.exempel.se] }\n',
      'decks/metrics.yaml': METRICS.replace('file: ../series/bup.csv', `url: ${address}`),
    },
    { pages: { [address]: { body: SERIES } } },
  );
  expect((await build(host)).painted).toBe(2);
  const { upToDate, saves, painted } = await build(host);
  expect([upToDate, saves, painted, host.fetched.length]).toEqual([true, 0, 0, 2]);
});

it('asks for them again also when another deck of the run has asked before', async () => {
  const address = 'https://statistik.exempel.se/bup.csv';
  const pages = { [address]: { body: SERIES } };
  const host = smallWorkspace(
    {
      [MANIFEST]: TWO_CHARTS,
      'deck.config.yaml': 'template: neutral\nsources: { hosts: [statistik.exempel.se] }\n',
      'decks/metrics.yaml': METRICS.replace('file: ../series/bup.csv', `url: ${address}`),
    },
    { pages },
  );
  const pulls = newPulls();
  await build(host, { pulls, template: 'neutral', out: '/first' });
  expect((await build(host, { pulls })).outputs.length).toBeGreaterThan(0);
  expect(host.fetched).toHaveLength(1);
  pages[address] = { body: SERIES.replace('2026-03;84', '2026-03;85') };
  const { upToDate, saves } = await build(host, { pulls: newPulls() });
  expect([upToDate, saves]).toEqual([undefined, 1]);
});

it('neither reads nor writes its memory when caches are not wanted, and takes no harm when it is damaged', async () => {
  const host = workspace();
  const { outputs } = await build(host, { cache: false });
  expect(memories(host)).toEqual([]);
  expect((await build(host)).painted).toBe(2);
  const [memory = ''] = memories(host);
  host.files.set(memory, host.files.get(memory)!.slice(0, 3000));
  const next = await build(host);
  expect([next.upToDate, next.painted, next.outputs]).toEqual([true, 2, outputs]);
});

it('takes away the chart of a slide that is gone, but not one that somebody has put there', async () => {
  const host = workspace();
  await build(host);
  host.files.set(`${OUT}/charts/a.egen.png`, new Uint8Array(3));
  edit(host, MANIFEST, '      - { title: Sedan i fjol, chart: { metric: bup, last: 12 } }\n', '');
  await build(host);
  const charts = [...host.files.keys()].filter((path) => path.startsWith(`${OUT}/charts/`));
  expect(charts.sort()).toEqual([`${OUT}/charts/a.egen.png`, `${OUT}/charts/a.forsta-besok.png`]);
});

it.each([
  ['~$a.pptx', 'PowerPoint'],
  ['.~lock.a.pptx#', 'LibreOffice'],
])('does not touch a deck beside which lies %s', async (sign, program) => {
  const host = workspace({ [`out/2026-03-25/${sign}`]: 'Lina' });
  await expect(build(host)).rejects.toMatchObject({
    reason: 'busy',
    path: `${OUT}/a.pptx`,
    detail: expect.stringContaining(program),
  });
  expect(host.files.has(`${OUT}/a.pptx`)).toBe(false);
});

it('does not build while another run holds the lock, and lets its own go, also after a failure', async () => {
  const host = workspace({ [MANIFEST]: WITHOUT_CHARTS });
  const letGo = await host.lock(`${OUT}/.a.deck-lock`, 0);
  await expect(build(host)).rejects.toMatchObject({ reason: 'busy' });
  letGo();
  const broken = { ...host, save: () => Promise.reject(new Error('the disk broke')) };
  await expect(build(broken)).rejects.toThrow('the disk broke');
  expect((await build(host)).outputs).toHaveLength(2);
});

describe('a deck that somebody saves while it is built', () => {
  const edits = (host: MemoryHost, stage: string, ...texts: string[]): SessionOptions => ({
    progress: (event) => {
      const text = event.stage === stage ? texts.shift() : undefined;
      if (text !== undefined) host.files.set(`${OUT}/a.pptx`, new TextEncoder().encode(text));
    },
  });

  it.each(['inspect', 'save'])('is left alone when it was saved at the stage "%s"', async (stage) => {
    const host = workspace({ [MANIFEST]: WITHOUT_CHARTS });
    await build(host);
    edit(host, MANIFEST, 'Psykiatri', 'Vuxenpsykiatri');
    const { codes, outputs } = await build(host, edits(host, stage, 'edited'));
    expect([codes, outputs, host.text(`${OUT}/a.pptx`)]).toEqual([['hand-edited'], [], 'edited']);
  });

  it('is kept under force as it was last', async () => {
    const host = workspace({ [MANIFEST]: WITHOUT_CHARTS });
    await build(host);
    host.files.set(`${OUT}/a.pptx`, new TextEncoder().encode('first edit'));
    const { keptAs, outputs } = await build(host, { force: true, ...edits(host, 'save', 'second edit') });
    expect([outputs.length, host.text(keptAs!)]).toEqual([2, 'second edit']);
  });

  it('is kept under another name when an edit of the same second was kept before', async () => {
    const host = workspace({ [MANIFEST]: WITHOUT_CHARTS });
    const kept: unknown[] = [];
    for (const text of ['first edit', 'second edit', 'second edit']) {
      host.files.set(`${OUT}/a.pptx`, new TextEncoder().encode(text));
      const { keptAs } = await build(host, { force: true });
      kept.push([keptAs!.slice(OUT.length + 1), host.text(keptAs!)]);
    }
    expect(kept).toEqual([
      ['a.20260319T080000Z.bak.pptx', 'first edit'],
      ['a.20260319T080000Z-2.bak.pptx', 'second edit'],
      ['a.20260319T080000Z-2.bak.pptx', 'second edit'],
    ]);
  });
});
