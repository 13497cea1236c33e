import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  importCycles,
  roomCycles,
  openDoors,
  outsideWorld,
  readPlan,
  strayLibraries,
  untidyFiles,
  type HouseFile,
} from './house-rules';

const ROOT = join(__dirname, '..');
const HOUSE: readonly HouseFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const PLAN = readPlan(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));

describe('the house', () => {
  it('has the rooms of docs/architecture.md, and no doors but those', () => {
    expect(openDoors(HOUSE, PLAN)).toEqual([]);
  });

  it('keeps every library in its one room', () => {
    expect(strayLibraries(HOUSE, PLAN)).toEqual([]);
    const libraries = PLAN.flatMap((room) => room.libraries);
    expect(new Set(libraries).size).toBe(libraries.length);
  });

  it('has no files that import each other in a circle', () => {
    expect(importCycles(HOUSE)).toEqual([]);
  });

  it('has no rooms that import each other in a circle', () => {
    expect(roomCycles(HOUSE)).toEqual([]);
  });

  it('keeps console, process, clock, chance and lasting state out of the stages', () => {
    const quiet = HOUSE.filter(({ path }) => !/^src\/(host|cli)\//.test(path));
    expect(outsideWorld(quiet)).toEqual([]);
  });

  it('has files of at most 300 lines, with names that say something', () => {
    expect(untidyFiles(HOUSE)).toEqual([]);
  });
});

describe('the rules of the house', () => {
  const plan = readPlan(
    [
      '| Floor | Room | From → to | Opens onto | Libraries |',
      '|---|---|---|---|---|',
      '| ground | `source/` | | | |',
      '| ground | `diagnostics/` | | `source` | |',
      '| ground | `schema/` | | | |',
      '| ground | `model/` | | `source` | |',
      '| first | `parse/` | | the ground floor | `yaml` |',
      '| first | `host/` | | the ground floor | `node:*` |',
      '| hallway | `load/` | | the ground floor, `host/host` `parse` | |',
    ].join('\n'),
  );
  const rooms = ['source', 'diagnostics', 'schema', 'model', 'parse', 'host', 'load'];
  const house = (changes: Record<string, string> = {}): readonly HouseFile[] => {
    const files: Record<string, string> = {
      ...Object.fromEntries(rooms.map((room) => [`src/${room}/index.ts`, ''])),
      'src/parse/index.ts': "import { parse } from 'yaml';\nimport type { Tree } from '../source';",
      'src/host/host.ts': 'export interface Host {}',
      'src/host/index.ts': "import { readFile } from 'node:fs/promises';",
      'src/load/index.ts': "import type { Host } from '../host/host';\nimport '../parse';",
      ...changes,
    };
    return Object.entries(files).map(([path, text]) => ({ path, text }));
  };

  it('find nothing in a house in order', () => {
    for (const rule of [importCycles, outsideWorld, untidyFiles]) expect(rule(house())).toEqual([]);
    for (const rule of [openDoors, strayLibraries]) expect(rule(house(), plan)).toEqual([]);
  });

  it.each([
    ['between two stages', 'src/parse/index.ts', "import { nodeHost } from '../host/host';", 'src/host/host.ts'],
    ['for a type only', 'src/parse/index.ts', "import type { Host } from '../host/host';", 'src/host/host.ts'],
    ['for a type in passing', 'src/parse/index.ts', "let h: import('../host/host').Host;", 'src/host/host.ts'],
    ['by an export', 'src/parse/index.ts', "export * from '../host/host';", 'src/host/host.ts'],
    ['lazily', 'src/parse/index.ts', "const h = import('../host/host.js');", 'src/host/host.ts'],
    ['by require', 'src/parse/index.ts', "const h = require('../host/host');", 'src/host/host.ts'],
    ['from the ground floor', 'src/model/index.ts', "import '../parse';", 'src/parse/index.ts'],
    ['past an interface', 'src/load/index.ts', "import '../host';", 'src/host/index.ts'],
  ])('find a door opened %s', (_, path, text, to) => {
    expect(openDoors(house({ [path]: text }), plan)).toEqual([`${path} → ${to}`]);
  });

  it('find a room that nobody planned, and one that nobody built', () => {
    const files = house({ 'src/attic/index.ts': '' }).filter(({ path }) => path !== 'src/schema/index.ts');
    expect(openDoors(files, plan)).toEqual([
      "the room attic isn't in the plan",
      "the room schema of the plan isn't there",
    ]);
  });

  it('find a library in another room, one that nobody uses, and an import that leads nowhere', () => {
    const source = "import * as yaml from 'yaml';\nimport 'node:fs';\nimport './gone';";
    const files = house({ 'src/source/index.ts': source, 'src/parse/index.ts': '' });
    expect(strayLibraries(files, plan)).toEqual([
      'src/source/index.ts imports yaml',
      'src/source/index.ts imports node:fs',
      'src/source/index.ts imports ./gone, which leads nowhere',
      "parse doesn't use yaml, which the plan gives it",
    ]);
  });

  it('find a circle of files, also of types', () => {
    const files = house({
      'src/model/page.ts': "import type { Box } from './box';",
      'src/model/box.ts': "import { frame } from './length';",
      'src/model/length.ts': "export type { Page } from './page';",
    });
    expect(importCycles(files)).toEqual([
      'src/model/page.ts → src/model/box.ts → src/model/length.ts → src/model/page.ts',
    ]);
  });

  it('find a circle of rooms whose files make none', () => {
    const files = house({
      'src/load/index.ts': "import '../parse';",
      'src/parse/text.ts': "import '../load/name';",
      'src/load/name.ts': '',
    });
    expect(importCycles(files)).toEqual([]);
    expect(roomCycles(files)).toEqual(['parse → load → parse']);
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
