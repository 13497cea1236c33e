import type PptxGenJS from 'pptxgenjs';
import {
  BULLET_INDENT,
  pointsOf,
  THEME_SLOTS,
  type ColourRole,
  type ShapeBox,
  type StyledParagraph,
  type Template,
  type TextBox,
} from '../../model';
import { writtenParagraphs } from './own-format';

/** The theme colour PptxGenJS writes for a role, e.g. `accent1` for focus: never a fixed hex, so that the template recolours. */
export function schemeColour(role: ColourRole): string {
  return THEME_SLOTS[role].name;
}

/**
 * The text of a box as PptxGenJS runs with their whole formatting; `finishSlide` drops what the layout already says. Free text that was
 * shrunk is set in its size: programs that fit text anew look at its height alone and break long words.
 */
export function textRuns(box: TextBox | ShapeBox, template: Template): PptxGenJS.TextProps[] {
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
  box: TextBox | ShapeBox,
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
