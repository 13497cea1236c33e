import { inspectFile } from '../../src/inspect/inspect-file';
import { memoryHost } from '../memory-host';
import { deck } from '../cli/recording-terminal';
import { validateWithSdk } from '../validate-with-sdk';
import { deckWith, HOSTILE_FILES, RAW } from '../inspect/hostile-files';
import { faultLines } from '../inspect/inspect';

/** Milliseconds that looking into a file may take here; the slowest takes a few seconds on a busy machine with two cores. */
const LONGEST = 30_000;

const PATH = '/ws/x.pptx';

/** What looking into a file ends with, all that is told of it, a line each, and whether it tries to steer a terminal. */
async function lookInto(bytes: Uint8Array) {
  const found = await inspectFile(memoryHost({ files: { [PATH]: bytes }, cwd: '/ws' }), 'x.pptx');
  if ('problem' in found)
    return { outcome: 'error', told: [found.problem.message], steers: RAW.test(found.problem.message) };
  const { package: ofPackage, accessibility, outline } = found.inspection;
  const told = [...ofPackage, ...accessibility].map(
    ({ part, rule, shape = '', message }) => `${part} ${rule} ${shape} ${message}`,
  );
  const shown = outline.slides.flatMap(({ title, layout, notes, objects }) => [
    title ?? '',
    layout ?? '',
    ...notes,
    ...objects.flatMap(({ name, alt, text }) => [name, alt ?? '', ...text]),
  ]);
  const texts = [...told, ...outline.sections, ...shown];
  return { outcome: told.length > 0 ? 'faults' : 'clean', told, steers: texts.some((text) => RAW.test(text)) };
}

describe('a file made to harm', () => {
  it('starts from a deck that breaks no rule', async () => {
    expect(await faultLines(deckWith())).toEqual([]);
    expect(validateWithSdk(deckWith())).toEqual([]);
  });

  let steering = 0;

  it.each(HOSTILE_FILES.map((file) => [file.name, file] as const))(
    '%s',
    async (_, { make, expected, says, never }) => {
      const bytes = make();
      const { outcome, told, steers } = await lookInto(bytes);
      expect({ outcome, told: told.slice(0, 5) }).toMatchObject({ outcome: expected });
      if (says) expect(told).toContainEqual(expect.stringMatching(says));
      if (never) expect(told).not.toContainEqual(expect.stringMatching(never));
      if (!steers) return;
      steering++;
      await expectPlain(bytes);
    },
    LONGEST,
  );

  it('is often one that tries to steer a terminal', () => {
    expect(steering).toBeGreaterThan(15);
  });

  async function expectPlain(bytes: Uint8Array): Promise<void> {
    const host = memoryHost({ files: { [PATH]: bytes }, cwd: '/ws' });
    for (const flags of ['--verbose', '--json', '--format github']) {
      const { code, out, err } = await deck(host, `inspect x.pptx ${flags}`);
      expect([0, 1]).toContain(code);
      expect(RAW.test(out + err)).toBe(false);
    }
  }
});
