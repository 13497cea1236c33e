import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDeck } from '../../src';
import { plainDate } from '../../src/model';
import { smallWorkspace } from '../cli/small-workspace';
import { sessionIn } from '../session-in';
import { BLOCK, MANIFEST, ONE_BLOCK, type EdgeCase } from './edge-case';
import { expectFindings } from './finished-deck';

const PPTX = '/ws/out/2026-03-25/kant.pptx';
const ONE_SLIDE = '- { title: Första besök, bullets: [Läget är gott] }\n';

/** `KEEP_DECKS=/tmp/edges npx jest test/edge-decks` keeps every finished deck there, to be looked at. */
const KEEP = process.env['KEEP_DECKS'];

/**
 * A test per case: the deck is built as `deck build` does, which throws where its package has faults and reports others of
 * accessibility, and holds what it should. `npm run test:packages` inspects the file once more and asks the Open XML SDK, which takes
 * as long as all the rest.
 */
export function testEdges(cases: readonly EdgeCase[], expectSound?: (pptx: Uint8Array) => Promise<void>): void {
  it.each(cases.map((edge) => [edge.name, edge] as const))('%s', async (name, edge) => {
    const { files, told } = await build(edge);
    const pptx = files.get(PPTX);
    if (KEEP !== undefined && pptx) keep(KEEP, name, pptx);
    expect(told).toEqual([...(edge.told ?? [])].sort());
    if (!edge.finds) {
      expect([...files.keys()].filter((path) => path.startsWith('/ws/out'))).toEqual([]);
      return;
    }
    await expectSound?.(pptx!);
    expectFindings(pptx!, edge.finds);
  });
}

async function build({ files, slides = ONE_SLIDE, template }: EdgeCase) {
  const host = smallWorkspace({ [MANIFEST]: ONE_BLOCK, [BLOCK]: slides, ...files });
  const session = await sessionIn(host, { today: plainDate(2026, 3, 20) });
  const run = await buildDeck(session, MANIFEST, template === undefined ? {} : { template });
  const told = run.diagnostics.filter(({ severity }) => severity !== 'info');
  return { files: host.files, told: [...new Set(told.map(({ code }) => code))].sort() };
}

function keep(folder: string, name: string, pptx: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name.replace(/\W+/g, '-')}.pptx`), pptx);
}
