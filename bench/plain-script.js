/**
 * What somebody would write in an afternoon instead of deck: the background material of 25 March 2026 with the same
 * libraries and no more care than it takes to look right. Every file's quirks are written down here by hand, the charts
 * are painted one by one and handed to PptxGenJS, and that is all: no templates, no alternative texts, no checks, no
 * finishing of the package. It paints as many charts as deck, of the same data and the same size in pixels.
 *
 * node bench/plain-script.js OUT.pptx WIDTH HEIGHT
 */
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { TextDecoder } = require('node:util');
const { parse: parseCsv } = require('csv-parse/sync');
const { parse: parseYaml } = require('yaml');
const { ChartJSNodeCanvas } = require('chartjs-node-canvas');
const PptxGenJS = require('pptxgenjs');

const ROOT = join(__dirname, '..');
const MEETING = join(ROOT, 'decks/2026-03-25');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const COLOURS = ['#8e9499', '#6a7075', '#4a4f54', '#a6192e'];

const read = (name, encoding, delimiter, skip) =>
  parseCsv(new TextDecoder(encoding).decode(readFileSync(join(ROOT, 'fixtures/series', name))), {
    delimiter,
    relax_column_count: true,
  }).slice(skip);

/** 7 312, 81,5 %, 24:51 */
const number = (cell = '') => {
  const [whole, seconds] = cell.replace(/[^\d,.:-]/g, '').split(':');
  const value = parseFloat(whole.replace(',', '.'));
  if (Number.isNaN(value)) return null;
  return seconds === undefined ? value : value + Number(seconds) / 60;
};

/** jan-22, januari 2022, 202201, 2022M01, 2022-01 */
const month = (text) => {
  const named = MONTHS.findIndex((each) => text.toLowerCase().startsWith(each));
  if (named >= 0) return { year: 2000 + (Number(text.match(/\d+$/)[0]) % 100), month: named };
  const [, year, of] = text.match(/(\d{4})\D*(\d\d)/) ?? [];
  return year && { year: Number(year), month: Number(of) - 1 };
};

/** Points of one series → one line a year. */
const years = (points, last = 4) => {
  const lines = new Map();
  for (const [period, value] of points) {
    const at = month(period);
    if (!at) continue;
    if (!lines.has(at.year)) lines.set(at.year, Array(12).fill(null));
    lines.get(at.year)[at.month] = value;
  }
  const datasets = [...lines].slice(-last).map(([label, data]) => ({ label: String(label), data }));
  return { type: 'line', labels: MONTHS, datasets };
};

/** Two series over the last 25 months. */
const months = (own, reference) => {
  const recent = (points) => points.filter(([period]) => month(period)).slice(-25);
  return {
    type: 'line',
    labels: recent(own).map(([period]) => period),
    datasets: [
      { label: 'Riket', data: recent(reference).map(([, value]) => value) },
      { label: 'Kalmar län', data: recent(own).map(([, value]) => value) },
    ],
  };
};

/** One bar a name, highest first. */
const ranking = (pairs) => {
  const sorted = pairs.filter(([, value]) => value !== null).sort(([, a], [, b]) => b - a);
  const data = sorted.map(([, value]) => value);
  return { type: 'bar', flat: true, labels: sorted.map(([name]) => name), datasets: [{ label: '', data }] };
};

const column = (rows, at, label = 0) => rows.map((row) => [row[label], number(row[at])]);
const across = (header, row) => header.slice(1).map((period, index) => [period, number(row[index + 1])]);
const of = (rows, ...cells) => rows.filter((row) => cells.every((cell) => row.includes(cell)));

const halsoval = () => read('halsoval-3-dagar.csv', 'utf-8', ';', 3);
const chatt = () => read('telefoni-chatt.csv', 'windows-1252', ';', 2);
const vantetid = () => read('1177-medelvantetid.csv', 'utf-8', ';', 1);
const nio = () => read('1177-inom-9-minuter.csv', 'utf-8', ';', 1);
const vantande = (kind) => of(read('vantande-90-dagar.csv', 'windows-1252', ';', 1), kind);
const aterbesok = () => read('aterbesok.csv', 'utf-8', ';', 1);
const akut = (name) => of(read('akut-4-timmar.csv', 'utf-8', ',', 1), name);
const bup = () => read('bup.csv', 'windows-1252', ';', 3);
const vup = (name) => of(read('vup.csv', 'utf-16le', '\t', 1), name);
const akutYears = (name) => years(akut(name).map(([year, of, , share]) => [`${of} ${year}`, parseFloat(share) * 100]));

