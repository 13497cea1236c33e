/**
 * npm run bench:layout [-- RUNS]
 *
 * How long a deck of 120 slides takes to lay out: both sample decks over and over, each time in other words, so that no text was
 * measured before. Every measurement is a process of its own: the first layout meets code that never ran, the others compiled code,
 * each with a measurer that knows no word yet.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const { cpus } = require('node:os');
const { join } = require('node:path');
const { prepareDeck } = require('./prepare-pages');

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const SIZES = [30, 120, 480];
const WARM = 9;
const MANIFESTS = [
  ['decks/2026-03-25/bakgrundsmaterial.deck.yaml', '2026-03-25'],
  ['decks/2025-12-10/informationspunkter.deck.yaml', '2025-12-10'],
];

/** A deck of so many slides, none like another. */
async function deckOf(count) {
  const decks = await Promise.all(MANIFESTS.map(([path, today]) => prepareDeck(ROOT, path, today)));
  const slides = decks.flatMap((deck) => deck.slides);
  const copies = Array.from({ length: count }, (_, at) => {
    const copy = inOtherWords(slides[at % slides.length], Math.floor(at / slides.length));
    return { ...copy, id: `bild-${at}`, title: `${at} ${copy.title}` };
  });
  return { ...decks[0], slides: copies };
}

/** Every word of a slide with its letters moved on so many places: as long as before, and new to the measurer. */
function inOtherWords(value, by) {
  if (typeof value === 'string') return value.replace(/\p{L}{3,}/gu, (word) => moved(word, by));
  if (Array.isArray(value)) return value.map((each) => inOtherWords(each, by));
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  const kept = new Set(['kind', 'origin', 'align', 'form', 'mime', 'emphasis', 'layout']);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, kept.has(key) ? each : inOtherWords(each, by)]),
  );
}

function moved(word, by) {
  const at = by % word.length;
  return word.slice(at) + word.slice(0, at);
}

/** Milliseconds of the first layout and of those after it, and how many pages came of it. */
async function measure(count) {
  const { nodeHost } = require(join(DIST, 'host/node-host'));
  const { layoutDeck } = require(join(DIST, 'layout/layout-deck'));
  const { textMeasurer } = require(join(DIST, 'fonts/measure-text'));
  const fonts = nodeHost().fonts();
  const deck = await deckOf(count);
  const layout = () => {
    const measureText = textMeasurer(fonts);
    const started = performance.now();
    const { value, diagnostics } = layoutDeck(deck, { measure: measureText });
    const time = performance.now() - started;
    if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    return { time, pages: value.length };
  };
  const first = layout();
  const others = Array.from({ length: WARM }, () => layout().time);
  return { pages: first.pages, cold: first.time, warm: median(others) };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function main(runs) {
  console.log(`Node ${process.version}, ${cpus().length} cores; medians of ${runs} processes each\n`);
  console.log('| Slides | Pages | first layout | fastest–slowest | later layouts | ms a slide |');
  console.log('|---|---|---|---|---|---|');
  for (const slides of SIZES) row(slides, runs);
}

function row(slides, runs) {
  const results = Array.from({ length: runs }, () => {
    const run = spawnSync(process.execPath, [process.argv[1], '--slides', slides], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  });
  const colds = results.map(({ cold }) => cold);
  const cells = [
    slides,
    results[0].pages,
    `${median(colds).toFixed(0)} ms`,
    `${Math.min(...colds).toFixed(0)}–${Math.max(...colds).toFixed(0)} ms`,
    `${median(results.map(({ warm }) => warm)).toFixed(0)} ms`,
    (median(colds) / slides).toFixed(2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const [flag, value] = process.argv.slice(2);
if (flag === '--slides')
  measure(Number(value)).then((result) => {
    process.stdout.write(JSON.stringify(result));
  });
else main(Number(flag ?? 7));
