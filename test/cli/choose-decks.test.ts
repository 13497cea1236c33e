import { chooseDecks } from '../../src/cli/commands/choose-decks';
import type { DeckFlags } from '../../src/cli/commands/flags';
import { plainDate } from '../../src/model';
import { memoryHost } from '../memory-host';
import { contextWith } from './recording-terminal';

const FILES = {
  '/work/deck.config.yaml': 'language: sv-SE\n',
  '/work/decks/2025-12-10/informationspunkter.deck.yaml': '',
  '/work/decks/2026-03-25/bakgrundsmaterial.deck.yaml': '',
  '/work/decks/2026-03-25/beslut.deck.yaml': '',
  '/work/decks/2026-04-22/informationspunkter.deck.yaml': '',
  '/work/decks/gallery/galleri.deck.yaml': '',
};

async function chosen(flags: Partial<DeckFlags>, meetings: readonly string[] = [], cwd = '/work') {
  const { context } = contextWith({}, { host: memoryHost({ files: FILES, cwd }) });
  const choice = await chooseDecks(context, { meetings, flags: { cache: true, ...flags } });
  return { ...choice, names: choice.manifests.map((path) => path.slice('decks/'.length, -'.deck.yaml'.length)) };
}

test('--all means every manifest of every meeting', async () => {
  expect((await chosen({ all: true })).names).toHaveLength(4);
});

test('a folder that is no date is built by name only, and has nothing to freeze', async () => {
  expect((await chosen({}, ['gallery'])).names).toEqual(['gallery/galleri']);
  expect((await chosen({ all: true })).names).not.toContain('gallery/galleri');
  const { context } = contextWith({}, { host: memoryHost({ files: FILES, cwd: '/work' }) });
  const toFreeze = { meetings: ['gallery'], flags: { cache: true }, onlyMeetings: true };
  expect((await chooseDecks(context, toFreeze)).diagnostics.map(({ code }) => code)).toEqual(['unknown-meeting']);
});

test('--next means the first meeting from today on, today included', async () => {
  expect((await chosen({ next: true })).names).toEqual(['2026-03-25/bakgrundsmaterial', '2026-03-25/beslut']);
  expect((await chosen({ next: true, date: plainDate(2026, 3, 25) })).names).toHaveLength(2);
  expect((await chosen({ next: true, date: plainDate(2026, 3, 26) })).names).toEqual([
    '2026-04-22/informationspunkter',
  ]);
});

test('--due means the meetings from today within so many days, both ends included', async () => {
  expect((await chosen({ due: 5 })).names).toHaveLength(2);
  expect((await chosen({ due: 4 })).names).toEqual([]);
  expect((await chosen({ due: 60 })).names).toHaveLength(3);
  expect((await chosen({ due: 0, date: plainDate(2026, 3, 25) })).names).toHaveLength(2);
});

test('when nothing is due a line says so, and it is no mistake', async () => {
  expect(await chosen({ due: 4 })).toMatchObject({ none: 'no meeting within 4 days from 2026-03-20', diagnostics: [] });
  const { none } = await chosen({ next: true, date: plainDate(2027, 1, 1) });
  expect(none).toBe('no meeting on 2027-01-01 or later');
});

test('a meeting, a deck and a path can be named, each once', async () => {
  const { names } = await chosen({}, [
    '2026-03-25/beslut',
    '2026-03-25',
    'decks/2025-12-10/informationspunkter.deck.yaml',
  ]);
  expect(names).toEqual(['2026-03-25/beslut', '2026-03-25/bakgrundsmaterial', '2025-12-10/informationspunkter']);
});

test('a path may be typed as seen from the folder one stands in', async () => {
  expect((await chosen({}, ['beslut.deck.yaml'], '/work/decks/2026-03-25')).names).toEqual(['2026-03-25/beslut']);
  expect((await chosen({}, ['.'], '/work/decks/2026-03-25')).names).toHaveLength(2);
  expect((await chosen({}, ['../2025-12-10'], '/work/decks/2026-03-25')).names).toHaveLength(1);
});

test('an unknown meeting is an error, and the known ones are still chosen', async () => {
  const { names, diagnostics } = await chosen({}, ['2026-03-52', '2025-12-10']);
  expect(names).toEqual(['2025-12-10/informationspunkter']);
  expect(diagnostics).toMatchObject([{ code: 'unknown-meeting', severity: 'error' }]);
});

test('a workspace without any manifest is a warning, so that a wrong folder is not green under --strict', async () => {
  const host = memoryHost({ files: { '/work/deck.config.yaml': 'language: sv-SE\n' } });
  const request = { job: 'build', meetings: [], flags: { all: true, cache: true } } as const;
  const { diagnostics } = await chooseDecks(contextWith({}, { host }).context, request);
  expect(diagnostics).toMatchObject([{ code: 'no-meetings', severity: 'warning' }]);
});
