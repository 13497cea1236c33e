import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildDeck, checkDeck, openSession, openWorkspace, type DeckRun, type Session } from '../src';
import { nodeHost } from '../src/host/node-host';
import { plainDate } from '../src/model';
import { createMemo } from '../src/session';
import { jpegTurned } from './made-pictures';
import { memoryHost, type MemoryHost } from './memory-host';

const MANIFEST = 'decks/2026-03-25/mote.deck.yaml';
const BLOCK = '/ws/decks/2026-03-25/barn.block.yaml';
const METRICS = '/ws/decks/metrics.yaml';
const SERIES = '/ws/series/bup.csv';
const TEMPLATE = '/ws/templates/region-kalmar/template.yaml';
const PHOTO = '/ws/decks/2026-03-25/foto.jpg';

function filesBelow(folder: string, at: string): [string, Uint8Array][] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path, `${at}/${name}`) : [[`${at}/${name}`, readFileSync(path)]];
  });
}

async function workspace(): Promise<MemoryHost> {
  const base = filesBelow(join(__dirname, '../fixtures/manifests/base'), '/ws');
  const templates = filesBelow(join(__dirname, '../templates'), '/ws/templates');
  const host = memoryHost({ files: Object.fromEntries([...base, ...templates]), cwd: '/ws' });
  host.files.set(PHOTO, await jpegTurned(6, 4));
  const slides = host.text(BLOCK) ?? '';
  const more = '- { title: Ett foto, image: { file: foto.jpg, alt: Fyra ytor } }\n';
  host.files.set(BLOCK, new TextEncoder().encode(`${slides.trimEnd()}\n${more}`));
  return host;
}

const replace = (path: string, from: string | RegExp, to: string) => (host: MemoryHost) => {
  const text = host.text(path) ?? '';
  expect(text).toMatch(from);
  host.files.set(path, new TextEncoder().encode(text.replace(from, to)));
};

/** Takes a file away, and gives what puts it back. */
const taken = new Map<string, Uint8Array>();
const remove = (path: string) => (host: MemoryHost) => {
  taken.set(path, host.files.get(path)!);
  host.files.delete(path);
};
const putBack = (path: string) => (host: MemoryHost) => void host.files.set(path, taken.get(path)!);
const nothing = (): void => undefined;

/** What changes, and whether the deck is built then: else it is checked, which takes less. */
const STEPS: readonly (readonly [string, (host: MemoryHost) => void, 'build'?])[] = [
  ['nothing', nothing, 'build'],
  ['a block edited', replace(BLOCK, 'Ett foto', 'Ett foto till'), 'build'],
  ['a figure changed', replace(SERIES, /(2026-03;)\d+,0/, '$177,0'), 'build'],
  ['nothing', nothing],
  ['a figure that is no figure', replace(SERIES, /(2026-03;)77,0/, '$1sjuttiosju')],
  ['the figure as it was', replace(SERIES, 'sjuttiosju', '77,0')],
  ['a block removed', remove(BLOCK)],
  ['a block put back', putBack(BLOCK), 'build'],
  ['a series removed', remove(SERIES)],
  ['a series put back', putBack(SERIES)],
  ['a line above the catalogue', replace(METRICS, /^/, '# En rad till\n')],
  ['another title of a metric', replace(METRICS, /title: .*/, 'title: En annan titel'), 'build'],
  ['a mistake in the catalogue', replace(METRICS, /unit: /, 'unti: ')],
  ['the catalogue mended', replace(METRICS, 'unti: ', 'unit: ')],
  ['the template edited', replace(TEMPLATE, 'regionkalmar.se', 'example.se'), 'build'],
  ['a photo removed', remove(PHOTO)],
  ['another file in its name', (host) => void host.files.set(PHOTO, new TextEncoder().encode('GIF89a'))],
  ['a photo put back', putBack(PHOTO)],
  ['a slide that is not YAML', replace(BLOCK, /$/, '- title: [\n')],
  ['the slide mended', replace(BLOCK, '- title: [\n', '')],
  ['nothing', nothing, 'build'],
];

