/**
 * npm run bench:reading [-- RUNS]
 *
 * Reads CSV files of 50 000 to 200 000 rows as a metric does (bytes to series, with all checks) beside csv-parse alone, which
 * cuts the same bytes into texts. Each reading has a process of its own, and the two take turns.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const { readFileSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const SIZES = [50_000, 100_000, 200_000];
const MONTHS = 50;

/** Rows as statistics databases write them: a region, a month, a share. `series` regions have as many months as fill the rows. */
const SHAPES = { long: (rows) => table(rows, MONTHS), 'one value a series': (rows) => table(rows, 1) };

function table(rows, months) {
  const lines = ['region;månad;andel'];
  for (let row = 0; row < rows; row += 1) {
    const month = row % months;
    const when = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    lines.push(`Område ${Math.floor(row / months)};${when};${50 + ((row * 7) % 40)},${row % 10}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

const READERS = {
  deck(bytes) {
    const { parseCsv } = require('../dist/parse/parse-csv.js');
    const { parseYaml } = require('../dist/parse/parse-yaml.js');
    const { readIndicator } = require('../dist/figures/index.js');
    const { sourceFile } = require('../dist/source/index.js');
    const value = { title: 'Andel', unit: 'procent', source: { file: 'x.csv' } };
    const tree = parseYaml(sourceFile('m.yaml', JSON.stringify(value))).value;
    return () => {
      const { value: parsed } = parseCsv(bytes, 'x.csv', {});
      const input = { id: 'x', metric: { value, tree }, table: parsed, sha256: '', own: [], today: '2027-01-01' };
      return readIndicator(input).series.reduce((sum, { points }) => sum + points.length, 0);
    };
  },
  'csv-parse'(bytes) {
    const { parse } = require('csv-parse/sync');
    return () => parse(bytes, { delimiter: ';' }).length - 1;
  },
};

/** In a process of its own: milliseconds of one reading, its modules loaded beforehand. */
function measure(reader, file, rows) {
  const read = READERS[reader](readFileSync(file));
  const started = performance.now();
  const found = read();
  const taken = performance.now() - started;
  if (found !== rows) throw new Error(`${reader} found ${found} of ${rows} rows`);
  console.log(taken);
}

function timeOf(reader, file, rows) {
  const child = spawnSync(process.execPath, [process.argv[1], 'measure', reader, file, String(rows)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function main(runs) {
  const temp = mkdtempSync(join(tmpdir(), 'deck-reading-'));
  console.log('| Table | Rows | deck | csv-parse alone | Ratio |\n|---|---|---|---|---|');
  try {
    for (const [name, make] of Object.entries(SHAPES)) {
      for (const rows of SIZES) {
        const file = join(temp, 'x.csv');
        writeFileSync(file, make(rows));
        const times = Array.from({ length: runs }, () => ({
          deck: timeOf('deck', file, rows),
          alone: timeOf('csv-parse', file, rows),
        }));
        const [deck, alone] = [median(times.map((each) => each.deck)), median(times.map((each) => each.alone))];
        const ratio = median(times.map((each) => each.deck / each.alone));
        console.log(`| ${name} | ${rows} | ${deck.toFixed(0)} ms | ${alone.toFixed(0)} ms | ${ratio.toFixed(2)} |`);
      }
    }
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'measure') measure(rest[0], rest[1], Number(rest[2]));
else main(Number(mode ?? 7));
