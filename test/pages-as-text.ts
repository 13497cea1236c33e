import { wordsOf, type Box, type Frame, type Page } from '../src/model';

/** Pages as text, a line for every placed box, so that a change of layout shows as a change of lines. */
export function pagesAsText(pages: readonly Page[]): string {
  return pages.map(pageAsText).join('\n');
}

function pageAsText({ number, layout, id, title, boxes }: Page): string {
  const heading = `=== ${number} · ${layout} · ${id} · ${title}`;
  return [heading, ...boxes.flatMap((box) => boxAsLines(box, '  ')), ''].join('\n');
}

/** `shape Ruta 1 · 0.60 2.05 2.29 2.00 · ×0.9 · Text`, what stands in it further in. */
function boxAsLines(box: Box, margin: string): readonly string[] {
  const facts = [`${box.kind} ${nameOf(box)}`, inHundredths(box.frame), ...scaleOf(box), ...textOf(box)];
  const inside = box.kind === 'group' ? box.boxes.flatMap((each) => boxAsLines(each, `${margin}  `)) : [];
  return [`${margin}${facts.join(' · ')}`, ...inside];
}

function nameOf(box: Box): string {
  return box.kind === 'text' ? (box.placeholder ?? '(free)') : box.name;
}

/** Inches: x, y, width, height. */
function inHundredths({ x, y, width, height }: Frame): string {
  return [x, y, width, height].map((inches) => inches.toFixed(2)).join(' ');
}

function scaleOf(box: Box): readonly string[] {
  return 'scale' in box && box.scale !== 1 ? [`×${Number(box.scale.toFixed(3))}`] : [];
}

function textOf(box: Box): readonly string[] {
  if (box.kind === 'text' || box.kind === 'shape') {
    const words = box.paragraphs.map(wordsOf).filter((text) => text !== '');
    return words.length > 0 ? [words.join(' ¶ ')] : [];
  }
  if (box.kind === 'picture') return box.picture.kind === 'chart' ? [box.picture.file] : [];
  if (box.kind !== 'table') return [];
  const widths = box.columnWidths.map((width) => width.toFixed(2)).join(' + ');
  return [`${box.rows.length} rows`, widths, box.columns.map(({ heading }) => heading).join(' | ')];
}
