import { PNG } from 'pngjs';
import { chartLook, inches, type Chart } from '../../src/model';
import { paintCharts } from '../../src/render';
import { chart, colours, fonts, MONTHS, series, yearsChart } from './sample-chart';

// Loading Chart.js takes a moment on a busy machine.
jest.setTimeout(30_000);

const template = { colours, charts: chartLook() };
const job = (drawn: Chart, width = 3, height = 2) => ({ chart: drawn, width: inches(width), height: inches(height) });

/** Width and height from the first chunk of a PNG. */
function sizeOf(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** How many pixels have exactly this colour. */
function count(png: PNG, colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < png.data.length; at += 4) {
    if (png.data[at] === red && png.data[at + 1] === green && png.data[at + 2] === blue) found += 1;
  }
  return found;
}

const bars = chart({
  form: 'bars',
  categories: ['Kalmar län', 'Riket'],
  series: [series('Andel', 'plain', [80, 65], ['focus', 'reference'])],
});
const columns = chart({
  form: 'columns',
  categories: MONTHS,
  series: [
    series(
      '2024',
      'earlier1',
      MONTHS.map(() => 50),
    ),
    series(
      '2025',
      'focus',
      MONTHS.map(() => 60),
    ),
  ],
});
const answers = chart({
  form: 'answers',
  categories: ['Fråga'],
  series: [series('Ja', 'focus', [60]), series('Nej', 'plain', [40])],
});

test('a picture has 192 pixels for every inch of its box', async () => {
  const sizes = [
    [9.2, 4.9],
    [12.13, 4.9],
    [5.9, 4.6],
  ] as const;
  const pictures = await paintCharts(
    sizes.map(([width, height]) => job(yearsChart(), width, height)),
    { template, fonts },
  );
  expect(pictures.map(sizeOf)).toEqual([
    [1766, 941],
    [2329, 941],
    [1133, 883],
  ]);
});

test('two paints give the same bytes, however many are in flight', async () => {
  const jobs = [yearsChart(), columns, bars, answers, yearsChart({ unit: 'minuter' })].map((each) => job(each));
  const one = await paintCharts(jobs, { template, fonts, parallel: 1 });
  const four = await paintCharts(jobs, { template, fonts, parallel: 4 });
  expect(four.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
    one.map((bytes) => Buffer.from(bytes).toString('base64')),
  );
});

test('pictures come in the order of the jobs and progress counts them', async () => {
  const counted: number[] = [];
  const pictures = await paintCharts([job(bars, 4, 2), job(bars, 2, 2), job(bars, 3, 2)], {
    template,
    fonts,
    onPainted: (done) => counted.push(done),
  });
  expect(pictures.map((bytes) => sizeOf(bytes)[0])).toEqual([768, 384, 576]);
  expect(counted).toEqual([1, 2, 3]);
});

test('no jobs give no pictures', async () => {
  expect(await paintCharts([], { template, fonts })).toEqual([]);
});

test('the paper is white and the brand colours are in the picture', async () => {
  const [bytes] = await paintCharts([job(bars)], { template, fonts });
  const png = PNG.sync.read(Buffer.from(bytes!));
  expect([...png.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  expect(count(png, colours.focus)).toBeGreaterThan(1000);
  expect(count(png, colours.ink)).toBeGreaterThan(1000);
});

test('a gap is drawn as a gap: less of the line, none of it in between', async () => {
  const year = (values: (number | null)[]): Chart =>
    chart({ form: 'lines', categories: MONTHS, series: [series('Andel', 'focus', values)] });
  const whole = MONTHS.map(() => 50);
  const pictures = await paintCharts(
    [job(year(whole)), job(year(whole.map((value, at) => (at === 5 || at === 6 ? null : value))))],
    { template, fonts },
  );
  const [full, broken] = pictures.map((bytes) => count(PNG.sync.read(Buffer.from(bytes)), colours.focus));
  expect(broken!).toBeLessThan(full! * 0.85);
});

test('a font file that cannot be used is an error that names it', async () => {
  const broken = { ...fonts, bold: '/fonts/missing.ttf' };
  await expect(paintCharts([job(bars)], { template, fonts: broken })).rejects.toThrow('/fonts/missing.ttf');
});

test('hostile text and figures give a picture all the same', async () => {
  const nasty = '<b>&\u0000\u202e"'.repeat(2000);
  const values = [-1e300, null, 1e300];
  const forms = ['lines', 'columns', 'bars', 'answers'] as const;
  const jobs = forms.flatMap((form) => [
    job(
      chart({
        form,
        unit: nasty,
        decimals: 4,
        categories: [nasty, '', 'ö'],
        axis: { min: 5, max: 5 },
        target: { value: 1e9, label: nasty },
        breaks: [
          { before: 99, label: nasty },
          { before: 1, label: nasty },
        ],
        series: [series(nasty, 'focus', values), series('', 'plain', [null, null, null])],
      }),
    ),
    job(chart({ form, categories: [], series: [] })),
    job(chart({ form, categories: ['jan'], series: [series('2026', 'focus', [null])] }), 0.5, 0.5),
  ]);
  expect(await paintCharts(jobs, { template, fonts })).toHaveLength(12);
});
