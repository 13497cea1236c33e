import type { ContentSlide } from '../model';
import type { LayoutKey } from '../schema';

/** One rule of the choice: the layout for a slide, or undefined when the rule doesn't apply. */
type Rule = (slide: ContentSlide) => LayoutKey | undefined;

const hasText = (slide: ContentSlide): boolean => slide.text.length + slide.bullets.length > 0;

const theAuthorsOwn: Rule = (slide) => slide.layout;
const oneChartBesideText: Rule = (slide) =>
  slide.visual?.kind === 'charts' && slide.visual.charts.length === 1 && hasText(slide)
    ? 'chart-text'
    : undefined;
const oneChart: Rule = (slide) =>
  slide.visual?.kind === 'charts' && slide.visual.charts.length === 1 ? 'chart' : undefined;
const severalCharts: Rule = (slide) => (slide.visual?.kind === 'charts' ? 'charts' : undefined);
const pictureBesideText: Rule = (slide) =>
  slide.visual?.kind === 'image' && hasText(slide) ? 'image-text' : undefined;
/** Pictures, tables and drawn visuals have a layout of their own name. */
const ofTheVisualsName: Rule = (slide) =>
  slide.visual && slide.visual.kind !== 'charts' ? slide.visual.kind : undefined;
const textAlone: Rule = () => 'bullets';

/** First match wins; to add a kind of slide, add a rule. */
const RULES: readonly Rule[] = [
  theAuthorsOwn,
  oneChartBesideText,
  oneChart,
  severalCharts,
  pictureBesideText,
  ofTheVisualsName,
  textAlone,
];

/** The layout of a content slide: what is on it decides, unless the author named one. */
export function chooseLayout(slide: ContentSlide): LayoutKey {
  for (const rule of RULES) {
    const key = rule(slide);
    if (key) return key;
  }
  throw new Error(`no layout for slide ${slide.id}`);
}
