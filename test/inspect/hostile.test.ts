import { inspectFile } from '../../src/inspect-file';
import { memoryHost } from '../memory-host';
import { deck } from '../cli/recording-terminal';
import { validateWithSdk } from '../validate-with-sdk';
import { deckWith, HOSTILE_FILES, RAW, type HostileFile } from './hostile-files';
import { faultLines } from './inspect';

/** Milliseconds that looking into a file may take here; the slowest takes a few seconds on a busy machine with two cores. */
const LONGEST = 30_000;

/** What a file ends with, and all that is told of it, a line each. */
async function toldOf({ make }: HostileFile): Promise<{ outcome: HostileFile['expected']; told: string[] }> {
  const host = memoryHost({ files: { '/ws/x.pptx': make() }, cwd: '/ws' });
  const found = await inspectFile(host, 'x.pptx');
  if ('complaint' in found) return { outcome: 'error', told: [found.complaint.message] };
  const { package: ofPackage, accessibility } = found.inspection;
  const told = [...ofPackage, ...accessibility].map(
    ({ part, rule, shape = '', message }) => `${part} ${rule} ${shape} ${message}`,
  );
  return { outcome: told.length > 0 ? 'faults' : 'clean', told };
}

describe('a file made to harm', () => {
  it('starts from a deck that breaks no rule', async () => {
    expect(await faultLines(deckWith())).toEqual([]);
    expect(validateWithSdk(deckWith())).toEqual([]);
  });

  it.each(HOSTILE_FILES.map((file) => [file.name, file] as const))(
    '%s',
    async (_, file) => {
      const { outcome, told } = await toldOf(file);
      expect({ outcome, told: told.slice(0, 5) }).toMatchObject({ outcome: file.expected });
      if (file.says) expect(told).toContainEqual(expect.stringMatching(file.says));
      if (file.never) expect(told).not.toContainEqual(expect.stringMatching(file.never));
    },
    LONGEST,
  );

  it.each(
    HOSTILE_FILES.filter(({ make }) => make().length < 100_000).map((file) => [file.name, file] as const),
  )('%s says nothing that steers a terminal', async (_, { make }) => {
    const host = memoryHost({ files: { '/ws/x.pptx': make() }, cwd: '/ws' });
    for (const flags of ['--verbose', '--json', '--format github']) {
      const { code, out, err } = await deck(host, `inspect x.pptx ${flags}`);
      expect([0, 1]).toContain(code);
      expect(RAW.test(out + err)).toBe(false);
    }
  });
});
