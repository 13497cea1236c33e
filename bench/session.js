/**
 * Prints as JSON how long checks and builds of the March deck take (ms) in one process with one session: the first
 * build and the second, and medians of seven checks after an edit of one text, and after one figure changed. What it reads is a copy, which it edits.
 *
 * node bench/session.js FOLDER
 */
'use strict';
const { cpSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildDeck, checkDeck, openSession, openWorkspace } = require('../dist');
const { nodeHost } = require('../dist/host/node-host');

const ROOT = join(__dirname, '..');
const DECK = 'decks/2026-03-25/bakgrundsmaterial.deck.yaml';
const SERIES = 'fixtures/series/bup.csv';
const TIMES = 7;
/** Checks after which the engine has compiled what it runs all the time, as in a program that watches files. */
const WARM_UP = 15;

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function medianOf(work, times = TIMES) {
  const taken = [];
  for (let turn = 0; turn < times; turn += 1) taken.push(await timed(() => work(turn)));
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
}

async function main([folder]) {
  for (const part of ['decks', 'fixtures/series', 'templates', 'deck.config.yaml'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const host = nodeHost();
  const { value } = await openWorkspace(host, { folder });
  const session = openSession(host, value, { today: '2026-03-25', cache: false });
  const out = (name) => ({ out: join(folder, name) });
  const check = async () => {
    const { diagnostics } = await checkDeck(session, DECK, {});
    if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error('the copy has errors');
  };
  const deck = readFileSync(join(folder, DECK), 'utf8');
  const series = readFileSync(join(folder, SERIES), 'latin1');
  const editText = (turn) => {
    const edited = deck.replace(/^(kind: .*?)(["']?)$/m, `$1 ${turn}$2`);
    if (edited === deck) throw new Error('no text was edited');
    writeFileSync(join(folder, DECK), edited);
    return check();
  };
  const editFigure = (turn) => {
    const edited = series.replace(/^(mars 2026;)\d+/m, `$1${60 + turn}`);
    if (edited === series) throw new Error('no figure was edited');
    writeFileSync(join(folder, SERIES), edited, 'latin1');
    return check();
  };
  const firstBuild = await timed(() => buildDeck(session, DECK, out('first')));
  const secondBuild = await timed(() => buildDeck(session, DECK, out('second')));
  await medianOf(editText, WARM_UP);
  const text = await medianOf((turn) => editText(WARM_UP + turn));
  await medianOf(editFigure, 3);
  const figure = await medianOf((turn) => editFigure(3 + turn));
  console.log(
    JSON.stringify({
      'first build': firstBuild,
      'second build': secondBuild,
      'check after one text was edited': text,
      'check after one figure changed': figure,
    }),
  );
}

main(process.argv.slice(2));
