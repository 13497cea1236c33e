/**
 * The same afternoon's script for a workspace of bench/many-charts.js: its manifest with `yaml`, its series with `csv-parse`, every chart
 * painted with chartjs-node-canvas one after the other, and PptxGenJS.
 *
 * node bench/plain-charts.js WORKSPACE OUT.pptx WIDTH HEIGHT
 */
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse: parseCsv } = require('csv-parse/sync');
const { parse: parseYaml } = require('yaml');
const PptxGenJS = require('pptxgenjs');
const { months, number, painter, years } = require('./plain-script');
const { MEETING } = require('./many-charts');

const yaml = (...path) => parseYaml(readFileSync(join(...path), 'utf8'));

function chartOf(metric, folder) {
  const rows = parseCsv(readFileSync(join(folder, 'decks', metric.source.file)), { delimiter: ';' }).slice(1);
  const points = (at) => rows.map((row) => [row[0], number(row[at])]);
  return metric.chart.compare === 'years' ? years(points(1)) : months(points(1), points(2));
}

async function main([folder, out, width, height]) {
  const manifest = yaml(folder, 'decks', MEETING, 'matning.deck.yaml');
  const metrics = yaml(folder, 'decks/metrics.yaml');
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  const paint = painter(Number(width), Number(height));
  for (const { title, chart } of manifest.agenda[0].slides) {
    const page = pptx.addSlide();
    page.addText(title, { x: 0.6, y: 0.4, w: 12.1, h: 0.8, fontSize: 26, bold: true });
    const png = await paint(chartOf(metrics[chart], folder));
    const data = `image/png;base64,${png.toString('base64')}`;
    page.addImage({ data, x: 0.6, y: 1.65, w: 9.2, h: (9.2 * height) / width, altText: title });
  }
  await pptx.writeFile({ fileName: out });
}

main(process.argv.slice(2));