const CHARTS = {
  'pv-3dagar': () => years(across(halsoval()[0], halsoval()[1])),
  'pv-telechatt': () => ranking(column(chatt().slice(1, -2), 27)),
  '1177-vantetid': () => years(column(vantetid(), 1)),
  '1177-9min': () => ({
    type: 'bar',
    labels: MONTHS,
    datasets: [3, 4, 5].map((at) => ({ label: String(2021 + at), data: nio().map((row) => number(row[at])) })),
  }),
  'fk-90': () => ranking(column(of(vantande('Första kontakt'), '2026M03'), 3)),
  'op-90': () => {
    const rows = vantande('Operation/åtgärd');
    return months(column(of(rows, 'Kalmar län'), 3, 2), column(of(rows, 'Riket'), 3, 2));
  },
  aterbesok: () => years(column(aterbesok(), 3)),
  'akut-4h-kalmar': () => akutYears('Länssjukhuset Kalmar'),
  'akut-4h-oskarshamn': () => akutYears('Oskarshamns sjukhus'),
  'akut-4h-vastervik': () => akutYears('Västerviks sjukhus'),
  'bup-fb-30': () => years(column(bup(), 1)),
  'bup-utr-30': () => months(column(bup(), 3), column(bup(), 4)),
  'bup-beh-30': () => months(column(bup(), 5), column(bup(), 6)),
  'bup-ab': () => years(column(bup(), 7)),
  'vup-fb-90': () => years(column(vup('Kalmar län'), 2)),
  'vup-beh-90': () => months(column(vup('Kalmar län'), 3), column(vup('Riket'), 3)),
  'vup-ab': () => years(column(vup('Kalmar län'), 4)),
};

function painter(width, height) {
  const service = new ChartJSNodeCanvas({ width, height, backgroundColour: 'white' });
  const font = require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
  service.registerFont(font, { family: 'Arimo' });
  return ({ type, flat, labels, datasets }) =>
    service.renderToBuffer({
      type,
      data: {
        labels,
        datasets: datasets.map((each, index) => {
          const colour = COLOURS[index + COLOURS.length - datasets.length];
          return { ...each, borderColor: colour, backgroundColor: colour, borderWidth: 6, pointRadius: 0 };
        }),
      },
      options: {
        indexAxis: flat ? 'y' : 'x',
        font: { family: 'Arimo', size: 32 },
        plugins: { legend: { display: !flat, position: 'bottom', labels: { font: { size: 28 } } } },
        scales: { x: { ticks: { font: { size: 28 } } }, y: { ticks: { font: { size: 28 } } } },
      },
    });
}

function slidesOf(section) {
  return section.slides.flatMap((slide) =>
    slide.include ? parseYaml(readFileSync(join(MEETING, slide.include), 'utf8')) : [slide],
  );
}

async function addContent(pptx, slide, { paint, aspect }) {
  const page = pptx.addSlide();
  page.addText(slide.title, { x: 0.6, y: 0.4, w: 12.1, h: 0.8, fontSize: 26, bold: true });
  if (slide.subtitle) page.addText(slide.subtitle, { x: 0.6, y: 1.1, w: 12.1, h: 0.4, fontSize: 14 });
  if (slide.notes) page.addNotes(slide.notes);
  page.addText('regionkalmar.se', { x: 0.6, y: 6.95, w: 4, h: 0.3, fontSize: 10 });
  page.slideNumber = { x: 12.3, y: 6.95, fontSize: 10 };
  if (slide.bullets) {
    const bullets = slide.bullets
      .match(/^- .*/gm)
      .map((line) => ({ text: line.slice(2), options: { bullet: true, breakLine: true } }));
    page.addText(bullets, { x: 0.6, y: 1.7, w: 12.1, h: 5, fontSize: 20 });
  }
  if (!slide.chart) return 0;
  const png = await paint(CHARTS[slide.chart]());
  const data = `image/png;base64,${png.toString('base64')}`;
  page.addImage({ data, x: 0.6, y: 1.65, w: 9.2, h: 9.2 / aspect, altText: slide.title });
  return 1;
}

async function main([out, width, height]) {
  const manifest = parseYaml(readFileSync(join(MEETING, 'bakgrundsmaterial.deck.yaml'), 'utf8'));
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = manifest.title;
  const tools = { paint: painter(Number(width), Number(height)), aspect: width / height };
  const big = { x: 0.6, y: 2.5, w: 12, h: 1.5, fontSize: 44, bold: true };
  pptx.addSlide().addText(manifest.title, big);
  const made = { slides: 1, charts: 0 };
  for (const section of manifest.agenda) {
    pptx.addSlide().addText(section.section, big);
    made.slides += 1;
    for (const slide of slidesOf(section)) {
      made.charts += await addContent(pptx, slide, tools);
      made.slides += 1;
    }
  }
  await pptx.writeFile({ fileName: out });
  console.log(JSON.stringify(made));
}

if (require.main === module) main(process.argv.slice(2));

module.exports = { months, number, painter, years };
