import PptxGenJS from 'pptxgenjs';
import {
  type Box,
  BULLET_INDENT,
  CELL_INSET,
  type ColourRole,
  type Frame,
  inches,
  type Page,
  pointsOf,
  type StyledParagraph,
  type Template,
  type TextStyle,
  THEME_SLOTS,
} from '../../model';
import { boxesOf, type BoxOf } from './slide-objects';
import { sanitiseText } from '../../package/xml-text';
import { writtenParagraphs } from './own-format';

/**
 * Writes pages as a raw .pptx with PptxGenJS: shapes, texts with their whole formatting, tables, and places of pictures. The slides are
 * what is used of it; each of their objects stands where its box does in `boxesOf`.
 */
export async function writeSlides(pages: readonly Page[], template: Template): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const { width, height } = template.slide;
  pptx.defineLayout({ name: 'template', width, height });
  pptx.layout = 'template';
  for (const page of pages) {
    const slide = pptx.addSlide();
    for (const box of boxesOf(page)) writeBox(box, slide, template);
  }
  const bytes = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('PptxGenJS gave no bytes');
  return bytes;
}

/** Writes one kind of box onto a slide. */
type BoxWriter<Kind extends Box['kind']> = (box: BoxOf<Kind>, slide: PptxGenJS.Slide, template: Template) => void;

/** One writer per kind of box; to add a kind, add a function and a line. Of a group the members come as boxes of their own. */
const WRITERS: { readonly [Kind in Box['kind']]: BoxWriter<Kind> } = {
  text: writeText,
  shape: writeShape,
  line: writeLine,
  picture: writePicture,
  table: writeTable,
  group: () => undefined,
};

/** Writes a box with PptxGenJS: one object, or none for a group. */
function writeBox(box: Box, slide: PptxGenJS.Slide, template: Template): void {
  // The record pairs every kind with its own writer, which TypeScript can't follow through a union.
  const write = WRITERS[box.kind] as BoxWriter<Box['kind']>;
  write(box, slide, template);
}

/** A frame under the names PptxGenJS gives it, in inches. NaN and negative sizes are a bug in deck and throw (PptxGenJS #1440). */
function place({ x, y, width, height }: Frame): { x: number; y: number; w: number; h: number } {
  if (![x, y, width, height].every(Number.isFinite) || width < 0 || height < 0)
    throw new RangeError(`a box can't be placed at ${[x, y, width, height].join(', ')}`);
  return { x, y, w: width, h: height };
}

/**
 * Placeholders are not named to PptxGenJS, which would copy the layout's options over those of every run (4.0.1,
 * `addTextDefinition`); `finishSlide` ties the shape to the layout instead.
 */
function writeText(box: BoxOf<'text'>, slide: PptxGenJS.Slide, template: Template): void {
  slide.addText(textRuns(box, template), {
    ...place(box.frame),
    margin: 0,
    align: box.align,
    valign: box.anchor,
    isTextBox: true,
  });
}

const SHAPES: Readonly<Record<BoxOf<'shape'>['shape'], PptxGenJS.SHAPE_NAME>> = {
  rectangle: 'rect',
  chevron: 'chevron',
  pentagon: 'homePlate',
};

/** Points; an outline that reads as a box and not as a frame. */
const OUTLINE = 1;

/** A flat shape with its text, in the size it was shrunk to; one without text too gets a text body (PptxGenJS #1441). */
function writeShape(box: BoxOf<'shape'>, slide: PptxGenJS.Slide, template: Template): void {
  slide.addText(textRuns(box, template), {
    ...place(box.frame),
    shape: SHAPES[box.shape],
    margin: marginOf(box),
    align: box.align,
    valign: box.anchor,
    ...(box.fill && { fill: { color: schemeColour(box.fill) } }),
    ...(box.outline && { line: { color: schemeColour(box.outline), width: OUTLINE } }),
  });
}

/** PptxGenJS reads left, right, bottom, top in points on shapes, whatever its documentation says. */
function marginOf({ inset }: BoxOf<'shape'>): [number, number, number, number] {
  const [left, top, right, bottom] = inset.map((side) => pointsOf(inches(side)));
  return [left ?? 0, right ?? 0, bottom ?? 0, top ?? 0];
}

