import { dirname, join } from 'node:path';
import { chartLook, points, type Chart, type ColourRole, type Emphasis, type Hex } from '../../src/model';
import type { ChartStyle } from '../../src/render';

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const hex = (text: string): Hex => text as Hex;

/** LOOK's tokens. */
export const colours: Readonly<Record<ColourRole, Hex>> = {
  focus: hex('A6192E'),
  accent: hex('FFCC00'),
  ink: hex('1F2326'),
  grey: hex('595F64'),
  graphic1: hex('4A4F54'),
  graphic2: hex('6A7075'),
  graphic3: hex('8E9499'),
  line: hex('D5D8DA'),
  wash: hex('F5F4F2'),
  white: hex('FFFFFF'),
};

const folder = dirname(require.resolve('@expo-google-fonts/arimo/package.json'));

export const fonts = {
  regular: join(folder, '400Regular/Arimo_400Regular.ttf'),
  bold: join(folder, '700Bold/Arimo_700Bold.ttf'),
  italic: join(folder, '400Regular_Italic/Arimo_400Regular_Italic.ttf'),
  boldItalic: join(folder, '700Bold_Italic/Arimo_700Bold_Italic.ttf'),
};

/** A style whose letters are all half as wide as they are high: configurations need no font. */
export function plainStyle(width = 662, height = 353): ChartStyle {
  return {
    colours,
    look: chartLook(),
    families: { regular: 'regular', bold: 'bold', italic: 'italic', boldItalic: 'bold-italic' },
    measure: (text, { size }) => text.length * size * 0.5,
    width: points(width),
    height: points(height),
  };
}

export function series(
  name: string,
  emphasis: Emphasis,
  values: (number | null)[],
  emphases?: Emphasis[],
): Chart['series'][number] {
  return { name, emphasis, values, ...(emphases && { emphases }) };
}

export function chart(parts: Partial<Chart> & Pick<Chart, 'form' | 'categories' | 'series'>): Chart {
  return {
    metric: 'bup-fb-30',
    unit: 'procent',
    decimals: 0,
    axis: { min: 0, max: 100 },
    breaks: [],
    alt: '',
    figures: [],
    ...parts,
  };
}

/** Three years and the first months of a fourth, with a target: the sketch diagram_ar. */
export function yearsChart(parts: Partial<Chart> = {}): Chart {
  return chart({
    form: 'lines',
    categories: MONTHS,
    axis: { min: 40, max: 100 },
    target: { value: 90, label: 'Mål' },
    series: [
      series('2023', 'earlier3', [62, 64, 66, 70, 71, 69, 58, 60, 66, 70, 72, 70]),
      series('2024', 'earlier2', [71, 72, 75, 77, 76, 74, 63, 66, 72, 73, 74, 74]),
      series('2025', 'earlier1', [74, 75, 78, 77, 79, 76, 68, 71, 77, 80, 81, 80]),
      series('2026', 'focus', [84, 83, 82, ...MONTHS.slice(3).map(() => null)]),
    ],
    ...parts,
  });
}
