import {
  latestOf,
  mainSeries,
  periodKey,
  wordsAndAddresses,
  wordsOf,
  writtenFigure,
  type Box,
  type Figure,
  type Indicator,
  type Page,
} from '../model';
import { tidyLine, type EditionSlide, type SlideContent } from './edition';

/** A slide as it was read from a .pptx; an outline's slide is one. */
export interface ReadSlide {
  readonly number: number;
  readonly title: string | null;
  readonly objects: readonly {
    readonly placeholder: string | null;
    readonly decorative: boolean;
    readonly alt: string | null;
    readonly text: readonly string[];
  }[];
  readonly notes: readonly string[];
}

/** A page as a slide to compare. */
export function slideOfPage({ number, id, title, boxes, notes }: Page): EditionSlide {
  const own = boxes.filter((box) => box.kind !== 'text' || box.placeholder !== 'title');
  const content = { text: own.flatMap(wordsIn), alt: own.flatMap(altOf), notes: notes.map(wordsAndAddresses) };
  return { number, id, title: tidyLine(title), ...tidied(content) };
}

/** A slide of any .pptx as a slide to compare. */
export function slideOfRead(slide: ReadSlide): EditionSlide {
  return { number: slide.number, title: tidyLine(slide.title ?? ''), ...contentOfRead(slide) };
}

/** What stands on a slide of any .pptx; its number, date and footer are no content. */
export function contentOfRead({ objects, notes }: ReadSlide): SlideContent {
  const own = objects.filter(({ placeholder }) => placeholder === null || !APART.has(placeholder));
  const described = own.filter(({ decorative }) => !decorative);
  return tidied({ text: own.flatMap(({ text }) => text), alt: described.flatMap(({ alt }) => alt ?? []), notes });
}

const APART: ReadonlySet<string> = new Set(['title', 'ctrTitle', 'dt', 'ftr', 'sldNum', 'hdr']);

function wordsIn(box: Box): readonly string[] {
  switch (box.kind) {
    case 'text':
    case 'shape':
      return box.paragraphs.map(wordsOf);
    case 'table':
      return [box.columns.map(({ heading }) => heading), ...box.rows.map(({ cells }) => cells)].map((cells) =>
        cells.map(tidyLine).join(' | '),
      );
    case 'group':
      return box.boxes.flatMap(wordsIn);
    case 'line':
    case 'picture':
      return [];
  }
}

function altOf(box: Box): readonly string[] {
  return 'alt' in box ? [box.alt] : [];
}

function tidied({ text, alt, notes }: SlideContent): SlideContent {
  const [tidyText = [], tidyAlt = [], tidyNotes = []] = [text, alt, notes].map((lines) =>
    lines.map(tidyLine).filter((line) => line !== ''),
  );
  return { text: tidyText, alt: tidyAlt, notes: tidyNotes };
}

/** The latest figures of indicators, by id: of the series meant by `((id))`, else of each. */
export function figuresOf(indicators: Iterable<Indicator>): readonly Figure[] {
  return [...indicators].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(latestFigures);
}

function latestFigures(indicator: Indicator): readonly Figure[] {
  const main = mainSeries(indicator);
  return (main ? [main] : indicator.series).flatMap((series) => {
    const latest = latestOf(series);
    if (!latest) return [];
    const { value, period } = latest;
    const shown = tidyLine(writtenFigure(indicator, value));
    return [{ id: indicator.id, series: series.name, period: periodKey(period), value, shown }];
  });
}
