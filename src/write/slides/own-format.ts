import {
  wordsOf,
  type ColourRole,
  type LevelStyle,
  type Placeholder,
  type Run,
  type ShapeBox,
  type StyledParagraph,
  type Template,
  type TextBox,
  type TextStyle,
} from '../../model';
import { sanitiseText } from '../../package/xml-text';

/** What a paragraph says itself. What it doesn't, its placeholder says, or in free text PowerPoint's defaults do. */
export interface OwnParagraph {
  readonly level: number;
  readonly align: boolean;
  readonly bullet: boolean;
  /** Line height as a multiple of single spacing, and space after the paragraph in points. */
  readonly leading?: number;
  readonly after?: number;
  readonly runs: readonly OwnRun[];
}

/** What a run says itself. */
export interface OwnRun {
  readonly size: boolean;
  readonly bold?: boolean;
  readonly colour?: ColourRole;
  readonly link?: string;
  /** Whether a link has the colour of its text: it has where the theme's colour of links may not be seen. */
  readonly colouredLink: boolean;
}

/** A text and where it stands, which decides what it says itself. */
export interface TextPlace {
  readonly box: TextBox | ShapeBox;
  readonly template: Template;
  readonly placeholder?: Placeholder | undefined;
  /** Whether the layout has a background. */
  readonly onBackground: boolean;
}

/** What a text inherits. */
interface Inherited extends Pick<LevelStyle, 'bullet'>, Partial<Pick<TextStyle, 'size' | 'colour'>> {
  readonly bold: boolean;
  readonly leading: number;
  readonly after: number;
}

/** What PowerPoint gives a text in no placeholder. */
const DEFAULTS: Inherited = { bullet: false, bold: false, leading: 1, after: 0 };

/** The paragraphs of a text that have words, each with its runs that have some, safe for XML (PPTX.md A8). */
export function writtenParagraphs(paragraphs: readonly StyledParagraph[]): readonly StyledParagraph[] {
  return paragraphs
    .filter((paragraph) => wordsOf(paragraph).trim() !== '')
    .map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map(safe).filter(({ text }) => text !== '') }))
    .filter(({ runs }) => runs.length > 0);
}

function safe(run: Run): Run {
  return { ...run, text: sanitiseText(run.text), ...(run.link !== undefined && { link: sanitiseText(run.link) }) };
}

/** What the written paragraphs of a text say themselves, so that a change of the master changes the slides (PPTX.md, "Editable"). */
export function ownParagraphs(place: TextPlace): readonly OwnParagraph[] {
  const { box, template, placeholder, onBackground } = place;
  const align = box.align !== (placeholder?.box.align ?? 'left');
  const colouredLink = onBackground || (box.kind === 'shape' && box.fill !== undefined);
  return writtenParagraphs(box.paragraphs).map((paragraph) => {
    const inherited = inheritedBy(paragraph, placeholder, template);
    const { leading, after } = template.styles[paragraph.style];
    return {
      level: paragraph.level,
      align,
      bullet: paragraph.bullet !== inherited.bullet,
      ...(differ(leading, inherited.leading, 100_000) && { leading }),
      ...(differ(after, inherited.after, 100) && { after }),
      runs: paragraph.runs.map((run) => ownRun(run, paragraph, { inherited, template, colouredLink })),
    };
  });
}

function inheritedBy({ level }: StyledParagraph, placeholder: Placeholder | undefined, template: Template): Inherited {
  const levels = placeholder?.levels ?? [];
  const own = levels[Math.min(level, levels.length - 1)];
  return own ? { ...template.styles[own.style], ...own } : DEFAULTS;
}

function ownRun(
  run: Run,
  paragraph: StyledParagraph,
  { inherited, template, colouredLink }: { inherited: Inherited; template: Template; colouredLink: boolean },
): OwnRun {
  const style = template.styles[paragraph.style];
  const bold = run.bold === true || style.bold;
  const colour = run.colour ?? paragraph.colour ?? style.colour;
  return {
    size: inherited.size === undefined || differ(style.size, inherited.size, 100),
    ...(bold !== inherited.bold && { bold }),
    ...(colour !== inherited.colour && (run.link === undefined || colouredLink) && { colour }),
    ...(run.link !== undefined && { link: run.link }),
    colouredLink,
  };
}

/** Whether two numbers are written differently, in so many parts of one. */
function differ(one: number, other: number, parts: number): boolean {
  return Math.round(one * parts) !== Math.round(other * parts);
}
