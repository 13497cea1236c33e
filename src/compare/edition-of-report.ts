import type { Edition, EditionSlide, Figure } from '.';
import { fieldOf, listIn, parsedJson } from '../build/parsed-json';

/**
 * The edition that a build report holds (`<deck>.build.json`, which lies in the open): undefined when it is no JSON, or was written
 * before texts and figures were kept in it.
 */
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
