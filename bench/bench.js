/**
 * npm run bench [-- RUNS]
 *
 * Whole processes, from start to exit, deck beside a plain script that makes the same charts and slides with the same libraries one
 * after the other (bench/plain-script.js, bench/plain-charts.js). They take turns, so that what else the machine does meets all alike.
 */
'use strict';
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { cpus, tmpdir, totalmem } = require('node:os');
const { join } = require('node:path');
const { MEETING, writeWorkspace } = require('./many-charts');
const { writeTexts } = require('./many-texts');

const ROOT = join(__dirname, '..');
const DECK = join(ROOT, 'bin/deck.js');
const RUNS = Number(process.argv[2] ?? 7);

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
  if (child.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${child.status}\n${child.stderr}`);
  return { seconds, ...JSON.parse(child.output[3]), stdout: child.stdout };
}

/** The commonest size of the charts in a folder of results, in pixels. */
function sizeOf(folder) {
  const sizes = readdirSync(join(folder, 'charts')).map((name) => {
    const png = readFileSync(join(folder, 'charts', name));
    return `${png.readUInt32BE(16)} ${png.readUInt32BE(20)}`;
  });
  const often = (size) => sizes.filter((each) => each === size).length;
  return [...sizes].sort((a, b) => often(b) - often(a))[0].split(' ');
}

/** Several kinds of runs in turns: name → its runs. */
function inTurns(kinds, runs) {
  const times = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let turn = 0; turn < runs; turn += 1)
    for (const [name, kind] of Object.entries(kinds)) times[name].push(kind(turn));
  return times;
}

function march(temp) {
  const out = join(temp, 'march');
  const deck = () => run([DECK, 'build', MEETING, '--out', out, '--no-cache', '--quiet']);
  deck();
  const size = sizeOf(join(out, MEETING));
  const plain = () => run([join(__dirname, 'plain-script.js'), join(temp, 'plain.pptx'), ...size]);
  return inTurns({ 'plain script': plain, 'deck, cold': deck }, RUNS);
}

/** A deck of so many charts: cold, after an edit of one text, and with nothing changed. */
function charts(temp, count, runs) {
  const workspace = join(temp, `charts-${count}`);
  writeWorkspace(workspace, count);
  const build = (...more) => run([DECK, 'build', MEETING, '--quiet', '--date', MEETING, ...more], workspace);
  build();
  const size = sizeOf(join(workspace, 'out', MEETING));
  const manifest = join(workspace, 'decks', MEETING, 'matning.deck.yaml');
  const text = readFileSync(manifest, 'utf8');
  const edited = (turn) => {
    writeFileSync(manifest, text.replace('Diagram nummer 1,', `Diagram nummer 1 (${turn}),`));
    return build();
  };
  const plain = () => run([join(__dirname, 'plain-charts.js'), workspace, join(temp, 'plain.pptx'), ...size]);
  const cold = () => {
    rmSync(join(workspace, 'out'), { recursive: true, force: true });
    rmSync(join(workspace, '.deck'), { recursive: true, force: true });
    return build();
  };
  return inTurns(
    {
      'plain script': plain,
      'deck, cold': cold,
      'deck, one text edited': edited,
      'deck, nothing changed': () => build(),
    },
    runs,
  );
}

/** Slides of text alone, to see how a build grows. */
function texts(temp, slides, runs) {
  const workspace = join(temp, `texts-${slides}`);
  writeTexts(workspace, slides);
  const build = () => run([DECK, 'build', MEETING, '--no-cache', '--quiet', '--date', MEETING], workspace);
  return inTurns({ deck: build }, runs).deck;
}

function peak(temp, count) {
  const workspace = join(temp, `peak-${count}`);
  writeWorkspace(workspace, count);
  return run([DECK, 'build', MEETING, '--no-cache', '--quiet', '--date', MEETING], workspace);
}

function stages(temp) {
  const manifest = `decks/${MEETING}/bakgrundsmaterial.deck.yaml`;
  const taken = Array.from({ length: RUNS }, (_, turn) =>
    JSON.parse(run([join(__dirname, 'stages.js'), ROOT, manifest, join(temp, `stages-${turn}`)]).stdout),
  );
  return Object.keys(taken[0]).map((stage) => [stage, median(taken.map((each) => each[stage] ?? 0))]);
}

/** A session of one process: how long checks and builds take again, and how long they took first. */
function session(temp) {
  const { stdout } = run([join(__dirname, 'session.js'), join(temp, 'session')]);
  return Object.entries(JSON.parse(stdout));
}

/** dist is what bin/deck.js runs: it must not be older than what it is made of. */
function compileIfOlder() {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'bin/build.js'), '--if-changed'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('npm run build failed');
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const medianOf = (runs, what) => median(runs.map((each) => each[what]));

function rows(title, times) {
  const plain = times['plain script'];
  return Object.entries(times).map(([name, runs]) => {
    const seconds = runs.map((each) => each.seconds);
    const ratio = (what) => (medianOf(runs, what) / medianOf(plain, what)).toFixed(2);
    const range = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)} s`;
    const cells = [title, name, `${median(seconds).toFixed(2)} s`, range, `**${ratio('seconds')}**`];
    return `| ${[...cells, ratio('processor'), `${medianOf(runs, 'megabytes').toFixed(0)} MB`].join(' | ')} |`;
  });
}

function print(lines) {
  console.log(lines.join('\n'));
}

function main() {
  compileIfOlder();
  const temp = mkdtempSync(join(tmpdir(), 'deck-bench-'));
  try {
    const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
    print([
      `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory}; ${RUNS} runs each, in turns`,
      '',
      '| Deck | Whole process | Median | Fastest–slowest | Ratio | Processor ratio | Peak |',
      '|---|---|---|---|---|---|---|',
      ...rows('March, 17 charts', march(temp)),
      ...rows('20 charts', charts(temp, 20, RUNS)),
      ...rows('200 charts', charts(temp, 200, Math.min(3, RUNS))),
      '',
      '| Stage of the March build | Time |',
      '|---|---|',
      ...stages(temp).map(([stage, ms]) => `| ${stage} | ${ms.toFixed(0)} ms |`),
      '',
      '| March again and again in one process | Time |',
      '|---|---|',
      ...session(temp).map(([what, ms]) => `| ${what} | ${ms.toFixed(0)} ms |`),
      '',
      '| Slides of text | Time | ms a slide | Peak |',
      '|---|---|---|---|',
      ...[10, 100, 900].map((slides) => {
        const taken = texts(temp, slides, Math.min(3, RUNS));
        const seconds = medianOf(taken, 'seconds');
        return `| ${slides} | ${seconds.toFixed(2)} s | ${((1000 * seconds) / slides).toFixed(1)} | ${medianOf(taken, 'megabytes').toFixed(0)} MB |`;
      }),
      '',
      '| Charts | Time | Peak memory |',
      '|---|---|---|',
      ...[20, 400].map((count) => {
        const { seconds, megabytes } = peak(temp, count);
        return `| ${count} | ${seconds.toFixed(1)} s | ${megabytes.toFixed(0)} MB |`;
      }),
    ]);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

main();
