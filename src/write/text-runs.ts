import type PptxGenJS from 'pptxgenjs';
import { BULLET_INDENT, pointsOf, wordsOf, type Run, type StyledParagraph, type Template } from '../model';
import { sanitiseText } from './sanitise-text';
import { schemeColour } from './scheme-colour';

/** How a text is aligned; every run says it, since PptxGenJS starts a paragraph where it changes. */
export type Alignment = 'left' | 'center' | 'right';

/** What paragraphs are written with. */
export interface Setting {
  readonly template: Template;
  readonly align: Alignment;
  /** How much smaller than its style a text is set; 1 where it inherits its size, or has it written as `fontScale`. */
  readonly scale: number;
}

/**
 * Paragraphs as PptxGenJS runs with their whole formatting; finish drops what the layout already says.
 * Paragraphs without words are left out (PPTX.md A8).
 */
export function textRuns(paragraphs: readonly StyledParagraph[], setting: Setting): PptxGenJS.TextProps[] {
  return paragraphs
    .filter((paragraph) => wordsOf(paragraph).trim() !== '')
    .flatMap((paragraph) => runsOf(paragraph, setting));
}

function runsOf(paragraph: StyledParagraph, setting: Setting): PptxGenJS.TextProps[] {
  const { template } = setting;
  const runs = paragraph.runs.filter((run) => sanitiseText(run.text) !== '');
  const whole = paragraphOptions(paragraph, setting);
  return runs.map((run, at) => ({
    text: sanitiseText(run.text),
    options: { ...whole, ...runOptions(run, paragraph, template), breakLine: at === runs.length - 1 },
  }));
}

function paragraphOptions(
  paragraph: StyledParagraph,
  { template, align, scale }: Setting,
): PptxGenJS.TextPropsOptions {
  const style = template.styles[paragraph.style];
  return {
    align,
    fontSize: Math.round(style.size * scale * 10) / 10,
    bullet: paragraph.bullet ? bulletOf(paragraph.level) : false,
    ...(paragraph.level > 0 && { indentLevel: paragraph.level }),
    ...(style.leading !== 1 && { lineSpacingMultiple: style.leading }),
    ...(style.after > 0 && { paraSpaceAfter: style.after }),
  };
}

/** A square outermost, an en dash below. */
function bulletOf(level: number): { characterCode: string; indent: number } {
  return { characterCode: level === 0 ? '25A0' : '2013', indent: pointsOf(BULLET_INDENT) };
}

function runOptions(run: Run, paragraph: StyledParagraph, template: Template): PptxGenJS.TextPropsOptions {
  const style = template.styles[paragraph.style];
  return {
    bold: run.bold === true || style.bold,
    italic: run.italic === true,
    color: schemeColour(run.colour ?? paragraph.colour ?? style.colour),
    ...(run.link !== undefined && { hyperlink: { url: sanitiseText(run.link) } }),
  };
}
