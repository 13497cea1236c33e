import { deckJson, resultLines } from '../../src/cli/report/deck-results';
import { summaryText } from '../../src/cli/report/summary';
import type { DeckFlags } from '../../src/cli/commands/flags';
import type { DeckResult, DecksReport } from '../../src/cli/commands/deck-report';
import { failureOf } from '../../src/cli/failure';
import { error, warning, problems, type Diagnostic } from '../../src/diagnostics';
import { HostError } from '../../src/host';
import type { Workspace } from '../../src/model';
import { sourceFile, span } from '../../src/source';
import { contextWith } from './recording-terminal';

const workspace: Workspace = {
  root: '/work',
  language: 'sv-SE',
  decks: 'decks',
  templates: 'templates',
  out: 'out',
  template: 'region-kalmar',
  metrics: [],
  people: 'decks/people.yaml',
  hosts: [],
  httpHosts: [],
  staleAfter: 45,
  own: [],
};

const place = span(sourceFile('decks/2026-03-25/a.deck.yaml', 'title: A'), 0, 5);
const wrong = error('unknown-key', (p: { key: string }) => ({ message: `"${p.key}" is no key` }))(place, {
  key: 'titel',
});
const old = warning('stale', () => ({ message: 'old figures', help: 'ask for new ones' }))(place, {});

function result(name: string, diagnostics: readonly Diagnostic[], built = true): DeckResult {
  const outputs = ['charts/a.bup.png', 'charts/a.akut.png', 'a.build.json', 'a.pptx'].map((file) => ({
    path: `/work/out/2026-03-25/${file}`,
    sha256: 'ab',
    bytes: 41_300,
  }));
  const slides = [{ number: 1, id: 'omslag', title: 'A', layout: 'cover' }];
  const manifest = `decks/2026-03-25/${name}.deck.yaml`;
  const run = { meeting: '2026-03-25', deck: name, manifest, diagnostics, slides, outputs: built ? outputs : [] };
  return { manifest, run };
}

function told(
  results: readonly DeckResult[],
  flags: Partial<DeckFlags> = {},
  job: 'build' | 'check' = 'build',
): DecksReport {
  const diagnostics = results.flatMap(({ run, failure }) => [
    ...(run?.diagnostics ?? []),
    ...(failure ? [failure.diagnostic] : []),
  ]);
  const choice = { workspace, manifests: results.map(({ manifest }) => manifest), diagnostics: [] };
  return { request: { job, meetings: [], flags: { cache: true, ...flags } }, choice, results, diagnostics };
}

const { context } = contextWith();
const full = failureOf(new HostError('full', '/work/out', 'the disk is full'));

describe('result lines', () => {
  test('a built deck is named by its file, with slides, charts and warnings', () => {
    expect(resultLines(context, told([result('a', [old])]))).toEqual([
      '✓ out/2026-03-25/a.pptx  1 slide, 2 charts, 1 warning',
    ]);
  });

  test('figures that are frozen are told with their day', () => {
    const { manifest, run } = result('a', []);
    const frozen = { manifest, run: { ...run!, frozen: '2026-03-26T08:15:00Z' } };
    expect(resultLines(context, told([frozen]))[0]).toMatch(/, 2 charts, figures frozen 2026-03-26$/);
    expect(resultLines(context, told([frozen], {}, 'check'))[0]).toMatch(/, no mistakes, figures frozen 2026-03-26$/);
    expect(deckJson(frozen, told([frozen]))).toMatchObject({ frozen: '2026-03-26T08:15:00Z' });
    expect(deckJson(result('a', []), told([]))).toMatchObject({ frozen: null });
  });

  test('a deck with errors says that nothing was written', () => {
    expect(resultLines(context, told([result('a', [wrong, old], false)]))).toEqual([
      '✗ 2026-03-25/a  1 error, 1 warning, nothing written',
    ]);
  });

  test('warnings fail under --strict', () => {
    expect(resultLines(context, told([result('a', [old], false)], { strict: true }))[0]).toBe(
      '✗ 2026-03-25/a  1 warning, nothing written (--strict)',
    );
    expect(resultLines(context, told([result('a', [old], false)], { strict: true }, 'check'))[0]).toBe(
      '✗ 2026-03-25/a  1 warning (--strict)',
    );
  });

  test('names are aligned, and a deck stopped by the machine does not hide the others', () => {
    const manifest = 'decks/2026-03-25/långt-namn-på-en-presentation.deck.yaml';
    expect(resultLines(context, told([result('a', []), { manifest, failure: full }]))).toEqual([
      '✓ out/2026-03-25/a.pptx                     1 slide, 2 charts',
      '✗ 2026-03-25/långt-namn-på-en-presentation  stopped by the machine, nothing written',
    ]);
  });

  test('--verbose lists every written file', () => {
    const lines = resultLines(contextWith({ verbose: true }).context, told([result('a', [])]));
    expect(lines.slice(1)).toContain('  out/2026-03-25/charts/a.bup.png  41 kB');
    expect(lines).toHaveLength(5);
  });
});

test('JSON says what became of each deck, with paths relative to the workspace', () => {
  const report = told([result('a', [old])]);
  expect(deckJson(report.results[0]!, report)).toMatchObject({
    meeting: '2026-03-25',
    deck: 'a',
    manifest: 'decks/2026-03-25/a.deck.yaml',
    status: 'built',
    errors: 0,
    warnings: 1,
    slides: [{ number: 1, id: 'omslag', title: 'A', layout: 'cover' }],
    outputs: [{}, {}, {}, { path: 'out/2026-03-25/a.pptx', sha256: 'ab', bytes: 41_300 }],
  });
  const stopped = told([{ manifest: 'decks/2026-03-25/b.deck.yaml', failure: full }]);
  expect(deckJson(stopped.results[0]!, stopped)).toMatchObject({
    meeting: '2026-03-25',
    deck: 'b',
    status: 'failed',
    errors: 1,
  });
});

describe('the summary', () => {
  test('is a table of decks and a list of what to look at', () => {
    const text = summaryText(told([result('a', []), result('b', [wrong, old], false)]));
    expect(text).toContain('| 2026-03-25/a | ✅ done | 1 | 2 | 0 | 0 |');
    expect(text).toContain('| 2026-03-25/b | ❌ failed | 1 | 0 | 1 | 1 |');
    expect(text).toContain('- **error** "titel" is no key (unknown-key) – decks/2026-03-25/a.deck.yaml:1:1');
    expect(text).toContain('<br>ask for new ones');
  });

  test('keeps an author from writing Markdown or HTML', () => {
    const nasty = error('x', () => ({ message: '<img src=x> [a](http://b) | `c`\n# d' }))(undefined, {});
    const text = summaryText({ ...told([]), diagnostics: [nasty] });
    expect(text).toContain('&lt;img src=x&gt; \\[a\\]\\(http://b\\) \\| \\`c\\` \\# d');
  });

  test('tells stale indicators apart from what else to look at', () => {
    const late = { id: 'bup', last: 'mars 2026', days: 60, allowed: 45 };
    const stale = problems.staleFigures(place, late);
    const text = summaryText(told([result('a', [stale, old])]));
    const [, indicators = '', others = ''] = text.split(/^### /m);
    expect(indicators).toMatch(/^Stale indicators\n\n- \*\*warning\*\* the figures of "bup" end with mars 2026/);
    expect(others).toMatch(/^What to look at\n\n- \*\*warning\*\* old figures/);
    expect(others).not.toContain('bup');
  });
});
