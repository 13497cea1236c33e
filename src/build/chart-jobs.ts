import type { Chart, Inches, Page } from '../model';

/** A chart to paint: its data, the size of its box, and the name its file gets. */
export interface ChartJob {
  readonly chart: Chart;
  readonly width: Inches;
  readonly height: Inches;
  readonly file: string;
}

/** The charts of all pages in order. */
export function chartsOf(pages: readonly Page[]): readonly ChartJob[] {
  return pages.flatMap(({ boxes }) =>
    boxes.flatMap((box) => {
      if (box.kind !== 'picture' || box.picture.kind !== 'chart') return [];
      const { chart, file } = box.picture;
      return [{ chart, file, width: box.frame.width, height: box.frame.height }];
    }),
  );
}
