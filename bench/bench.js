/**
 * npm run bench [-- RUNS]
 *
 * Time: whole processes, a cold build of the March deck beside bench/plain-script.js, which makes the same charts and slides
 * with the same libraries one after the other. They take turns, so that what else the machine does meets both alike.
 * Memory: the peak of a build of 20 and of 400 charts.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const { cpus, tmpdir } = require('node:os');
const { join } = require('node:path');
const { MEETING, writeWorkspace } = require('./many-charts');

const ROOT = join(__dirname, '..');
const DECK = join(ROOT, 'bin/deck.js');
const RUNS = Number(process.argv[2] ?? 9);

/** Runs node to its end: seconds on the clock and of processors, peak megabytes, and what it printed. */
function run(args, cwd = ROOT) {
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--require', join(__dirname, 'report-peak.js'), ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - started) / 1000;
  if (child.status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${child.status}\n${child.stderr}`);
  return { seconds, ...JSON.parse(child.output[3]), stdout: child.stdout };
}

function compareTimes(temp) {
  const out = join(temp, 'march');
  const build = () => run([DECK, 'build', MEETING, '--out', out, '--no-cache', '--quiet']);
  build();
  const made = madeBy(join(out, MEETING));
  const plain = () =>
    run([
      join(__dirname, 'plain-script.js'),
      join(temp, 'plain.pptx'),
      String(made.width),
      String(made.height),
    ]);
  const plainMade = JSON.parse(plain().stdout);
  const times = { deck: [], plain: [] };
  for (let turn = 0; turn < RUNS; turn += 1) {
    times.deck.push(build());
    times.plain.push(plain());
  }
  return { made, plainMade, times };
}

/** What deck has made: slides and charts, and the commonest size of a chart in pixels. */
function madeBy(folder) {
  const { slides } = JSON.parse(readFileSync(join(folder, 'bakgrundsmaterial.build.json'), 'utf8'));
  const sizes = readdirSync(join(folder, 'charts')).map((name) => {
    const png = readFileSync(join(folder, 'charts', name));
    return `${png.readUInt32BE(16)} ${png.readUInt32BE(20)}`;
  });
  const often = (size) => sizes.filter((each) => each === size).length;
  const [width, height] = [...sizes]
    .sort((a, b) => often(b) - often(a))[0]
    .split(' ')
    .map(Number);
  return { slides: slides.length, charts: sizes.length, width, height };
}

function peakOf(temp, charts) {
  const workspace = join(temp, `charts-${charts}`);
  writeWorkspace(workspace, charts);
  return run([DECK, 'build', MEETING, '--no-cache', '--quiet', '--date', MEETING], workspace);
}

/** dist is what bin/deck.js runs: it must not be older than what it is compiled from. */
function compileIfOlder() {
  const newest = (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map((name) => statSync(join(ROOT, folder, name)))
      .filter((each) => each.isFile())
      .reduce((latest, each) => Math.max(latest, each.mtimeMs), 0);
  if (existsSync(join(ROOT, 'dist/cli/main.js')) && newest('dist') > newest('src')) return;
  const windows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit', shell: windows });
  if (status !== 0) throw new Error('npm run build failed');
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function summed(runs) {
  const seconds = runs.map((each) => each.seconds);
  const processor = median(runs.map((each) => each.processor));
  const [middle, low, high] = [median(seconds), Math.min(...seconds), Math.max(...seconds)];
  return `${middle.toFixed(2)} s | ${low.toFixed(2)}–${high.toFixed(2)} s | ${processor.toFixed(2)} s`;
}

function print({ made, plainMade, times }, few, many) {
  const { slides, charts, width, height } = made;
  const ratio = (what) =>
    (median(times.deck.map((each) => each[what])) / median(times.plain.map((each) => each[what]))).toFixed(2);
  console.log(
    [
      `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores; ${times.deck.length} runs each, in turns; charts of ${width} × ${height} pixels`,
      '',
      '| Whole process, cold | Slides | Charts | Median | Fastest–slowest | Processor time |',
      '|---|---|---|---|---|---|',
      `| deck build ${MEETING} --no-cache | ${slides} | ${charts} | ${summed(times.deck)} |`,
      `| bench/plain-script.js | ${plainMade.slides} | ${plainMade.charts} | ${summed(times.plain)} |`,
      `| ratio | | | ${ratio('seconds')} | | ${ratio('processor')} |`,
      '',
      '| deck build of | Time | Peak memory |',
      '|---|---|---|',
      `| 20 charts | ${few.seconds.toFixed(1)} s | ${few.megabytes.toFixed(0)} MB |`,
      `| 400 charts | ${many.seconds.toFixed(1)} s | ${many.megabytes.toFixed(0)} MB |`,
    ].join('\n'),
  );
}

function main() {
  compileIfOlder();
  const temp = mkdtempSync(join(tmpdir(), 'deck-bench-'));
  try {
    print(compareTimes(temp), peakOf(temp, 20), peakOf(temp, 400));
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

main();
