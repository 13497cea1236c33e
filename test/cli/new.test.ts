import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../../src/host/node-host';
import { deck } from './recording-terminal';
import { manifest, METRICS, smallWorkspace } from './small-workspace';

jest.setTimeout(60_000);

const OLD = '/ws/decks/2026-04-22';
const NEW = '/ws/decks/2026-05-27';

/** A meeting of two files, with a picture in use and one that isn't, and a snapshot. */
const RICH = {
  'decks/2026-04-22/b.deck.yaml': `title: Informationspunkter
meeting: { body: Regionstyrelsen, date: 2026-04-22 }   # ordinarie
agenda:
  - section: Psykiatri
    items:
      - title: Barn och unga
        presenter: lina
        slides: [{ include: barn.block.yaml }]
`,
  'decks/2026-04-22/barn.block.yaml': `- title: Första besök
  chart: bup
  notes: Det går bra.
- title: Läget
  bullets: |
    - Kön minskar
`,
  'decks/2026-04-22/data/freeze.json': '{}',
  'decks/2026-04-22/images/annan.png': 'x',
};

describe('deck new', () => {
  it('makes a meeting from the latest before it, says what it wrote and what to do, and the result has no errors', async () => {
    const host = smallWorkspace(RICH);
    host.files.delete(`${OLD}/data/freeze.json`);
    const { code, out, err } = await deck(host, 'new 2026-05-27');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`✓ 2026-05-27  2 files from 2026-04-22
  decks/2026-05-27/b.deck.yaml
  decks/2026-05-27/barn.block.yaml
Next:
  1. write 1 text: look for "(skriv här)" and the comments above
  2. deck check 2026-05-27
  3. deck build 2026-05-27 --strict, which fails as long as a text is missing
`);
    expect(host.text(`${NEW}/b.deck.yaml`)).toBe(
      host.text(`${OLD}/b.deck.yaml`)?.replace('date: 2026-04-22', 'date: 2026-05-27'),
    );
    const check = await deck(host, 'check 2026-05-27 --json');
    const { diagnostics } = JSON.parse(check.out) as { diagnostics: { severity: string; code: string }[] };
    expect(check.code).toBe(0);
    expect(diagnostics.filter(({ severity }) => severity !== 'info').map((each) => each.code)).toEqual(
      ['unwritten', 'stale-figures'].sort(),
    );
  });

  it('never lets a forgotten text through in silence: a warning, and no deck under --strict', async () => {
    const host = smallWorkspace(RICH);
    host.files.delete(`${OLD}/data/freeze.json`);
    await deck(host, 'new 2026-05-27');
    const { code, err } = await deck(host, 'build 2026-05-27 --strict');
    expect(code).toBe(1);
    expect(err).toContain('warning[unwritten]');
    expect([...host.files.keys()].filter((path) => path.startsWith('/ws/out'))).toEqual([]);
  });

  it('takes neither the snapshot nor what no slide shows', async () => {
    const host = smallWorkspace(RICH);
    await deck(host, 'new 2026-05-27');
    expect(host.saves).toEqual([[`${NEW}/b.deck.yaml`, `${NEW}/barn.block.yaml`]]);
  });

  it('takes pictures and tables that slides show, to the byte, also in folders', async () => {
    const host = smallWorkspace({
      'decks/2026-04-22/b.deck.yaml': manifest('2026-04-22', 'table: { file: "tabeller/a.csv" }'),
      'decks/2026-04-22/tabeller/a.csv': 'A;B\r\n1;2\r\n',
    });
    const { out } = await deck(host, 'new 2026-05-27');
    expect(host.files.get(`${NEW}/tabeller/a.csv`)).toEqual(host.files.get(`${OLD}/tabeller/a.csv`));
    expect(host.text(`${NEW}/b.deck.yaml`)).toContain('#| Tabellens fil är förra mötets.');
    expect(out).toContain('look over 1 place');
  });

  it('takes another meeting with --from', async () => {
    const host = smallWorkspace();
    const { code, out } = await deck(host, 'new 2026-05-27 --from 2026-03-25');
    expect(code).toBe(0);
    expect(out).toContain('1 file from 2026-03-25');
    expect(host.saves).toEqual([[`${NEW}/a.deck.yaml`]]);
  });

  it('tells it all as JSON', async () => {
    const { out } = await deck(smallWorkspace(), 'new 2026-05-27 --json');
    expect(JSON.parse(out)).toEqual({
      meeting: '2026-05-27',
      from: '2026-04-22',
      files: [
        {
          path: 'decks/2026-05-27/b.deck.yaml',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          bytes: expect.any(Number) as number,
        },
      ],
      emptied: 1,
      remarks: 0,
      diagnostics: [],
    });
  });

  it('begins with a manifest and a block where there is no earlier meeting, whose every open place is told', async () => {
    const host = smallWorkspace();
    const { code, out } = await deck(host, 'new 2026-01-28');
    expect(code).toBe(0);
    expect(out).toContain('2 files, to begin with: there is no earlier meeting');
    expect(host.text('/ws/decks/2026-01-28/informationspunkter.deck.yaml')).toContain('date: 2026-01-28');
    const check = await deck(host, 'check 2026-01-28 --json');
    const { diagnostics } = JSON.parse(check.out) as { diagnostics: { severity: string; code: string }[] };
    const told = diagnostics.filter(({ severity }) => severity !== 'info').map((each) => each.code);
    expect(check.code).toBe(0);
    expect(told).toEqual(['unwritten', 'unwritten', 'unwritten']);
  });

  it.each([
    ['its manifest', { 'decks/2026-05-27/b.deck.yaml': manifest('2026-05-27') }, ['b.deck.yaml']],
    ['another manifest', { 'decks/2026-05-27/a.deck.yaml': manifest('2026-05-27') }, ['a.deck.yaml']],
    ['a block', { ...RICH, 'decks/2026-05-27/barn.block.yaml': '- title: A\n' }, ['barn.block.yaml']],
  ])('replaces nothing that is there: %s', async (_, files, named) => {
    const host = smallWorkspace(files);
    const before = new Map(host.files);
    const { code, err } = await deck(host, 'new 2026-05-27');
    expect(code).toBe(1);
    for (const name of named) expect(err).toContain(`error[already-there]: decks/2026-05-27/${name} is there already`);
    expect(host.saves).toEqual([]);
    expect(host.files).toEqual(before);
  });

  it.each([
    ['new', 2, 'which date? name it'],
    ['new 2026-02-30', 2, 'there is no 30 February'],
    ['new ../2026-05-27', 2, 'deck new takes a date such as'],
    ['new 2026-05-27 --from igår', 2, '--from takes a date such as'],
    ['new 2026-05-27 --from 2026-03-26', 1, 'did you mean "2026-03-25"?'],
  ])('refuses %s', async (line, expected, said) => {
    const host = smallWorkspace();
    const { code, err } = await deck(host, line);
    expect(code).toBe(expected);
    expect(err).toContain(said);
    expect(host.saves).toEqual([]);
  });

  it.each([
    ['a manifest that is no YAML', { 'decks/2026-04-22/b.deck.yaml': 'title: [' }, 'decks/2026-04-22/b.deck.yaml:1'],
    ['a block with a mistake', { ...RICH, 'decks/2026-04-22/barn.block.yaml': '- titel: A\n' }, 'barn.block.yaml:1:3'],
    [
      'a block that is missing',
      { 'decks/2026-04-22/b.deck.yaml': RICH['decks/2026-04-22/b.deck.yaml'] },
      'b.deck.yaml:8:29',
    ],
  ])('shows what is wrong with the meeting it should be made from: %s', async (_, files, place) => {
    const host = smallWorkspace(files);
    const { code, err, out } = await deck(host, 'new 2026-05-27');
    expect(code).toBe(1);
    expect(err).toContain(place);
    expect(out).toBe('✗ 2026-05-27  nothing written\n');
    expect(host.saves).toEqual([]);
  });

  it('writes nothing outside the workspace: what a slide names elsewhere stays where it is', async () => {
    const host = smallWorkspace({
      'decks/2026-04-22/b.deck.yaml': manifest('2026-04-22', 'table: { file: ../gemensam/a.csv }'),
      'decks/gemensam/a.csv': 'A;B\n1;2\n',
      'decks/metrics.yaml': METRICS,
    });
    await deck(host, 'new 2026-05-27');
    expect(host.saves).toEqual([[`${NEW}/b.deck.yaml`]]);
    expect((await deck(host, 'check 2026-05-27')).code).toBe(0);
  });

  it('writes nothing through a link that leads out of the workspace, nor where a file stands for the folder', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'deck-new-'));
    const root = join(temp, 'ws');
    mkdirSync(join(root, 'decks'), { recursive: true });
    mkdirSync(join(temp, 'elsewhere'));
    writeFileSync(join(root, 'deck.config.yaml'), 'language: sv-SE\n');
    symlinkSync(join(temp, 'elsewhere'), join(root, 'decks/2026-05-27'));
    writeFileSync(join(root, 'decks/2026-06-17'), '');
    const host = nodeHost();
    const link = await deck(host, `new 2026-05-27 --workspace ${root}`);
    expect(link.code).toBe(1);
    expect(link.err).toContain('error[outside-workspace]: "decks/2026-05-27"');
    const file = await deck(host, `new 2026-06-17 --workspace ${root}`);
    expect(file.code).toBe(1);
    expect(file.err).toContain('error[already-there]: decks/2026-06-17 is there already');
    expect(readdirSync(join(temp, 'elsewhere'))).toEqual([]);
    rmSync(temp, { recursive: true });
  });

  it('tells what can not be emptied, and writes nothing: an alias of what would go', async () => {
    const host = smallWorkspace({
      'decks/2026-04-22/b.deck.yaml': manifest('2026-04-22', 'bullets: [&a Ett, Två], notes: x').concat(
        '          - { title: *a , text: Tre }\n',
      ),
    });
    const { code, err } = await deck(host, 'new 2026-05-27');
    expect(code).toBe(1);
    expect(err).toContain('error[unknown-alias]');
    expect(host.saves).toEqual([]);
  });

  it('is a failure of the machine when the disk says no', async () => {
    const host = smallWorkspace({}, { busy: [`${NEW}/b.deck.yaml`] });
    expect((await deck(host, 'new 2026-05-27')).code).toBe(3);
  });
});
