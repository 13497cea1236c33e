import { memoryHost } from '../memory-host';
import { deck } from './recording-terminal';

jest.setTimeout(60_000);

describe('deck init', () => {
  it('makes a workspace that builds at once, without a warning', async () => {
    const host = memoryHost({ cwd: '/work' });
    const made = await deck(host, 'init styrelsen');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/^✓ styrelsen {2}18 files, with a sample meeting 2026-04-03\n/);
    expect(made.out).toMatch(/Next:\n {2}1\. cd styrelsen\n {2}2\. deck build --next\n/);

    const inside = { ...host, cwd: () => '/work/styrelsen' };
    const { code, out, err } = await deck(inside, 'build --next --date 2026-03-20 --strict');
    expect({ code, err: err.replace(/^\d+ infos.*\n/, '') }).toEqual({ code: 0, err: '' });
    expect(out).toContain('out/2026-04-03/informationspunkter.pptx');
    expect(host.files.has('/work/styrelsen/out/2026-04-03/informationspunkter.pptx')).toBe(true);
    expect((await deck(inside, 'build --all --strict --template neutral --out prov')).code).toBe(0);
  });

  it.each(['2026-01-01', '2027-11-20', '2031-12-31'])(
    'has figures up to the month before its meeting, also on %s',
    async (today) => {
      const host = memoryHost({ cwd: '/work' });
      await deck(host, `init --date ${today}`);
      expect((await deck(host, `check --next --date ${today} --strict`)).code).toBe(0);
      const { out } = await deck(host, 'metrics --json');
      const [metric] = JSON.parse(out) as { source: object; latest: { series: string } }[];
      expect(metric?.latest.series).toBe('Kalmar län');
    },
  );

  it('labels its figures as illustrative', async () => {
    const host = memoryHost({ cwd: '/work' });
    await deck(host, 'init');
    expect(host.text('/work/decks/metrics.yaml')).toContain('\n  illustrative: true\n');
  });

  it('gives every YAML file its schema, where an editor finds it', async () => {
    const host = memoryHost({ cwd: '/work' });
    await deck(host, 'init');
    const yaml = [...host.files.keys()].filter((path) => path.endsWith('.yaml'));
    expect(yaml.length).toBeGreaterThan(6);
    for (const path of yaml) {
      const named = /\$schema=(\S+)/.exec(host.text(path)?.split('\n')[0] ?? '')?.[1] ?? '';
      const parts = path.split('/').slice(0, -1);
      for (const step of named.split('/')) {
        if (step === '..') parts.pop();
        else parts.push(step);
      }
      expect(host.files.has(parts.join('/'))).toBe(true);
    }
    expect(host.text('/work/.gitignore')).toMatch(/^out\/\n\.deck\/\n/m);
  });

  it('goes on with deck new', async () => {
    const host = memoryHost({ cwd: '/work' });
    await deck(host, 'init');
    expect((await deck(host, 'new 2026-04-29')).code).toBe(0);
    expect((await deck(host, 'check 2026-04-29')).code).toBe(0);
  });

  it('tells it all as JSON', async () => {
    const { out, code } = await deck(memoryHost({ cwd: '/work' }), 'init a --json');
    const told = JSON.parse(out) as { workspace: string; meeting: string; files: { path: string }[] };
    expect(code).toBe(0);
    expect(told).toMatchObject({ workspace: '/work/a', meeting: '2026-04-03', diagnostics: [] });
    expect(told.files.map(({ path }) => path)).toContain('deck.config.yaml');
  });

  it.each(['deck.config.yaml', 'decks/people.yaml', '.gitignore', 'templates/neutral/template.yaml'])(
    'writes nothing where %s is there already, and names it',
    async (path) => {
      const host = memoryHost({ cwd: '/work', files: { [`/work/${path}`]: 'min' } });
      const { code, err, out } = await deck(host, 'init');
      expect(code).toBe(1);
      expect(err).toContain(`error[already-there]: ${path} is there already`);
      expect(out).toBe('✗ .  nothing written\n');
      expect(host.saves).toEqual([]);
    },
  );

  it('says once that a workspace is there, and how much of it', async () => {
    const host = memoryHost({ cwd: '/work' });
    await deck(host, 'init');
    const { code, err } = await deck(host, 'init');
    expect(code).toBe(1);
    expect(err.match(/error\[already-there\]/g)).toHaveLength(1);
    expect(err).toMatch(/: deck.config.yaml and \d+ more files are there already, so nothing was written\n/);
  });

  it.each(['afile', 'afile/below'])('has no place at %s, where a file stands', async (folder) => {
    const host = memoryHost({ cwd: '/work', files: { '/work/afile': 'min' } });
    const { code, err } = await deck(host, `init ${folder}`);
    expect(code).toBe(1);
    expect(err).toContain('error[already-there]: ');
    expect(err).toContain('help: a workspace is a folder, and a file stands there');
    expect(host.saves).toEqual([]);
  });

  it('is built from here where the folder is elsewhere', async () => {
    const { out } = await deck(memoryHost({ cwd: '/work' }), 'init ../styrelsen');
    expect(out).toMatch(/Next:\n {2}1\. deck build --next --workspace \/styrelsen\n {2}2\. deck new/);
  });

  it('takes --workspace for the folder, but not both', async () => {
    const host = memoryHost({ cwd: '/work' });
    expect((await deck(host, 'init --workspace b')).code).toBe(0);
    expect(host.files.has('/work/b/deck.config.yaml')).toBe(true);
    expect((await deck(host, 'init a --workspace b')).code).toBe(2);
  });
});
