import { smallWorkspace, manifest, SERIES } from './small-workspace';
import { deck } from './recording-terminal';
import type { MemoryHost } from '../memory-host';

jest.setTimeout(60_000);

const BUILT = 'out/2026-03-25';

/** The slide in other words, a new one after it, and a month more of figures. */
const CHANGED = {
  'decks/2026-03-25/a.deck.yaml': `${manifest('2026-03-25', 'id: forsta-besok, chart: bup, notes: Säg detta')}          - { title: Så går vi vidare, bullets: [Ett, Två] }\n`,
  'series/bup.csv': `${SERIES}2026-04;82,5;75\n`,
};

let built: Promise<MemoryHost> | undefined;

/** A workspace with its first meeting built, and after that with these files. */
async function workspace(files: Readonly<Record<string, string>> = {}): Promise<MemoryHost> {
  built ??= (async () => {
    const host = smallWorkspace();
    await deck(host, 'build 2026-03-25');
    return host;
  })();
  const outputs = [...(await built).files].filter(([path]) => path.startsWith(`/ws/${BUILT}/`));
  const results = outputs.map(([path, bytes]) => [path.slice('/ws/'.length), bytes] as const);
  return smallWorkspace({ ...Object.fromEntries(results), ...files });
}

describe('deck diff', () => {
  test('of a build and its own meeting, its report and its .pptx finds nothing', async () => {
    const host = await workspace();
    const { code, out, err } = await deck(host, `diff ${BUILT} 2026-03-25`);
    expect({ code, out, err }).toEqual({ code: 0, out: 'a  no differences\n', err: '' });
    const [report, pptx] = [`${BUILT}/a.build.json`, `${BUILT}/a.pptx`];
    expect((await deck(host, `diff ${report} decks/2026-03-25/a.deck.yaml`)).out).toBe(out);
    expect((await deck(host, `diff ${pptx} ${report}`)).out).toBe(
      'a  no differences\n  indicators not compared: a .pptx does not say which it shows\n',
    );
  });

  test('shows slides and figures that a build would change', async () => {
    const host = await workspace(CHANGED);
    const { code, out } = await deck(host, `diff ${BUILT} 2026-03-25`);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'a  1 slide changed, 1 added; 1 indicator has a new figure',
      '+ 5 Så går vi vidare',
      '~ 4 Första besök',
      '    - 84 %',
      '    - Kalmar län, mars 2026',
    ]);
    expect(lines).toContain('    + Kalmar län, april 2026');
    expect(lines).toContain('    - alternative text: Linjediagram som visar första besök BUP, januari 2025');
    expect(lines.slice(-4)).toEqual([
      '    notes: 2 lines changed (shown with --verbose)',
      'Indicators',
      '  bup  84 % (2026-03) → 82,5 % (2026-04)',
      '',
    ]);
  });

  test('shows lines of notes with --verbose, and takes no more than 80 columns', async () => {
    const { out } = await deck(await workspace(CHANGED), `diff ${BUILT} 2026-03-25 --verbose`);
    expect(out).toContain('    + notes: Säg detta\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('is Markdown for a comment', async () => {
    const { out } = await deck(await workspace(CHANGED), `diff ${BUILT} 2026-03-25 --markdown`);
    expect(out).toContain('## From out/2026-03-25 to 2026-03-25\n\n### a\n\n1 slide changed, 1 added;');
    expect(out).toContain('- **Added** 5 Så går vi vidare\n- **Changed** 4 Första besök\n');
    expect(out).toContain('  - notes: <ins>Säg detta</ins>\n');
    expect(out).toContain('| bup | 84 % \\(2026-03\\) | 82,5 % \\(2026-04\\) |\n');
  });

  test('is data for a program, empty lists where nothing is different', async () => {
    const { out } = await deck(await workspace(CHANGED), `diff ${BUILT} 2026-03-25 --json`);
    expect(JSON.parse(out)).toMatchObject({
      before: BUILT,
      after: '2026-03-25',
      diagnostics: [],
      decks: [
        {
          before: 'a',
          after: 'a',
          changes: {
            slides: {
              added: [{ number: 5, title: 'Så går vi vidare' }],
              removed: [],
              moved: [],
              changed: [{ number: 4, from: 4, title: 'Första besök' }],
            },
            indicators: {
              added: [],
              removed: [],
              changed: [
                {
                  before: { id: 'bup', series: 'Kalmar län', period: '2026-03', value: 84 },
                  after: { id: 'bup', series: 'Kalmar län', period: '2026-04', value: 82.5 },
                },
              ],
            },
          },
        },
      ],
    });
  });

  test('of two meetings compares decks of one name, and tells of others', async () => {
    const host = smallWorkspace({ 'decks/2026-04-22/a.deck.yaml': manifest('2026-04-22', 'bullets: [Ett, Två]') });
    const { code, out } = await deck(host, 'diff 2026-03-25 2026-04-22');
    expect(code).toBe(0);
    expect(out).toMatch(/^a {2}\d slides? changed.*; 1 indicator removed\n/);
    expect(out).toContain('\n− bup  84 % (2026-03)\n\nb  a new deck\n');
  });

  test('tells a change that is rounded away', async () => {
    const files = { 'series/bup.csv': SERIES.replace(';84;', ';84,2;') };
    const metrics = { 'decks/metrics.yaml': (await workspace()).text('/ws/decks/metrics.yaml') ?? '' };
    const exact = { 'decks/metrics.yaml': metrics['decks/metrics.yaml'].replace('  unit:', '  decimals: 0\n  unit:') };
    const { out } = await deck(await workspace({ ...files, ...exact }), `diff ${BUILT} 2026-03-25`);
    expect(out).toContain('Indicators\n  bup  84 (2026-03) → 84,2 (2026-03)\n');
  });

  test.each([
    ['x.pptx', 'no-such-deck'],
    ['out/2026-03-25/x.build.json', 'no-such-build'],
    ['2026-03-26', 'unknown-meeting'],
    ['old.build.json', 'not-a-build'],
    ['no.build.json', 'not-a-build'],
  ])('says why %s can not be compared', async (target, code) => {
    const old = '{"slides":[{"number":1,"id":"a","title":"A","layout":"cover"}],"outputs":[]}';
    const host = await workspace({ 'old.build.json': old, 'no.build.json': 'PK' });
    const run = await deck(host, `diff ${target} 2026-03-25`);
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
    expect(run.err).toContain(`error[${code}]`);
    expect(JSON.parse((await deck(host, `diff ${target} 2026-03-25 --json`)).out)).toMatchObject({
      decks: [],
      diagnostics: [{ code }],
    });
  });

  test('tells the errors of a meeting that does not build', async () => {
    const host = await workspace({ 'decks/2026-03-25/a.deck.yaml': manifest('2026-03-25', 'chart: bupp') });
    const { code, out, err } = await deck(host, `diff ${BUILT} 2026-03-25`);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('error[unknown-metric]');
  });

  test.each([
    ['diff', 'which two?'],
    [`diff ${BUILT}`, 'which two?'],
    ['diff a b c', 'too many arguments'],
    ['diff a b --json --markdown', 'say only one of --json and --markdown'],
  ])('wants two sides: deck %s', async (line, says) => {
    const { code, err } = await deck(smallWorkspace(), line);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('what changed since the last build', () => {
  test('stands under the deck, in the summary and in the JSON, once', async () => {
    const host = await workspace(CHANGED);
    const first = await deck(host, 'build 2026-03-25 --summary s.md');
    expect(first.out).toBe(
      '✓ out/2026-03-25/a.pptx  5 slides, 1 chart, 1 warning\n  1 slide changed, 1 added; 1 indicator has a new figure\n',
    );
    const summary = host.text('/ws/s.md');
    expect(summary).toContain('### What changed since the last build\n\n**2026-03-25/a**: 1 slide changed, 1 added;');
    expect(summary).toContain('| bup | 84 % \\(2026-03\\) | 82,5 % \\(2026-04\\) |\n');
    const second = await deck(host, 'build 2026-03-25 --summary t.md');
    expect(second.out).toBe('✓ out/2026-03-25/a.pptx  up to date, 5 slides, 1 chart, 1 warning\n');
    expect(host.text('/ws/t.md')).not.toContain('What changed');
  });

  test('is nothing after a first build, and the report is the same for it', async () => {
    const [changed, fresh] = [await workspace(CHANGED), smallWorkspace(CHANGED)];
    const { decks } = JSON.parse((await deck(changed, 'build 2026-03-25 --json')).out) as {
      decks: [{ changes: object }];
    };
    expect(decks[0].changes).toMatchObject({ slides: { added: [{ title: 'Så går vi vidare' }] } });
    expect((await deck(fresh, 'build 2026-03-25 --json')).out).not.toContain('"changes"');
    const report = `/ws/${BUILT}/a.build.json`;
    expect(changed.text(report)).toBe(fresh.text(report));
  });

  test('is not told where the last report does not say what was in the deck', async () => {
    const host = await workspace(CHANGED);
    const path = `/ws/${BUILT}/a.build.json`;
    const { indicators: _, ...old } = JSON.parse(host.text(path) ?? '') as Record<string, unknown>;
    host.files.set(path, new TextEncoder().encode(JSON.stringify(old)));
    const { code, out } = await deck(host, 'build 2026-03-25');
    expect(code).toBe(0);
    expect(out).toBe('✓ out/2026-03-25/a.pptx  5 slides, 1 chart, 1 warning\n');
  });
});
