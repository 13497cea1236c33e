import { isUnwritten, MONTH_NAMES, UNWRITTEN } from '../../model';
import { type Entry, type Mapping, type Scalar, scalarsIn } from '../../source';
import type { Mark } from './apply-marks';
import { endOfLine, flowAround, lineAt, lineEndOf, placeOfValue, type Sheet, startOfLine } from './sheet';

/** An entry of a map in its sheet. */
export interface Spot {
  readonly sheet: Sheet;
  readonly map: Mapping;
  readonly entry: Entry;
}

/** Puts `(skriv här)` where a text stood, as a block in which any character is safe; in brackets, as it goes there. */
export function emptyText(spot: Spot): readonly Mark[] {
  return emptied(spot, { block: UNWRITTEN, bracketed: UNWRITTEN });
}

/** Puts one bullet `(skriv här)` where bullets stood. */
export function emptyBullets(spot: Spot): readonly Mark[] {
  return emptied(spot, { block: `- ${UNWRITTEN}`, bracketed: `[${UNWRITTEN}]` });
}

function emptied(
  { sheet, entry }: Spot,
  words: { readonly block: string; readonly bracketed: string },
): readonly Mark[] {
  if (scalarsIn(entry.value).every(({ text }) => text.trim() === '' || isUnwritten(text))) return [];
  const { start, end } = placeOfValue(entry);
  const { key } = entry;
  const { file } = sheet;
  if (flowAround(sheet, key.span.start)) return [{ start, end, text: words.bracketed, keep: true }];
  const column = key.span.start - startOfLine(file, lineAt(file, key.span.start));
  const anchor = /&\S+/.exec(file.text.slice(key.span.end, start));
  const header = anchor ? `: ${anchor[0]} |` : ': |';
  const text = `${header}${lineEndOf(file)}${' '.repeat(column + 2)}${words.block}`;
  return [{ start: key.span.end, end: endOfLine(file, end), text, keep: true }];
}

/** Puts `(skriv här)` in the place of a short text: a figure, a cell. Live figures stay: they are of their day by themselves. */
export function emptyFigure(scalar: Scalar): readonly Mark[] {
  const { text, span } = scalar;
  if (text.includes('((')) return remarkPeriod(scalar);
  if (text.trim() === '' || isUnwritten(text)) return [];
  return [{ start: span.start, end: span.end, text: UNWRITTEN, keep: true }];
}

/** Takes a text away that nothing has to stand for: notes, a footnote. */
export function dropEntry(spot: Spot): readonly Mark[] {
  const { sheet, map, entry } = spot;
  const { file } = sheet;
  const { start } = entry.key.span;
  const { end } = placeOfValue(entry);
  const index = map.entries.indexOf(entry);
  const [before, next] = [map.entries[index - 1], map.entries[index + 1]];
  const flow = flowAround(sheet, start);
  if (hasAnchor(spot) || (!before && !next)) return emptyText(spot);
  if (flow || !before) {
    if (next) return [{ start, end: next.key.span.start, text: '', keep: true }];
    return before ? [{ start: placeOfValue(before).end, end, text: '', keep: true }] : [];
  }
  const lines = { start: startOfLine(file, lineAt(file, start)), end: startOfLine(file, lineAt(file, end - 1) + 1) };
  return [{ ...lines, text: '', keep: true }];
}

/** Another place may repeat what is anchored here. */
function hasAnchor({ sheet, entry }: Spot): boolean {
  return /(?<!\S)&[^\s&]/.test(sheet.file.text.slice(entry.key.span.end, placeOfValue(entry).end));
}

/** Says that a text that stays names a period. */
export function remarkPeriod({ text, span }: Scalar): readonly Mark[] {
  const named = namedPeriod(text);
  return named === undefined
    ? []
    : [{ start: span.start, end: span.end, remark: `Nämner en period: ${named}. Stämmer den fortfarande?` }];
}

/** What is likely to be another one at the next meeting: months, also without a year; weeks, quarters, years. */
const PERIOD = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:\d{1,2}\.? )?(?:${MONTH_NAMES.join('|')})(?: \d{4})?|(?:vecka|v\.) ?\d{1,2}(?:,? \d{4})?|(?:kvartal|tertial) ?\d(?: \d{4})?|20\d{2}(?:-\d{2})*)(?![\p{L}\d])`,
  'iu',
);

/** The first period that a text names; live figures name their own, unless one is pinned: `((bup@2026-03))`. @example namedPeriod('Väntande mars 2026') // 'mars 2026' */
function namedPeriod(text: string): string | undefined {
  return PERIOD.exec(text.replace(/\(\([^()@]*\)\)/g, ''))?.[0];
}

/** Whether a subtitle tells something rather than naming measure, unit and place: a whole sentence, a live figure, a period. */
export function isProse(text: string): boolean {
  return /[.!?…]["”»)]?$/.test(text.trim()) || text.includes('((') || namedPeriod(text) !== undefined;
}
