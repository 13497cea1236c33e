import type { DeckFault, Inspection, OutlineObject, OutlineSlide } from '../../inspect/inspect-file';
import { texts } from '../texts';
import { markOf, type Style } from './style';
import { fitLeft, plainText, shorten, textWidth, wrap } from './terminal-text';
import type { Diagnostic } from '../../diagnostics';
import { sourceFile } from '../../source';
import { diagnosticJson } from './json';

/** A file that was looked into. */
interface Inspected extends Inspection {
  readonly path: string;
  readonly bytes: number;
}

/** What stands under a slide begins here. */
const INDENT = 6;

/** A deck as lines for people: its outline, section by section, then its faults. */
export function inspectionText(found: Inspected, style: Style): readonly string[] {
  const outline = style.quiet ? [] : [...headLines(found, style), ...outlineLines(found, style), ''];
  return [
    ...outline,
    ...chapterLines('package', found.package, style),
    ...chapterLines('accessibility', found.accessibility, style),
    ...(found.untold > 0 ? [`  ${texts.inspect.untold(found.untold)}`] : []),
  ];
}

function headLines({ path, bytes, outline }: Inspected, { paint }: Style): readonly string[] {
  const size = texts.decks.bytes(bytes);
  const head = texts.inspect.head({ slides: outline.slides.length, sections: outline.sections.length, size });
  return [`${paint.bold(plainText(path))}  ${head}`];
}

function outlineLines({ outline: { slides } }: Inspected, style: Style): readonly string[] {
  return slides.flatMap((slide, at) => {
    const opens = at === 0 || slides[at - 1]?.section !== slide.section;
    return [...(opens ? sectionLines(slide, style) : []), ...slideLines(slide, style)];
  });
}

function sectionLines({ section }: OutlineSlide, { paint, columns }: Style): readonly string[] {
  const name = section === null || section === '' ? texts.inspect.noSection : plainText(section);
  return ['', paint.bold(shorten(name, columns))];
}

function slideLines(slide: OutlineSlide, style: Style): readonly string[] {
  const { objects } = slide;
  const described = objects.flatMap((object) => objectLines(object, style));
  return [titleLine(slide, style), ...described, ...noteLines(slide, style)];
}

/** `   4  Telefoni- och chattillgänglighet i primärvården       Diagram` */
function titleLine({ number, title, layout, hidden }: OutlineSlide, { paint, columns }: Style): string {
  const { inspect } = texts;
  const right = plainText([hidden ? inspect.hidden : '', layout ?? ''].filter((each) => each !== '').join(', '));
  const layoutWidth = Math.min(textWidth(right), Math.floor(columns / 3));
  const room = columns - INDENT - layoutWidth - 2;
  const words =
    title === null || title === '' ? paint.red(fitLeft(inspect.noTitle, room)) : fitLeft(plainText(title), room);
  return `${String(number).padStart(INDENT - 2)}  ${words}  ${paint.dim(shorten(right, layoutWidth))}`.trimEnd();
}

/** Its alternative text, and with `verbose` its words. */
function objectLines(object: OutlineObject, style: Style): readonly string[] {
  const { name, alt, text, decorative, placeholder } = object;
  const isTitle = placeholder === 'title' || placeholder === 'ctrTitle';
  const words = style.verbose && !isTitle && !decorative ? text : [];
  return [...(alt === null ? [] : [alt]), ...words].flatMap((line, at) =>
    said(at === 0 ? `${name}: ${line}` : line, style, at === 0 ? 0 : 2),
  );
}

function noteLines({ notes }: OutlineSlide, style: Style): readonly string[] {
  const { paint } = style;
  const [first, ...rest] = notes;
  if (first === undefined) return [];
  const shown = style.verbose ? rest : [];
  const lines = [
    ...said(`${texts.inspect.notes}: ${first}`, style, 0),
    ...shown.flatMap((each) => said(each, style, 2)),
  ];
  const hidden = rest.length - shown.length;
  return hidden === 0
    ? lines
    : [...lines, ...said(texts.inspect.more(hidden), style, 2)].map((line) => paint.dim(line));
}

/** A text under a slide, broken at the width of the terminal. */
function said(text: string, { columns }: Style, deeper: number): readonly string[] {
  const indent = ' '.repeat(INDENT + deeper);
  return wrap(plainText(text), Math.max(20, columns - INDENT - deeper)).map((line) => indent + line);
}

function chapterLines(
  chapter: 'package' | 'accessibility',
  faults: readonly DeckFault[],
  style: Style,
): readonly string[] {
  const { paint } = style;
  const name = texts.inspect.chapters[chapter];
  const counted = texts.inspect.faults(faults.length);
  if (faults.length === 0) return style.quiet ? [] : [`${markOf(true, paint)} ${name}: ${counted}`];
  return [`${markOf(false, paint)} ${name}: ${counted}`, ...faults.flatMap((fault) => faultLines(fault, style))];
}

/** `  slide 3, "Bild 2": the picture has no alternative text [A5]` */
function faultLines(fault: DeckFault, { columns }: Style): readonly string[] {
  const text = `${sentence(fault)} [${fault.rule}]`;
  return wrap(plainText(text), Math.max(20, columns - 4)).map((line, at) => (at === 0 ? '  ' : '    ') + line);
}

/** `slide 3, "Bild 2": the picture has no alternative text` */
function sentence(fault: DeckFault): string {
  const place = texts.inspect.place(fault);
  return place === '' ? fault.message : `${place}: ${fault.message}`;
}

/** What `deck inspect --json` prints: the outline, and the faults of package and accessibility in one list. */
export function inspectionJson(file: string, inspection: Inspection): object {
  const { outline, untold } = inspection;
  return { file, ...outline, faults: faultsOf(inspection).map(faultJson), untold, diagnostics: [] };
}

/** The same keys for a file that can't be looked into. */
export function refusalJson(file: string, problem: Diagnostic): object {
  return { file, sections: [], slides: [], faults: [], untold: 0, diagnostics: [diagnosticJson(problem)] };
}

type Kind = 'package' | 'accessibility';

/** All faults, those of the package first. */
function faultsOf(inspection: Inspection): readonly (DeckFault & { readonly kind: Kind })[] {
  return (['package', 'accessibility'] as const).flatMap((kind) =>
    inspection[kind].map((fault) => ({ ...fault, kind })),
  );
}

function faultJson({ kind, rule, slide, shape, part, message }: DeckFault & { readonly kind: Kind }): object {
  return { kind, rule, slide: slide ?? null, shape: shape ?? null, part, message };
}

/** Faults as diagnostics at the file, for formats that programs read. */
export function annotationsOf(file: string, inspection: Inspection): readonly Diagnostic[] {
  const span = { file: sourceFile(file, ''), start: 0, end: 0 };
  return faultsOf(inspection).map((fault) => {
    return { code: fault.rule, severity: 'error', message: sentence(fault), span, params: fault.params };
  });
}