/** What a run says and leaves; places by file, text and offset. */
function seen(host: MemoryHost, run: DeckRun): unknown {
  const out = [...host.files].filter(([path]) => path.startsWith('/ws/out/')).sort(([a], [b]) => (a < b ? -1 : 1));
  return { run, out: out.map(([path, bytes]) => [path, nodeHost().sha256(bytes)]) };
}

async function open(host: MemoryHost): Promise<Session> {
  const { value } = await openWorkspace(host, {});
  return openSession(host, value!, { today: plainDate(2026, 3, 20), cache: false });
}

test('a session that is used again and again tells and makes what a new one does, whatever changes under it', async () => {
  const [one, other] = [await workspace(), await workspace()];
  const session = await open(one);
  const codes = new Set<string>();
  for (const [what, change, job] of STEPS) {
    const run = job === 'build' ? buildDeck : checkDeck;
    change(one);
    const after = seen(one, await run(session, MANIFEST, {}));
    change(other);
    const fresh = await run(await open(other), MANIFEST, {});
    fresh.diagnostics.forEach(({ code }) => codes.add(code));
    expect({ what, after }).toEqual({ what, after: seen(other, fresh) });
  }
  // The changes were noticed at all.
  for (const code of ['missing-file', 'not-an-image', 'unknown-key']) expect([...codes]).toContain(code);
}, 120_000);

test('what is the same is read, but not computed again', async () => {
  const host = await workspace();
  const session = await open(host);
  const computed: string[] = [];
  const counting: Session = {
    ...session,
    memo: {
      of: (entry, compute) =>
        session.memo.of(entry, () => {
          computed.push(entry.kind.split(' ')[0]!);
          return compute();
        }),
    },
  };
  const kindsOf = async () => {
    computed.length = 0;
    await checkDeck(counting, MANIFEST, {});
    return [...new Set(computed)].sort();
  };
  expect(await kindsOf()).toEqual(['document', 'indicator', 'measurer', 'picture', 'stored', 'table']);
  const reads = host.reads.get(SERIES);
  expect(await kindsOf()).toEqual([]);
  expect(host.reads.get(SERIES)).toBe(2 * (reads ?? 0));
  replace(BLOCK, 'Ett foto', 'Ett foto till')(host);
  expect(await kindsOf()).toEqual(['document']);
  replace(SERIES, /(2026-03;)\d+,0/, '$177,0')(host);
  expect(await kindsOf()).toEqual(['indicator', 'table']);
});

describe('a memo', () => {
  const entry = (key: string, weight = 1, kind = 'a') => ({ kind, key, weight });

  test('lets go of what was not used for longest, and never holds what is too heavy', () => {
    const memo = createMemo(2);
    const compute = jest.fn((key: string) => key.toUpperCase());
    const of = (key: string, weight = 1) => memo.of(entry(key, weight), () => compute(key));
    expect([of('a'), of('b'), of('a'), of('c')]).toEqual(['A', 'B', 'A', 'C']);
    expect(compute).toHaveBeenCalledTimes(3);
    of('a');
    expect(compute).toHaveBeenCalledTimes(3);
    of('b');
    expect(compute).toHaveBeenCalledTimes(4);
    of('heavy', 3);
    of('b');
    expect(compute).toHaveBeenCalledTimes(5);
    of('heavy', 3);
    expect(compute).toHaveBeenCalledTimes(6);
  });

  test('keeps kinds apart', () => {
    const memo = createMemo();
    expect(memo.of(entry('x'), () => 1)).toBe(1);
    expect(memo.of(entry('x', 1, 'b'), () => 'one')).toBe('one');
  });

  test('does not hold what failed or is nothing', async () => {
    const memo = createMemo();
    expect(memo.of<number | undefined>(entry('x'), () => undefined)).toBeUndefined();
    expect(memo.of<number | undefined>(entry('x'), () => 1)).toBe(1);
    const failing = () => Promise.reject<number>(new Error('no'));
    await expect(memo.of(entry('y'), failing)).rejects.toThrow('no');
    expect(await memo.of(entry('y'), () => Promise.resolve(2))).toBe(2);
    await memo.of(entry('z'), () => Promise.resolve(undefined));
    expect(await memo.of<Promise<number | undefined>>(entry('z'), () => Promise.resolve(3))).toBe(3);
    expect(() =>
      memo.of(entry('w'), () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(memo.of(entry('w'), () => 4)).toBe(4);
  });
});
