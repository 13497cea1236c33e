import { writtenSlides, type Outline } from '../model';
import type { ChartReferenceSpec, SlideSpec } from '../schema';

/** Ids of the metrics that a deck's charts, tables and live figures name, known or not. */
export function metricsInUse(outline: Outline): ReadonlySet<string> {
  const slides = writtenSlides(outline);
  const drawn = slides.flatMap(({ spec }) => [...chartsIn(spec), ...tableMetrics(spec)]);
  const texts = [outline.manifest.tree, ...slides.map(({ tree }) => tree)].map(({ span }) =>
    span.file.text.slice(span.start, span.end),
  );
  const live = texts.flatMap((text) =>
    [...text.matchAll(/\(\(\s*([a-z0-9][a-z0-9-]*)/g)].map((match) => match[1] ?? ''),
  );
  return new Set([...drawn, ...live]);
}

function chartsIn(spec: SlideSpec): string[] {
  const references: ChartReferenceSpec[] = [
    ...(spec.chart === undefined ? [] : [spec.chart]),
    ...(spec.charts ?? []),
  ];
  return references.map((reference) => (typeof reference === 'string' ? reference : reference.metric));
}

function tableMetrics({ table }: SlideSpec): string[] {
  return table && 'metric' in table ? [table.metric].flat() : [];
}
