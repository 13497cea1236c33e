import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { PNG } from 'pngjs';
import { chartLook, points, type Chart } from '../../src/model';
import { chartConfig, textMeasurer } from '../../src/render';
import { pngEncoder } from '../../src/pictures/png-encoder';
import type { Painting } from '../../src/pictures/reduce-colours';
import { registerFonts } from '../../src/fonts/register-fonts';
import { chart, colours, fonts, MONTHS, series, yearsChart } from '../render/sample-chart';

const [WITH_PALETTE, TRUE_COLOUR] = [3, 6];
const colourType = (png: Uint8Array): number | undefined => png[25];

/** A picture of which each pixel is given as [red, green, blue, opacity]. */
function painting([width, height]: readonly [number, number], pixel: (x: number, y: number) => readonly number[]) {
  const rgba = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
    const whole = Math.floor(at / 4);
    return pixel(whole % width, Math.floor(whole / width))[at % 4] ?? 255;
  });
  return { rgba, width, height };
}

/** A chart as the canvas itself draws it, on 1000 × 560 pixels. */
async function painted(drawn: Chart): Promise<Painting> {
  const box = { width: points(375), height: points(210) };
  const style = { colours, look: chartLook(), families: registerFonts(fonts), measure: textMeasurer(fonts), ...box };
  const png = await new ChartJSNodeCanvas({ width: 1, height: 1 }).renderToBuffer(chartConfig(drawn, style));
  const { data, width, height } = PNG.sync.read(png);
  return { rgba: data, width, height };
}

/** By how much the worst channel of any pixel in the PNG differs from what was painted. */
function worst(png: Uint8Array, { rgba, width, height }: Painting): number {
  const read = PNG.sync.read(Buffer.from(png));
  expect([read.width, read.height]).toEqual([width, height]);
  return rgba.reduce((most, value, at) => Math.max(most, Math.abs(value - (read.data[at] ?? 0))), 0);
}

const waves = (x: number, y: number): readonly number[] =>
  [Math.sin(x / 9 + y / 20), Math.cos(y / 8), Math.sin((x + y) / 13)].map((wave) => 128 + 100 * wave);

const charts: Record<string, Chart> = {
  lines: yearsChart(),
  columns: chart({ form: 'columns', categories: MONTHS, series: [series('2025', 'focus', [50, 61, 72])] }),
  bars: chart({ form: 'bars', categories: ['Kalmar län', 'Riket'], series: [series('Andel', 'plain', [80, 65])] }),
  answers: chart({
    form: 'answers',
    categories: ['Fråga'],
    series: [series('Ja', 'focus', [60]), series('Nej', 'plain', [40])],
  }),
};

test.each(Object.entries(charts))('a chart of %s has a palette, and looks the same', async (_, drawn) => {
  const picture = await painted(drawn);
  const png = await pngEncoder()(picture);
  expect(colourType(png)).toBe(WITH_PALETTE);
  expect(worst(png, picture)).toBeLessThanOrEqual(3);
});

test.each<[string, Painting]>([
  ['a photograph', painting([120, 90], waves)],
  [
    'a small photograph on white paper',
    painting([300, 200], (x, y) => (x < 60 && y < 50 ? waves(x, y) : [255, 255, 255])),
  ],
  ['one more colour than a palette holds, all far apart', painting([257, 1], (x) => [(x % 16) * 16, (x >> 4) * 15, 9])],
  ['a picture that lets something through', painting([16, 16], (x) => [10, 20, 30, x * 16])],
])('%s stays exactly as it is, in true colour', async (_, picture) => {
  const png = await pngEncoder()(picture);
  expect(colourType(png)).toBe(TRUE_COLOUR);
  expect(worst(png, picture)).toBe(0);
});

test('a picture is the same whatever was made before it', async () => {
  const [large, small] = await Promise.all([painted(yearsChart()), painted(charts['bars']!)]);
  const encode = pngEncoder();
  const stripes = painting([40, 30], (x, y) => [x % 7, y % 5, 200]);
  const after = [await encode(stripes), await encode(large), await encode(small), await encode(stripes)];
  const alone = await Promise.all([stripes, large, small, stripes].map((each) => pngEncoder()(each)));
  expect(after).toEqual(alone);
});

test('a picture of 256 colours loses nothing', async () => {
  const picture = painting([256, 5], (x) => [x, 255 - x, 128]);
  const png = await pngEncoder()(picture);
  expect(colourType(png)).toBe(WITH_PALETTE);
  expect(worst(png, picture)).toBe(0);
});

test('what gives way are the rare colours, never a plain area', async () => {
  const picture = painting([300, 300], (x, y) => (y === 0 ? [x % 256, 0, x > 255 ? 8 : 0] : [166, 25, 46]));
  const png = PNG.sync.read(Buffer.from(await pngEncoder()(picture)));
  expect([...png.data.subarray(-4)]).toEqual([166, 25, 46, 255]);
  expect(worst(PNG.sync.write(png), picture)).toBeGreaterThan(0);
});
