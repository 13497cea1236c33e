import { openWorkspace } from '../../src';
import { memoryHost, type MemoryHost } from '../memory-host';

const CONFIG = '/ws/deck.config.yaml';
const KEPT = '/ws/.deck/settings.json';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function host(config = 'language: en-GB\nout: ut\nown: [Åmål]\n'): MemoryHost {
  return memoryHost({ cwd: '/ws', files: { [CONFIG]: config } });
}

test('opens a workspace as if its settings had just been read, places included', async () => {
  const of = host();
  const read = await openWorkspace(of, { cache: true });
  expect(of.files.has(KEPT)).toBe(true);
  expect(await openWorkspace(of, { cache: true })).toEqual(read);
  expect(await openWorkspace(of, {})).toEqual(read);
  expect(read.value).toMatchObject({ language: 'en-GB', out: 'ut', own: ['Åmål'] });
});

test('takes the kept settings only while file and deck are the same, and only when asked to', async () => {
  const of = host();
  await openWorkspace(of, { cache: true });
  const planted = of.text(KEPT)!.split('\n')[1]!.replace('"out":"ut"', '"out":"elsewhere"');
  of.files.set(KEPT, bytes(`${of.sha256(bytes(planted))}\n${planted}`));
  const outOf = async (cache: boolean, from: MemoryHost = of) =>
    (await openWorkspace(from, { cache })).value?.out;
  expect(await outOf(true)).toBe('elsewhere');
  expect(await outOf(false)).toBe('ut');
  expect(await outOf(true, { ...of, fingerprint: () => 'another deck' })).toBe('ut');
  of.files.set(CONFIG, bytes('out: ut\n'));
  expect(await outOf(true)).toBe('ut');
});

test.each(['', '{', '0\n{}', 'ÿÿ'])('reads them again when %j is kept', async (damaged) => {
  const of = host();
  of.files.set(KEPT, bytes(damaged));
  expect((await openWorkspace(of, { cache: true })).value?.out).toBe('ut');
});

test('keeps no settings with mistakes, and none when caches are not wanted', async () => {
  const wrong = host('langage: sv-SE\n');
  expect((await openWorkspace(wrong, { cache: true })).diagnostics).toHaveLength(1);
  expect(wrong.files.has(KEPT)).toBe(false);
  const of = host();
  await openWorkspace(of, { cache: false });
  expect(of.files.has(KEPT)).toBe(false);
});
