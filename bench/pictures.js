/**
 * npm run bench:pictures [-- RUNS]
 *
 * What a picture of a chart costs: the charts of both sample decks, in their own sizes and in 1600 × 900 pixels, encoded by the
 * canvas in true colour, by deck, and by sharp with a palette of its own choice. The three take turns, one picture at a time, and
 * every PNG is read back and held against what was painted.
 */
'use strict';
const { cpus } = require('node:os');
const { join } = require('node:path');
const { createCanvas, ImageData } = require('@napi-rs/canvas');
const { ChartJSNodeCanvas } = require('chartjs-node-canvas');
const { PNG } = require('pngjs');
const sharp = require('sharp');
const { layOut, SAMPLES } = require('./prepare-pages');

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const FIXED = { width: 1600 / 192, height: 900 / 192 };

/** What is on the pages of the sample decks, as pixels. */
async function paintings() {
  const { chartsOf } = require(join(DIST, 'build/chart-jobs'));
  const { chartConfig } = require(join(DIST, 'render'));
  const { registerFonts } = require(join(DIST, 'fonts/register-fonts'));
  const service = new ChartJSNodeCanvas({ width: 1, height: 1 });
  const paint = async (chart, look, box) => {
    const [width, height] = [Math.round(box.width * 192), Math.round(box.height * 192)];
    const style = { ...look, width: (width * 72) / 192, height: (height * 72) / 192 };
    return { rgba: await service.renderToBuffer(chartConfig(chart, style), 'raw'), width, height };
  };
  const found = [];
  for (const manifest of SAMPLES) {
    const { host, deck, measure, pages } = await layOut(ROOT, manifest, '2026-03-25');
    const { colours, charts } = deck.template;
    const look = { colours, look: charts, families: registerFonts(host.fonts()), measure };
    for (const { chart, ...box } of chartsOf(pages))
      for (const [group, size] of Object.entries({ 'their own sizes': box, '1600 × 900': FIXED }))
        found.push({ group, ...(await paint(chart, look, size)) });
  }
  return found;
}

async function encoders() {
  const { pngEncoder } = require(join(DIST, 'pictures/png-encoder'));
  return {
    'canvas, true colour': (canvas) => canvas.encode('png'),
    deck: pngEncoder(),
    'sharp, own palette': ({ rgba, width, height }) =>
      sharp(rgba, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .png({ palette: true, effort: 4, dither: 0 })
        .toBuffer(),
  };
}

/** A canvas with the picture on it, for the one encoder that takes no pixels. */
function canvasWith({ rgba, width, height }) {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  canvas.data(); // painted now, and not when it is encoded
  return canvas;
}

async function measured(encode, input) {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const png = await encode(input);
  const { user, system } = process.cpuUsage(used);
  return { png, clock: performance.now() - started, processor: (user + system) / 1000 };
}

const worst = (png, { rgba }) =>
  PNG.sync.read(Buffer.from(png)).data.reduce((most, value, at) => Math.max(most, Math.abs(value - rgba[at])), 0);

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function main(runs) {
  const [pictures, ways] = [await paintings(), await encoders()];
  const rows = new Map();
  for (let run = 0; run <= runs; run += 1)
    for (const picture of pictures)
      for (const [way, encode] of Object.entries(ways)) {
        const input = way.startsWith('canvas') ? canvasWith(picture) : picture;
        const { png, clock, processor } = await measured(encode, input);
        if (run === 0) continue; // compiles the code
        const row = rows.get(`${picture.group} | ${way}`) ?? { clock: [], processor: [], bytes: 0, off: 0 };
        row.clock.push(clock);
        row.processor.push(processor);
        if (run === 1)
          Object.assign(row, { bytes: row.bytes + png.length, off: Math.max(row.off, worst(png, picture)) });
        rows.set(`${picture.group} | ${way}`, row);
      }
  console.log(
    `Node ${process.version}, ${cpus().length} cores; medians over ${runs} runs of ${pictures.length / 2} charts\n`,
  );
  console.log('| Charts in | Encoded by | Time | Processor time | All charts | Furthest pixel |');
  console.log('|---|---|---|---|---|---|');
  for (const [name, { clock, processor, bytes, off }] of rows)
    console.log(
      `| ${name} | ${median(clock).toFixed(0)} ms | ${median(processor).toFixed(0)} ms | ${(bytes / 1000).toFixed(0)} kB | ${off} |`,
    );
}

main(Number(process.argv[2] ?? 5));
