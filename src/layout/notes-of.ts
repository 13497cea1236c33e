import { plain, type Chart, type ContentSlide, type Paragraph } from '../model';

/** The author's notes, then every chart's figures as text (PPTX.md A13). */
export function notesOf(slide: ContentSlide): readonly Paragraph[] {
  const charts = slide.visual?.kind === 'charts' ? slide.visual.charts : [];
  return [...slide.notes, ...charts.flatMap((chart) => figuresAsText(chart, charts.length > 1))];
}

function figuresAsText(chart: Chart, several: boolean): readonly Paragraph[] {
  const [header = [], ...rows] = chart.figures;
  if (rows.length === 0) return [];
  const heading = several && chart.title ? `Diagrammets siffror: ${chart.title}` : 'Diagrammets siffror';
  return [plain(heading, { bold: true }), ...rows.map((row) => plain(rowAsText(header, row)))];
}

/** `mars: 2025 78; 2026 82`, or `Dalarna: 82` where there is one column of figures; an empty cell has nothing to say. */
function rowAsText(header: readonly string[], row: readonly string[]): string {
  const [name = '', ...cells] = row;
  const named = cells.map((cell, at) =>
    cells.length === 1 ? cell : `${header[at + 1] ?? ''} ${cell}`.trim(),
  );
  return `${name}: ${named.filter((_, at) => cells[at] !== '').join('; ')}`;
}
