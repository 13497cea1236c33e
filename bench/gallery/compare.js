/**
 * npm run test:pictures [-- --update]
 *
 * Compares every page of the gallery with its stored picture in fixtures/pictures, tells which pages changed, and puts their
 * pictures before, after and with the difference in red into out/pictures. Ends with 1 when pages changed, with 2 when the programs
 * that make pictures aren't there. `--update` stores the pictures of now.
 */
'use strict';
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { PNG } = require('pngjs');
const sharp = require('sharp');
const { canRender, renderGallery } = require('./render-gallery');

const ROOT = join(__dirname, '../..');
const STORED = join(ROOT, 'fixtures/pictures');
const CHANGED = join(ROOT, 'out/pictures');
/** Pixels; enough to see a line of a table move. */
const WIDTH = 480;
/** The palette of a stored picture, and how far a channel may stand from it before a pixel counts as changed. */
const COLOURS = 16;
const FAR = 64;
/** So many changed pixels are a change of the page: a letter or two at this size. */
const MOST = 12;

async function main() {
  if (!canRender()) {
    console.error('pictures need soffice and pdftoppm on the PATH; nothing was compared');
    return 2;
  }
  const small = await Promise.all([...(await renderGallery(WIDTH))].map(shrunk));
  const pages = new Map(small);
  return process.argv.includes('--update') ? store(pages) : compare(pages);
}

/** Few colours: a page of text has two and a chart six, and their shades between. */
async function shrunk([name, png]) {
  const palette = { palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 10 };
  return [name, await sharp(png).png(palette).toBuffer()];
}

function store(pages) {
  rmSync(STORED, { recursive: true, force: true });
  mkdirSync(STORED, { recursive: true });
  for (const [name, png] of pages) writeFileSync(join(STORED, `${name}.png`), png);
  const bytes = [...pages.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`${pages.size} pictures stored, ${Math.round(bytes / 1024)} kB`);
  return 0;
}

function compare(pages) {
  rmSync(CHANGED, { recursive: true, force: true });
  const stored = existsSync(STORED) ? readdirSync(STORED).map((name) => name.replace(/\.png$/, '')) : [];
  const names = [...new Set([...stored, ...pages.keys()])].sort();
  const changes = names.flatMap((name) => {
    const before = stored.includes(name) ? readFileSync(join(STORED, `${name}.png`)) : undefined;
    return changeOf(name, before, pages.get(name));
  });
  for (const change of changes) keep(change);
  for (const { name, what } of changes) console.log(`${name}: ${what}`);
  console.log(`${names.length} pages, ${changes.length} changed${changes.length > 0 ? `: ${CHANGED}` : ''}`);
  return changes.length > 0 ? 1 : 0;
}

function changeOf(name, before, after) {
  if (!before) return [{ name, after, what: 'new' }];
  if (!after) return [{ name, before, what: 'gone' }];
  const [old, now] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (old.width !== now.width || old.height !== now.height) return [{ name, before, after, what: 'another size' }];
  const { count, picture } = differenceOf(old, now);
  return count > MOST ? [{ name, before, after, difference: picture, what: `${count} pixels differ` }] : [];
}

/** How many pixels differ, and the page of now in pale grey with them in red. */
function differenceOf(old, now) {
  const picture = new PNG({ width: now.width, height: now.height });
  let count = 0;
  for (let at = 0; at < now.data.length; at += 4) {
    const channels = [0, 1, 2];
    const differs = channels.some((channel) => Math.abs(old.data[at + channel] - now.data[at + channel]) > FAR);
    if (differs) count += 1;
    const grey = 200 + Math.round((now.data[at] + now.data[at + 1] + now.data[at + 2]) / 14);
    picture.data.set(differs ? [220, 0, 0, 255] : [grey, grey, grey, 255], at);
  }
  return { count, picture: PNG.sync.write(picture) };
}

function keep({ name, before, after, difference }) {
  mkdirSync(CHANGED, { recursive: true });
  for (const [kind, png] of Object.entries({ before, after, difference }))
    if (png) writeFileSync(join(CHANGED, `${name}.${kind}.png`), png);
}

main().then((code) => {
  process.exitCode = code;
});
