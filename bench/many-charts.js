'use strict';
const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const MEETING = '2026-03-25';

/** A workspace in `folder` whose one deck has `count` slides, each with a chart of a series of its own: 51 months, two series. */
function writeWorkspace(folder, count) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  mkdirSync(join(folder, 'series'), { recursive: true });
  mkdirSync(join(folder, 'decks', MEETING), { recursive: true });
  cpSync(join(__dirname, '../templates/region-kalmar'), join(folder, 'templates/region-kalmar'), { recursive: true });
  writeFileSync(join(folder, 'deck.config.yaml'), 'language: sv-SE\n');
  writeFileSync(join(folder, 'decks/people.yaml'), 'lina: { name: Lina Isaksson }\n');
  writeFileSync(join(folder, 'decks/metrics.yaml'), numbers.map(metric).join(''));
  writeFileSync(join(folder, 'decks', MEETING, 'matning.deck.yaml'), manifest(numbers));
  numbers.forEach((number) => {
    writeFileSync(join(folder, 'series', `${number}.csv`), series(number));
  });
}

function metric(number) {
  return [
    `serie-${number}:`,
    `  title: Mätserie ${number}`,
    '  unit: procent',
    '  main: Kalmar län',
    '  illustrative: true',
    `  source: { file: ../series/${number}.csv, citation: Påhittade tal }`,
    `  chart: { type: line, compare: ${number % 2 === 0 ? 'series, last: 25' : 'years, last: 4'} }`,
    '',
  ].join('\n');
}

function manifest(numbers) {
  return [
    'title: Mätning',
    `meeting: { body: Regionstyrelsen, date: ${MEETING} }`,
    'agenda_slide: false',
    'agenda:',
    '  - section: Diagram',
    '    slides:',
    ...numbers.map((number) => `      - { title: Diagram nummer ${number}, chart: serie-${number} }`),
    '',
  ].join('\n');
}

/** January 2022 to March 2026; the values differ from file to file, and are the same every time. */
function series(number) {
  const rows = Array.from({ length: 51 }, (_, index) => {
    const period = `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const own = 70 + 12 * Math.sin((index + number) / 4) + (number % 7);
    const riket = 62 + 4 * Math.cos((index + 2 * number) / 5);
    return [period, own.toFixed(1).replace('.', ','), riket.toFixed(1).replace('.', ',')].join(';');
  });
  return ['Månad;Kalmar län;Riket', ...rows, ''].join('\n');
}

module.exports = { MEETING, writeWorkspace };
