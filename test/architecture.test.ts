import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  importCycles,
  moduleCycles,
  forbiddenImports,
  outsideWorld,
  readTable,
  strayLibraries,
  untidyFiles,
  type SourceFile,
} from './import-rules';

const ROOT = join(__dirname, '..');
const SOURCES: readonly SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const TABLE = readTable(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));

describe('src', () => {
  it('has the modules of docs/architecture.md, and only their imports', () => {
    expect(forbiddenImports(SOURCES, TABLE)).toEqual([]);
  });

  it('keeps every library in one module', () => {
    expect(strayLibraries(SOURCES, TABLE)).toEqual([]);
    const libraries = TABLE.flatMap((module) => module.libraries);
    expect(new Set(libraries).size).toBe(libraries.length);
  });

  it('has no files that import each other in a circle', () => {
    expect(importCycles(SOURCES)).toEqual([]);
  });

  it('has no modules that import each other in a circle', () => {
    expect(moduleCycles(SOURCES)).toEqual([]);
  });

  it('keeps console, process, clock, chance and lasting state out of the stages', () => {
    const quiet = SOURCES.filter(({ path }) => !/^src\/(host|cli)\//.test(path));
    expect(outsideWorld(quiet)).toEqual([]);
  });

  it('has files of at most 300 lines, with names that say something', () => {
    expect(untidyFiles(SOURCES)).toEqual([]);
  });
});

describe('the import rules', () => {
  const table = readTable(
    [
      '| Layer | Module | From → to | May import | Libraries |',
      '|---|---|---|---|---|',
      '| base | `source/` | | | |',
      '| base | `diagnostics/` | | `source` | |',
      '| base | `schema/` | | | |',
      '| base | `model/` | | `source` | |',
      '| stage | `parse/` | | the base | `yaml` |',
      '| stage | `host/` | | the base | `node:*` |',
      '| service | `load/` | | the base, `host/host` `parse` | |',
    ].join('\n'),
  );
  const modules = ['source', 'diagnostics', 'schema', 'model', 'parse', 'host', 'load'];
  const sources = (changes: Record<string, string> = {}): readonly SourceFile[] => {
    const files: Record<string, string> = {
      ...Object.fromEntries(modules.map((module) => [`src/${module}/index.ts`, ''])),
      'src/parse/index.ts': "import { parse } from 'yaml';\nimport type { Tree } from '../source';",
      'src/host/host.ts': 'export interface Host {}',
      'src/host/index.ts': "import { readFile } from 'node:fs/promises';",
      'src/load/index.ts': "import type { Host } from '../host/host';\nimport '../parse';",
      ...changes,
    };
    return Object.entries(files).map(([path, text]) => ({ path, text }));
  };

  it('find nothing where all is in order', () => {
    for (const rule of [importCycles, outsideWorld, untidyFiles]) expect(rule(sources())).toEqual([]);
    for (const rule of [forbiddenImports, strayLibraries]) expect(rule(sources(), table)).toEqual([]);
  });

  it.each([
    ['between two stages', 'src/parse/index.ts', "import { nodeHost } from '../host/host';", 'src/host/host.ts'],
    ['for a type only', 'src/parse/index.ts', "import type { Host } from '../host/host';", 'src/host/host.ts'],
    ['for a type in passing', 'src/parse/index.ts', "let h: import('../host/host').Host;", 'src/host/host.ts'],
    ['by an export', 'src/parse/index.ts', "export * from '../host/host';", 'src/host/host.ts'],
    ['lazily', 'src/parse/index.ts', "const h = import('../host/host.js');", 'src/host/host.ts'],
    ['by require', 'src/parse/index.ts', "const h = require('../host/host');", 'src/host/host.ts'],
    ['from the base', 'src/model/index.ts', "import '../parse';", 'src/parse/index.ts'],
    ['past an interface', 'src/load/index.ts', "import '../host';", 'src/host/index.ts'],
  ])('find an import %s', (_, path, text, to) => {
    expect(forbiddenImports(sources({ [path]: text }), table)).toEqual([`${path} → ${to}`]);
  });

  it('find a module that is missing in the table, and one that does not exist', () => {
    const files = sources({ 'src/attic/index.ts': '' }).filter(({ path }) => path !== 'src/schema/index.ts');
    expect(forbiddenImports(files, table)).toEqual([
      "the module attic isn't in the table",
      "the module schema of the table doesn't exist",
    ]);
  });

  it('find a library in another module, one that nobody uses, and an import that leads nowhere', () => {
    const source = "import * as yaml from 'yaml';\nimport 'node:fs';\nimport './gone';";
    const files = sources({ 'src/source/index.ts': source, 'src/parse/index.ts': '' });
    expect(strayLibraries(files, table)).toEqual([
      'src/source/index.ts imports yaml',
      'src/source/index.ts imports node:fs',
      'src/source/index.ts imports ./gone, which leads nowhere',
      "parse doesn't use yaml, which the table gives it",
    ]);
  });

  it('find a circle of files, also of types', () => {
    const files = sources({
      'src/model/page.ts': "import type { Box } from './box';",
      'src/model/box.ts': "import { frame } from './length';",
      'src/model/length.ts': "export type { Page } from './page';",
    });
    expect(importCycles(files)).toEqual([
      'src/model/page.ts → src/model/box.ts → src/model/length.ts → src/model/page.ts',
    ]);
  });

  it('find a circle of modules whose files make none', () => {
    const files = sources({
      'src/load/index.ts': "import '../parse';",
      'src/parse/text.ts': "import '../load/name';",
      'src/load/name.ts': '',
    });
    expect(importCycles(files)).toEqual([]);
    expect(moduleCycles(files)).toEqual(['parse → load → parse']);
  });

  it('find the outside world in code, and not in comments, texts or names of keys', () => {
    const text = [
      'console.log(Date.now(), Math.random(), new Date());',
      'let count = 0;',
      'const { env } = process; // console, process and Date.now() in a comment',
      "const said = { process: 'console', at: new Date(2026, 2, 25), name: deck.process };",
    ].join('\n');
    expect(outsideWorld([{ path: 'src/parse/a.ts', text }])).toEqual([
      'src/parse/a.ts:1 console',
      'src/parse/a.ts:1 Date.now',
      'src/parse/a.ts:1 Math.random',
      'src/parse/a.ts:1 new Date()',
      'src/parse/a.ts:2 state at module level: let count = 0;',
      'src/parse/a.ts:3 process',
    ]);
  });

  it('find long files and names that say nothing', () => {
    const files = [
      { path: 'src/model/types.ts', text: '' },
      { path: 'src/render/utils/colour.ts', text: 'export interface IColour {}' },
      { path: 'src/model/period.ts', text: '\n'.repeat(301) },
    ];
    expect(untidyFiles(files)).toEqual([
      'src/model/types.ts has a name that says nothing',
      'src/render/utils/colour.ts has a name that says nothing',
      'src/render/utils/colour.ts calls an interface IColour',
      'src/model/period.ts has 301 lines',
    ]);
  });
});
