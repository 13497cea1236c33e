'use strict';
// Compiles src/ to dist/, and writes into dist/ what never changes between runs: the schemas as plain data, their validators as code,
// chartjs-node-canvas on the canvas that deck installs, and the command as one file. With --if-changed it does nothing when dist/ was made of the same files:
// npm runs it after each install and whenever npx links the folder.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const esbuild = require('esbuild');
const { BUNDLE } = require('./bundle');

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const FINGERPRINT = join(DIST, 'fingerprint');

const fingerprint = fingerprintOfInputs();
if (!process.argv.includes('--if-changed') || !isMadeOf(fingerprint)) build();

function build() {
  rmSync(FINGERPRINT, { force: true });
  rmSync(DIST, { recursive: true, force: true });
  run([require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
  writeSchemas();
  writeChartLibrary();
  writeFileSync(FINGERPRINT, fingerprint);
  writeBundle();
  compileBundle();
}

/** Runs Node to its end; when it fails, this ends as it did. */
function run(args, cwd = ROOT, stdio = 'inherit') {
  const { error, status } = spawnSync(process.execPath, args, { cwd, stdio });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** SHA-256 of the names and contents of everything that dist/ is made of. */
function fingerprintOfInputs() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const settings = [
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
    'package-lock.json',
    'bin/build.js',
    'bin/bundle.js',
    'bin/compile-bundle.js',
  ];
  for (const path of [...settings.map((name) => join(ROOT, name)), ...sources.sort()]) {
    if (existsSync(path))
      hash
        .update(`${path.slice(ROOT.length)}\0`)
        .update(readFileSync(path))
        .update('\0');
  }
  return hash.digest('hex');
}

function isMadeOf(expected) {
  return existsSync(FINGERPRINT) && readFileSync(FINGERPRINT, 'utf8') === expected;
}

/** Replaces the modules that compute schemas and validators by what they compute: a sixth of a second less in every run. */
function writeSchemas() {
  const { DOCUMENT_KINDS, KNOWN_KEYS, SCHEMAS } = require('../dist/schema');
  const { validatorSource } = require('../dist/validate/validator-source');
  const documents = `"use strict";
exports.SCHEMAS = ${JSON.stringify(SCHEMAS)};
exports.KNOWN_KEYS = new Set(${JSON.stringify([...KNOWN_KEYS])});
`;
  const validators = `"use strict";
exports.validatorOf = (kind) => require(\`./validators/\${kind}.js\`);
`;
  mkdirSync(join(DIST, 'validate/validators'), { recursive: true });
  for (const kind of DOCUMENT_KINDS)
    writeFileSync(join(DIST, `validate/validators/${kind}.js`), validatorSource(kind, '../../schema/documents'));
  writeFileSync(join(DIST, 'validate/validators.js'), validators);
  writeFileSync(join(DIST, 'schema/documents.js'), documents);
}

/**
 * Copies chartjs-node-canvas into dist/ and has it load @napi-rs/canvas. As a dependency it would bring the package `canvas`, which is
 * compiled when it is installed; the override in package.json prevents that in this folder only, not where a tarball is installed.
 */
function writeChartLibrary() {
  const library = dirname(require.resolve('chartjs-node-canvas/package.json'));
  const copy = join(DIST, 'render/chartjs-node-canvas');
  for (const name of ['chartJSNodeCanvas', 'chartJSNodeCanvasBase', 'backgroundColourPlugin', 'freshRequire'])
    cpSync(join(library, 'dist', `${name}.js`), join(copy, `${name}.js`));
  cpSync(join(library, 'LICENSE'), join(copy, 'LICENSE'));
  replaceOnce(join(copy, 'chartJSNodeCanvasBase.js'), "('canvas')", "('@napi-rs/canvas/node-canvas')");
  replaceOnce(
    join(DIST, 'render/paint-charts.js'),
    'require("chartjs-node-canvas")',
    'require("./chartjs-node-canvas/chartJSNodeCanvas")',
  );
}

/** Puts the command and the libraries in JavaScript that it uses into one file, with the licences of these beside it. */
function writeBundle() {
  const { metafile } = esbuild.buildSync({
    entryPoints: [join(DIST, 'cli/run-process.js')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // A script that is compiled by hand can't import.
    supported: { 'dynamic-import': false },
    external: ['@napi-rs/canvas', 'sharp'],
    legalComments: 'none',
    metafile: true,
    absWorkingDir: ROOT,
    logLevel: 'warning',
  });
  // esbuild leaves the insides of regular expressions as they are; in ASCII alone the file is read fastest.
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(BUNDLE, readFileSync(BUNDLE, 'utf8').replace(/[^\0-\x7f]/g, escaped));
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  writeFileSync(`${BUNDLE}.LICENSES.txt`, [...folders].sort().map(licenceOf).join('\n'));
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const files = readdirSync(join(ROOT, folder)).filter((file) => /^licen[cs]e/i.test(file));
  const texts = files.map((file) => readFileSync(join(ROOT, folder, file), 'utf8').trim());
  return `${name} ${version}, ${license}\n\n${texts.join('\n\n')}\n`;
}

/** Builds a sample deck with the bundle, so that V8 compiles what a build needs. */
function compileBundle() {
  const workspace = mkdtempSync(join(tmpdir(), 'deck-compile-'));
  try {
    for (const name of ['deck.config.yaml', 'decks', 'fixtures', 'templates'])
      cpSync(join(ROOT, name), join(workspace, name), { recursive: true });
    run([join(ROOT, 'bin/compile-bundle.js'), 'build', '2026-03-25', '--quiet'], workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function replaceOnce(path, from, to) {
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${path} holds ${from} ${parts.length - 1} times, not once`);
  writeFileSync(path, parts.join(to));
}
