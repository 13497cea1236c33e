import type { Box, Page, StyledParagraph, Template } from '../../src/model';
import type { StyleName } from '../../src/schema';

/** The same pages and template with every shrunk text set in a style of its smaller size, for a program that shrinks in its own way. */
export function atFullSize(
  pages: readonly Page[],
  template: Template,
): { readonly pages: readonly Page[]; readonly template: Template } {
  const styles = { ...template.styles };
  const shrunk =
    (scale: number) =>
    (paragraph: StyledParagraph): StyledParagraph => {
      const style = `${paragraph.style} ${scale}` as StyleName;
      const { size, ...rest } = template.styles[paragraph.style];
      styles[style] = { ...rest, size: (size * scale) as typeof size };
      return { ...paragraph, style };
    };
  const resized = <B extends Box>(box: B): B => {
    if (box.kind === 'group') return { ...box, boxes: box.boxes.map(resized) };
    if ((box.kind !== 'text' && box.kind !== 'shape') || box.scale === 1) return box;
    return { ...box, scale: 1, paragraphs: box.paragraphs.map(shrunk(box.scale)) };
  };
  const made = pages.map((page) => ({ ...page, boxes: page.boxes.map(resized) }));
  return { pages: made, template: { ...template, styles } };
}
