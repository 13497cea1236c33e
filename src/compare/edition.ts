import type { Figure } from '../model';
import { fieldOf, listIn, parsedJson } from '../model/parsed-json';

/** A deck as it was at one time, known from a manifest, a build or a .pptx: what of it is compared. */
export interface Edition {
  /** `bakgrundsmaterial` */
  readonly name: string;
  readonly slides: readonly EditionSlide[];
  /** The latest figures in use; absent where they aren't known, as in a .pptx. */
  readonly indicators?: readonly Figure[];
}

/** What a reader meets on a slide, line by line, each tidied by `tidyLine`. */
export interface SlideContent {
  /** Paragraphs and table rows in reading order, the title apart. */
  readonly text: readonly string[];
  /** Alternative texts of pictures, tables and groups. */
  readonly alt: readonly string[];
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
}

/** A slide of an edition. */
export interface EditionSlide extends SlideContent {
  readonly number: number;
  /** Stable id; a .pptx has none. */
  readonly id?: string;
  /** `` without one. */
  readonly title: string;
}

/** A line as it is compared: no soft hyphens or other marks without width, hard spaces and breaks as spaces, NFC. */
export function tidyLine(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .normalize('NFC')
    .trim();
}

/** The edition in a build report (`<deck>.build.json`); undefined when it is no JSON, or older than texts and figures in it. */
export function editionOfReport(name: string, json: string): Edition | undefined {
  const report = parsedJson(json);
  const slides = eachOf(listIn(report, 'slides'), slideOf);
  const indicators = eachOf(listIn(report, 'indicators'), figureOf);
  return slides && indicators ? { name, slides, indicators } : undefined;
}

function slideOf(slide: unknown): EditionSlide | undefined {
  const [number, id, title] = ['number', 'id', 'title'].map((key) => fieldOf(slide, key));
  const [text, alt, notes] = ['text', 'alt', 'notes'].map((key) => eachOf(listIn(slide, key), wordsIn));
  if (!isSlideNumber(number) || typeof id !== 'string' || typeof title !== 'string') return undefined;
  return text && alt && notes ? { number, id, title, text, alt, notes } : undefined;
}

function isSlideNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function figureOf(figure: unknown): Figure | undefined {
  const value = fieldOf(figure, 'value');
  const words = eachOf(
    ['id', 'series', 'period', 'shown'].map((key) => fieldOf(figure, key)),
    wordsIn,
  );
  if (!words || typeof value !== 'number') return undefined;
  const [id = '', series = '', period = '', shown = ''] = words;
  return { id, series, period, value, shown };
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** All of a list as they are read; undefined when there is no list, or one of it can't be read. */
function eachOf<T>(
  list: readonly unknown[] | undefined,
  read: (each: unknown) => T | undefined,
): readonly T[] | undefined {
  const all = list?.map(read);
  return all?.every((each) => each !== undefined) === true ? all : undefined;
}
