/** What a chart draws, fully decided: the painter only turns it into pixels. Values in the metric's unit, `null` a gap. */
export interface Chart {
  readonly metric: string;
  readonly form: ChartForm;
  readonly title?: string;
  readonly unit: string;
  readonly decimals: number;
  /** Labels of the category axis: `jan` … `dec`, `mar 26`, names of regions, questions. */
  readonly categories: readonly string[];
  /** One per line or column group; for ranked bars exactly one; for answers one per answer. In drawing order, the most important last. */
  readonly series: readonly ChartSeries[];
  /** The value axis; min is 0 for columns and bars. Ticks are chosen by the painter within it. */
  readonly axis: { readonly min: number; readonly max: number };
  readonly target?: { readonly value: number; readonly label: string };
  /** Series breaks: before which category, and why. */
  readonly breaks: readonly { readonly before: number; readonly label: string }[];
  /** Alternative text, at most 250 characters. */
  readonly alt: string;
  /** The figures as text, for the notes: header first. */
  readonly figures: readonly (readonly string[])[];
  /** Charts with the same axis that stand beside this one in equally large boxes: their plots begin level with this one's. */
  readonly beside?: readonly Chart[];
}

/** lines: values over time or over jan–dec. columns: the same from zero. bars: ranked, horizontal. answers: stacked to 100 %. */
export type ChartForm = 'lines' | 'columns' | 'bars' | 'answers';

/**
 * How a series stands out. focus: current year or own region, thick. reference: Riket, dark and dashed.
 * earlier1 is the year before, earlier2 the one before that …: greys with different dashes or fills.
 */
export type Emphasis = 'focus' | 'reference' | 'plain' | 'earlier1' | 'earlier2' | 'earlier3' | 'earlier4';

/** One line, one colour of columns, the bars, or one answer. */
export interface ChartSeries {
  /** Written at the line's end: `2026`, `Riket`. */
  readonly name: string;
  readonly emphasis: Emphasis;
  readonly values: readonly (number | null)[];
  /** Only for bars: how each category stands out. */
  readonly emphases?: readonly Emphasis[];
}

/** One block of the facts panel: `82 %` / `mars 2026`. */
export interface Fact {
  readonly value: string;
  readonly caption: string;
}
