/**
 * npm run pictures
 *
 * Writes the contact sheets of docs/gallery.md: the pages of the gallery, four beside each other, with a palette.
 */
'use strict';
const { mkdirSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const sharp = require('sharp');
const { canRender, renderGallery } = require('./render-gallery');

const FOLDER = join(__dirname, '../../docs/pictures');
/** Pixels: a page, the air around it. */
const PAGE = { width: 400, height: 225 };
const AIR = 10;
const COLUMNS = 4;
const ROWS = 6;
const GROUND = '#8e9499';

async function main() {
  if (!canRender()) throw new Error('pictures need soffice and pdftoppm on the PATH');
  const pages = [...(await renderGallery(2 * PAGE.width)).values()];
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) if (/^gallery-\d+\.png$/.test(name)) rmSync(join(FOLDER, name));
  const each = COLUMNS * ROWS;
  for (let at = 0; at < pages.length; at += each)
    await writeSheet(pages.slice(at, at + each), join(FOLDER, `gallery-${at / each + 1}.png`));
}

async function writeSheet(pages, file) {
  const rows = Math.ceil(pages.length / COLUMNS);
  const small = await Promise.all(
    pages.map((page) => sharp(page).resize(PAGE.width, PAGE.height, { fit: 'fill' }).toBuffer()),
  );
  const placed = small.map((input, at) => ({
    input,
    left: AIR + (at % COLUMNS) * (PAGE.width + AIR),
    top: AIR + Math.floor(at / COLUMNS) * (PAGE.height + AIR),
  }));
  const size = { width: AIR + COLUMNS * (PAGE.width + AIR), height: AIR + rows * (PAGE.height + AIR) };
  const { size: bytes } = await sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(placed)
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 10 })
    .toFile(file);
  console.log(`${file}  ${pages.length} pages, ${Math.round(bytes / 1024)} kB`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
