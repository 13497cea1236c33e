import { writtenSlides, type Outline, type WrittenSlide } from '../model';
import type { ChartReferenceSpec } from '../schema';
import { span, spanAt, type Span, type Tree } from '../source';

type Use = readonly [id: string, place: Span];

/** The metrics that a deck's charts, tables and live figures name, known or not: id → the place that names it first. */
export function metricsInUse(outline: Outline): ReadonlyMap<string, Span> {
  const slides = writtenSlides(outline);
  const drawn = slides.flatMap((slide) => [...chartsIn(slide), ...tableMetrics(slide)]);
  const live = [outline.manifest.tree, ...slides.map(({ tree }) => tree)].flatMap(liveFigures);
  return new Map([...drawn, ...live].reverse()); // of several places the first is set last
}

function chartsIn({ spec, tree }: WrittenSlide): readonly Use[] {
  const one = spec.chart === undefined ? [] : [use(spec.chart, spanAt(tree, 'chart', 'metric'))];
  const several = spec.charts ?? [];
  return [...one, ...several.map((each, index) => use(each, spanAt(tree, 'charts', index, 'metric')))];
}

function use(reference: ChartReferenceSpec, place: Span): Use {
  return [typeof reference === 'string' ? reference : reference.metric, place];
}

function tableMetrics({ spec: { table }, tree }: WrittenSlide): readonly Use[] {
  if (!table || !('metric' in table)) return [];
  return [table.metric].flat().map((id, index) => [id, spanAt(tree, 'table', 'metric', index)]);
}

function liveFigures({ span: { file, start, end } }: Tree): readonly Use[] {
  const found = file.text.slice(start, end).matchAll(/\(\(\s*([a-z0-9][a-z0-9-]*)/g);
  return [...found].map(({ 0: whole, 1: id = '', index }) => {
    const stop = start + index + whole.length;
    return [id, span(file, stop - id.length, stop)];
  });
}
