import * as ts from 'typescript';

/** A source file: its path from the root of the repository and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A module as docs/architecture.md lists it. */
export interface Module {
  /** `parse`, or `root` for the files directly in src. */
  readonly name: string;
  /** Modules it may import, or single files as `figures/metric-json`. */
  readonly imports: readonly string[];
  /** Packages it may import; `node:*` stands for Node's own modules. */
  readonly libraries: readonly string[];
}

/** An import statement: where it stands, what it names, and the file it leads to. */
interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly to?: string;
}

const MOST_LINES = 300;

/** The modules of the table in docs/architecture.md: `| layer | module | from → to | may import | libraries |`. */
export function readTable(markdown: string): readonly Module[] {
  const rows = markdown.split('\n').filter((line) => /^\| (base|stage|service|top) \|/.test(line));
  const named = (cell: string | undefined) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const table = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const nameOf = (cells: readonly string[]) => (named(cells[2])[0] ?? '').replace(/\/$/, '');
  const base = table.filter(([, layer]) => layer === 'base').map(nameOf);
  return table.map((cells) => {
    const imports = named(cells[4]);
    return {
      name: nameOf(cells),
      imports: cells[4]?.includes('the base') === true ? [...base, ...imports] : imports,
      libraries: named(cells[5]),
    };
  });
}

/** Imports that the table doesn't allow, and modules that are only in the table or only in src. */
export function forbiddenImports(files: readonly SourceFile[], table: readonly Module[]): readonly string[] {
  const modules = new Set(files.map(({ path }) => moduleOf(path)));
  const unlisted = [...modules].filter((name) => !table.some((module) => module.name === name));
  const missing = table.filter(({ name }) => !modules.has(name));
  const crossings = importsOf(files).filter(({ from, to }) => to !== undefined && !mayImport(table, from, to));
  return [
    ...unlisted.map((name) => `the module ${name} isn't in the table`),
    ...missing.map(({ name }) => `the module ${name} of the table doesn't exist`),
    ...crossings.map(({ from, to }) => `${from} → ${to ?? ''}`),
  ];
}

function mayImport(table: readonly Module[], from: string, to: string): boolean {
  const [here, there] = [moduleOf(from), moduleOf(to)];
  if (here === there) return true;
  const imports = table.find(({ name }) => name === here)?.imports ?? [];
  return imports.includes(there) || imports.includes(stem(to));
}

/** Packages imported outside their module, relative imports that lead nowhere, and listed libraries that nobody uses. */
export function strayLibraries(files: readonly SourceFile[], table: readonly Module[]): readonly string[] {
  const used = importsOf(files).filter(({ specifier }) => !specifier.startsWith('.'));
  const lost = importsOf(files).filter(({ specifier, to }) => specifier.startsWith('.') && to === undefined);
  const strays = used.filter(({ from, specifier }) => !knows(table, moduleOf(from), packageOf(specifier)));
  const unused = table.flatMap(({ name, libraries }) =>
    libraries
      .filter((library) => !used.some((use) => moduleOf(use.from) === name && packageOf(use.specifier) === library))
      .map((library) => `${name} doesn't use ${library}, which the table gives it`),
  );
  return [
    ...strays.map(({ from, specifier }) => `${from} imports ${specifier}`),
    ...lost.map(({ from, specifier }) => `${from} imports ${specifier}, which leads nowhere`),
    ...unused,
  ];
}

function knows(table: readonly Module[], module: string, library: string): boolean {
  return table.find(({ name }) => name === module)?.libraries.includes(library) === true;
}

/** Import cycles among files, imports of types included, each as `a → b → a`; one for every knot of files. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  return cyclesAmong(files, (path) => path);
}

/** The same among modules; the files directly in src are modules of one file. */
export function moduleCycles(files: readonly SourceFile[]): readonly string[] {
  return cyclesAmong(files, (path) => path.split('/')[1] ?? path);
}

function cyclesAmong(files: readonly SourceFile[], placeOf: (path: string) => string): readonly string[] {
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
export function outsideWorld(files: readonly SourceFile[]): readonly string[] {
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
export function untidyFiles(files: readonly SourceFile[]): readonly string[] {
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

/** Every import, export … from, import() and require of the files; `to` is the file it leads to. */
function importsOf(files: readonly SourceFile[]): readonly Import[] {
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

function moduleOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : 'root';
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
