import { openWorkspace } from '../../src';
import { memoryHost, type MemoryHost } from '../memory-host';

const CONFIG = '/ws/deck.config.yaml';
const KEPT = '/ws/.deck/settings.json';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function host(config = 'language: en-GB\nout: ut\nown: [Åmål]\nsources: { hosts: [a.se] }\n'): MemoryHost {
  return memoryHost({ cwd: '/ws', files: { [CONFIG]: config } });
}

const outOf = async (cache: boolean, from: MemoryHost) => (await openWorkspace(from, { cache })).value?.out;

/** Puts something else into what is kept, under a right sum. */
function plant(of: MemoryHost, from: string, to: string): void {
  const json = of.text(KEPT)!.split('\n')[1]!;
  const planted = json.replace(from, to);
  expect(planted).not.toBe(json);
  of.files.set(KEPT, bytes(`${of.sha256(bytes(planted))}\n${planted}`));
}

test('opens a workspace as if its settings had just been read, but for their places', async () => {
  const of = host();
  const { config, ...read } = (await openWorkspace(of, { cache: true })).value!;
  expect(of.files.has(KEPT)).toBe(true);
  const { config: kept, ...again } = (await openWorkspace(of, { cache: true })).value!;
  expect(again).toEqual(read);
  expect(kept?.span.file.text).toBe(config?.span.file.text);
  expect(read).toMatchObject({ language: 'en-GB', out: 'ut', own: ['Åmål'], hosts: ['a.se'] });
});

test('takes the kept settings only while file and deck are the same, and only when asked to', async () => {
  const of = host();
  await openWorkspace(of, { cache: true });
  plant(of, '"out":"ut"', '"out":"elsewhere"');
  expect(await outOf(true, of)).toBe('elsewhere');
  expect(await outOf(false, of)).toBe('ut');
  expect(await outOf(true, { ...of, fingerprint: () => 'another deck' })).toBe('ut');
  of.files.set(CONFIG, bytes('out: ut\n'));
  expect(await outOf(true, of)).toBe('ut');
});

test.each(['', '{', '0\n{}', 'ÿÿ'])('reads them again when %j is kept', async (damaged) => {
  const of = host();
  of.files.set(KEPT, bytes(damaged));
  expect(await outOf(true, of)).toBe('ut');
});

test.each([
  ['"out":"ut"', '"out":5'],
  ['"out":"ut"', '"out":"ut","metrics":"x"'],
  ['"out":"ut"', '"out":"ut","stale_after":{}'],
  ['"out":"ut"', '"out":"ut","other":"x"'],
  ['"hosts":["a.se"]', '"hosts":[{}]'],
  ['"value":', '"walue":'],
])('reads them again when they have another shape: %s → %s', async (from, to) => {
  const of = host();
  await openWorkspace(of, { cache: true });
  plant(of, from, to);
  expect(await outOf(true, of)).toBe('ut');
});

test('keeps no settings with mistakes, and none when caches are not wanted', async () => {
  const wrong = host('langage: sv-SE\n');
  expect((await openWorkspace(wrong, { cache: true })).diagnostics).toHaveLength(1);
  expect(wrong.files.has(KEPT)).toBe(false);
  const of = host();
  await openWorkspace(of, { cache: false });
  expect(of.files.has(KEPT)).toBe(false);
});
