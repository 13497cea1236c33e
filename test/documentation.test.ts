import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failures } from '../src/cli/failure';
import { problems } from '../src/diagnostics';
import { LIMITS } from '../src/source';
import { VERSION } from '../src/version';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const list = (folder: string): readonly string[] => readdirSync(join(ROOT, folder)).sort();
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'decks/README.md'].concat(
  list('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
);

/** A code as docs/diagnostics.md describes it. */
interface Described {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
  /** The heading it stands under. */
  readonly subject: string;
}

function describedCodes(): readonly Described[] {
  const subjects = read('docs/diagnostics.md').split(/^## /m).slice(1);
  return subjects.flatMap((chapter) => {
    const [subject = '', ...sections] = chapter.split(/^### /m);
    return sections.map((section) => {
      const [code = '', ...lines] = section.split('\n');
      const [, severity = '', text = ''] = /^\*(\w+)\* · (.*)$/s.exec(lines.join('\n').trim()) ?? [];
      return { code, severity, text, subject: subject.split('\n')[0] ?? '' };
    });
  });
}

/** Codes by the file of the catalogue that defines them. */
function definedCodes(file: string): readonly string[] {
  const text = read(`src/diagnostics/catalogue/${file}`);
  return [...text.matchAll(/\b(?:error|warning|info)\(\s*'([^']+)'/g)].map(([, code = '']) => code);
}

describe('docs/diagnostics.md', () => {
  const described = describedCodes();
  const known = [...Object.values(problems), ...Object.values(failures)];

  it('describes every code that deck can report, once, and no other', () => {
    expect(described.map(({ code }) => code).sort()).toEqual(known.map(({ code }) => code).sort());
  });

  it('gives every code its severity', () => {
    const severities = new Map(known.map(({ code, severity }) => [code, severity as string]));
    const wrong = described.filter(({ code, severity }) => severity !== severities.get(code));
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  it('says more about a code than its message, in whole sentences', () => {
    const thin = described.filter(({ text }) => text.length < 60 || !/[.?`)]$/.test(text));
    expect(thin.map(({ code }) => code)).toEqual([]);
  });

  it('is grouped as the catalogue is: the codes of a chapter are defined in one file', () => {
    const files = list('src/diagnostics/catalogue').filter((name) => name !== 'index.ts');
    const fileOf = new Map(files.flatMap((file) => definedCodes(file).map((code) => [code, file])));
    expect([...fileOf.keys()].sort()).toEqual(
      Object.values(problems)
        .map(({ code }) => code)
        .sort(),
    );
    const chapters = [...new Set(described.map(({ subject }) => subject))];
    const filesOf = (chapter: string) =>
      new Set(described.filter(({ subject }) => subject === chapter).map(({ code }) => fileOf.get(code)));
    expect(chapters.filter((chapter) => filesOf(chapter).size > 1)).toEqual([]);
  });
});

describe('docs/limits.md', () => {
  const rows = read('docs/limits.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , , name]) => name?.startsWith('`') === true);
  const numberIn = (most: string): number =>
    Number(most.replace(/[^\d.]/g, '')) * (most.endsWith('MiB') ? 1024 ** 2 : 1);

  it('lists every limit with its number, and no other', () => {
    const listed = rows.map(([, , most = '', name = '']) => [name.replaceAll('`', ''), numberIn(most)]);
    expect(Object.fromEntries(listed)).toEqual(LIMITS);
  });

  it('names codes that there are', () => {
    const codes = new Set(Object.values(problems).map(({ code }) => code));
    const named = rows.flatMap(([, , , , told = '']) => told.match(/[a-z]+(?:-[a-z]+)+/g) ?? []);
    expect(named).not.toEqual([]);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('what is published', () => {
  it('has every schema mentioned in the docs', () => {
    const schemas = list('schema').filter((name) => name.endsWith('.schema.json'));
    const text = PAGES.map(read).join('\n');
    expect(schemas).not.toEqual([]);
    expect(schemas.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('has the version of package.json, and a place for it in the changelog', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(VERSION).toBe(version);
    expect(read('CHANGELOG.md')).toContain(version);
  });

  it('links only to files that are there', () => {
    const broken = PAGES.flatMap((page) => {
      const targets = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
      return targets.filter((to) => !existsSync(join(ROOT, dirname(page), to))).map((to) => `${page} → ${to}`);
    });
    expect(broken).toEqual([]);
  });
});
