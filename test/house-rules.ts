import * as ts from 'typescript';

/** A source file of the house: its path from the root of the repository and its text. */
export interface HouseFile {
  readonly path: string;
  readonly text: string;
}

/** A room as docs/architecture.md plans it. */
export interface Room {
  /** `parse`, or `hallway` for the files that stand in src itself. */
  readonly name: string;
  /** Rooms it may import, or single files as `figures/metric-json`. */
  readonly doors: readonly string[];
  /** Packages it may import; `node:*` stands for Node's own modules. */
  readonly libraries: readonly string[];
}

/** An import statement: where it stands, what it names, and the file of the house it leads to. */
interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to?: string;
}

const MOST_LINES = 300;

/** The rooms of the table in docs/architecture.md: `| floor | room | from → to | opens onto | libraries |`. */
export function readPlan(markdown: string): readonly Room[] {
  const rows = markdown.split('\n').filter((line) => /^\| (ground|first|hallway|top) \|/.test(line));
  const named = (cell: string | undefined) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const table = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const nameOf = (cells: readonly string[]) => (named(cells[2])[0] ?? '').replace(/\/$/, '');
  const ground = table.filter(([, floor]) => floor === 'ground').map(nameOf);
  return table.map((cells) => {
    const doors = named(cells[4]);
    return {
      name: nameOf(cells),
      doors: cells[4]?.includes('ground floor') === true ? [...ground, ...doors] : doors,
      libraries: named(cells[5]),
    };
  });
}

/** Imports through doors that the plan doesn't have, and rooms that stand in only one of plan and folder list. */
export function openDoors(files: readonly HouseFile[], plan: readonly Room[]): readonly string[] {
  const rooms = new Set(files.map(({ path }) => roomOf(path)));
  const unplanned = [...rooms].filter((name) => !plan.some((room) => room.name === name));
  const unbuilt = plan.filter(({ name }) => !rooms.has(name));
  const crossings = importsOf(files).filter(({ from, to }) => to !== undefined && !mayOpen(plan, from, to));
  return [
    ...unplanned.map((name) => `the room ${name} isn't in the plan`),
    ...unbuilt.map(({ name }) => `the room ${name} of the plan isn't there`),
    ...crossings.map(({ from, to }) => `${from} → ${to ?? ''}`),
  ];
}

function mayOpen(plan: readonly Room[], from: string, to: string): boolean {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there) return true;
  const doors = plan.find(({ name }) => name === here)?.doors ?? [];
  return doors.includes(there) || doors.includes(stem(to));
}

/** Packages imported outside their room, relative imports that lead nowhere, and planned libraries that nobody uses. */
export function strayLibraries(files: readonly HouseFile[], plan: readonly Room[]): readonly string[] {
  const used = importsOf(files).filter(({ specifier }) => !specifier.startsWith('.'));
  const lost = importsOf(files).filter(({ specifier, to }) => specifier.startsWith('.') && to === undefined);
  const strays = used.filter(({ from, specifier }) => !knows(plan, roomOf(from), packageOf(specifier)));
  const unused = plan.flatMap(({ name, libraries }) =>
    libraries
      .filter((library) => !used.some((use) => roomOf(use.from) === name && packageOf(use.specifier) === library))
      .map((library) => `${name} doesn't use ${library}, which the plan gives it`),
  );
  return [
    ...strays.map(({ from, specifier }) => `${from} imports ${specifier}`),
    ...lost.map(({ from, specifier }) => `${from} imports ${specifier}, which leads nowhere`),
    ...unused,
  ];
}

function knows(plan: readonly Room[], room: string, library: string): boolean {
  return plan.find(({ name }) => name === room)?.libraries.includes(library) === true;
}

/** Import cycles among files, imports of types included, each as `a → b → a`; one for every knot of files. */
export function importCycles(files: readonly HouseFile[]): readonly string[] {
  return cyclesAmong(files, (path) => path);
}

/** The same among rooms; the files that stand in src itself are rooms of one file. */
export function roomCycles(files: readonly HouseFile[]): readonly string[] {
  return cyclesAmong(files, (path) => path.split('/')[1] ?? path);
}

function cyclesAmong(files: readonly HouseFile[], placeOf: (path: string) => string): readonly string[] {
  const edges = new Map<string, string[]>(files.map(({ path }) => [placeOf(path), []]));
  for (const { from, to } of importsOf(files))
    if (to !== undefined && (placeOf(from) !== placeOf(to) || from === to || placeOf(from) === from))
      edges.get(placeOf(from))?.push(placeOf(to));
  const settled = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start >= 0) cycles.push([...above.slice(start), file].join(' → '));
    if (start >= 0 || settled.has(file)) return;
    edges.get(file)?.forEach((next) => {
      walk(next, [...above, file]);
    });
    settled.add(file);
  };
  for (const place of edges.keys()) walk(place, []);
  return cycles;
}

/** Uses of console, process, the clock and chance, and `let` at the top of a file: `file:line what`. */
export function outsideWorld(files: readonly HouseFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = effectOf(node);
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (what !== undefined) found.push(`${path}:${line} ${what}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function effectOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const words = node.getText();
    return ['Date.now', 'Math.random', 'performance.now'].includes(words) ? words : undefined;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
    return 'new Date()';
  if (
    ts.isVariableStatement(node) &&
    ts.isSourceFile(node.parent) &&
    !(node.declarationList.flags & ts.NodeFlags.Const)
  )
    return `state at module level: ${node.getText().split('\n')[0] ?? ''}`;
  if (!ts.isIdentifier(node) || !['console', 'process'].includes(node.text)) return undefined;
  const isName =
    (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node;
  return isName ? undefined : node.text;
}

/** Files too long to have one subject, and names that say nothing. */
export function untidyFiles(files: readonly HouseFile[]): readonly string[] {
  const vague = /(^|\/)(types?|utils?|helpers?|misc|common|shared)(\.ts|\/)/;
  return files.flatMap(({ path, text }) => [
    ...(vague.test(path) ? [`${path} has a name that says nothing`] : []),
    ...(linesOf(text) > MOST_LINES ? [`${path} has ${linesOf(text)} lines`] : []),
    ...[...text.matchAll(/^\s*(?:export )?interface (I[A-Z][a-z]\w*)/gm)].map(
      ([, name = '']) => `${path} calls an interface ${name}`,
    ),
  ]);
}

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** Every import, export … from, import() and require of the files; `to` is the file of the house it leads to. */
function importsOf(files: readonly HouseFile[]): readonly Import[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path, text }) =>
    ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
      const to = fileName.startsWith('.') ? locate(path, fileName, known) : undefined;
      return { from: path, specifier: fileName, ...(to !== undefined && { to }) };
    }),
  );
}

function locate(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return [`${path}.ts`, `${path}/index.ts`].find((each) => known.has(each));
}

function roomOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : 'hallway';
}

/** `figures/metric-json` of `src/figures/metric-json.ts`. */
function stem(path: string): string {
  return path.replace(/^src\//, '').replace(/\.ts$/, '');
}

/** `@scope/name` of `@scope/name/deep`; every module of Node is `node:*`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
