/**
 * npm run bench:package [-- RUNS]
 *
 * What it costs to make a package of pages that are laid out and charts that are painted: writing it, and deck's look into the result, for 30, 100 and 300 slides with a chart each. Every measurement is a process of its own, so that none
 * finds its code compiled by another.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { cpus, tmpdir } = require('node:os');
const { join } = require('node:path');
const { MEETING, writeWorkspace } = require('./many-charts');
const { preparePages } = require('./prepare-pages');

const SIZES = [30, 100, 300];
const MANIFEST = `decks/${MEETING}/matning.deck.yaml`;
const DIST = join(__dirname, '../dist');

/** One measurement: milliseconds a stage, and what came of it. */
async function measure(folder) {
  const { deck, pages, charts, measure: measureText } = await preparePages(folder, MANIFEST, MEETING);
  const { writePackage } = require(join(DIST, 'write'));
  const { inspectDeck } = require(join(DIST, 'inspect'));
  const times = {};
  let since = performance.now();
  const end = (stage) => {
    times[stage] = performance.now() - since;
    since = performance.now();
  };
  const finished = await writePackage({ deck, pages, charts });
  end('write');
  const inspection = await inspectDeck(finished, measureText);
  end('inspect');
  const faults = inspection.package.length + inspection.accessibility.length;
  return { times, slides: pages.length, faults };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function main(runs) {
  const temp = mkdtempSync(join(tmpdir(), 'deck-bench-'));
  try {
    console.log(`Node ${process.version}, ${cpus().length} cores; medians of ${runs} processes each\n`);
    console.log('| Slides | write | inspect | ms a slide |');
    console.log('|---|---|---|---|');
    for (const slides of SIZES) row(temp, slides, runs);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function row(temp, slides, runs) {
  const folder = join(temp, String(slides));
  writeWorkspace(folder, slides);
  const one = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1], '--in', folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const results = Array.from({ length: runs }, one);
  if (results.some(({ faults }) => faults > 0)) throw new Error('the decks have faults');
  const of = (stage) => median(results.map(({ times }) => times[stage]));
  const cells = [
    results[0].slides,
    `${of('write').toFixed(0)} ms`,
    `${of('inspect').toFixed(0)} ms`,
    ((of('write') + of('inspect')) / results[0].slides).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const [flag, value] = process.argv.slice(2);
if (flag === '--in')
  measure(value).then((result) => {
    process.stdout.write(JSON.stringify(result));
  });
else main(Number(flag ?? 5));