/** A straight line, which PptxGenJS writes as a shape. */
function writeLine(box: BoxOf<'line'>, slide: PptxGenJS.Slide): void {
  slide.addShape('line', { ...place(box.frame), line: { color: schemeColour(box.colour), width: box.weight } });
}

/** What PptxGenJS gets in the place of every picture: it would hold the pixels several times over, as base64 too. */
const NO_PIXELS = 'image/png;base64,AA==';

/** Where a picture is shown; which one it is, the slide's relationships say. */
function writePicture(box: BoxOf<'picture'>, slide: PptxGenJS.Slide): void {
  slide.addImage({ ...place(box.frame), data: NO_PIXELS });
}

/** Inches in PptxGenJS's order, top first; at an inch or more it would take them for points. */
const [LEFT, TOP, RIGHT, BOTTOM] = CELL_INSET;
const CELL_MARGIN: [number, number, number, number] = [TOP, RIGHT, BOTTOM, LEFT];

/** A real table; fills, rules and text colours come from the table style, so that rows can be added by hand. */
function writeTable(box: BoxOf<'table'>, slide: PptxGenJS.Slide, template: Template): void {
  const body = template.styles.table;
  const header = box.columns.map((column, at) => cell(column.heading, at, template.styles.tableHead));
  const rows = box.rows.map((row) =>
    box.columns.map((_, at) => cell(row.cells[at] ?? '', at, { ...body, bold: body.bold || row.total })),
  );
  slide.addTable([header, ...rows], {
    ...place(box.frame),
    colW: [...box.columnWidths],
    rowH: [...rowHeights(box)],
    valign: 'middle',
    margin: CELL_MARGIN,
    autoPage: false,
  });

  function cell(text: string, at: number, { size, bold }: Pick<TextStyle, 'size' | 'bold'>): PptxGenJS.TableCell {
    const align = box.columns[at]?.align ?? 'left';
    return { text: sanitiseText(text), options: { align, fontSize: size, bold } };
  }
}

/** Inches, the header first. */
export function rowHeights({ rows, rowHeights: own, rowHeight }: BoxOf<'table'>): readonly number[] {
  return [undefined, ...rows].map((_, at) => own?.[at] ?? rowHeight);
}

/** The theme colour PptxGenJS writes for a role, e.g. `accent1` for focus: never a fixed hex, so that the template recolours. */
function schemeColour(role: ColourRole): string {
  return THEME_SLOTS[role].name;
}

/**
 * The text of a box as PptxGenJS runs with their whole formatting; `finishSlide` drops what the layout already says. Free text that was
 * shrunk is set in its size: programs that fit text anew look at its height alone and break long words.
 */
function textRuns(box: BoxOf<'text' | 'shape'>, template: Template): PptxGenJS.TextProps[] {
  return writtenParagraphs(box.paragraphs).flatMap((paragraph) => {
    const style = template.styles[paragraph.style];
    const whole = paragraphOptions(paragraph, box, template);
    return paragraph.runs.map((run, at) => ({
      text: run.text,
      options: {
        ...whole,
        bold: run.bold === true || style.bold,
        italic: run.italic === true,
        color: schemeColour(run.colour ?? paragraph.colour ?? style.colour),
        ...(run.link !== undefined && { hyperlink: { url: run.link } }),
        breakLine: at === paragraph.runs.length - 1,
      },
    }));
  });
}

/** Alignment is said by every run, since PptxGenJS starts a paragraph where it changes. */
function paragraphOptions(
  paragraph: StyledParagraph,
  box: BoxOf<'text' | 'shape'>,
  template: Template,
): PptxGenJS.TextPropsOptions {
  const style = template.styles[paragraph.style];
  const scale = box.kind === 'text' && box.placeholder !== undefined ? 1 : box.scale;
  return {
    align: box.align,
    fontSize: Math.round(style.size * scale * 10) / 10,
    bullet: paragraph.bullet ? { characterCode: '25A0', indent: pointsOf(BULLET_INDENT) } : false,
    ...(paragraph.level > 0 && { indentLevel: paragraph.level }),
    ...(style.leading !== 1 && { lineSpacingMultiple: style.leading }),
    ...(style.after > 0 && { paraSpaceAfter: style.after }),
  };
}
