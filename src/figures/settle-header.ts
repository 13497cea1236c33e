import { labelIn, type Row } from './reading';
import { readPeriod, type PeriodForm } from './read-period';

/** How a header is told from data: whether a row may be one, and whether a row holds merged headings of the next. */
export interface HeaderTests {
  readonly form: PeriodForm;
  readonly headed: (row: Row) => boolean;
  readonly spans: (top: Row | undefined, bottom: Row | undefined) => boolean;
}

/**
 * The row nearest above the figures may itself be data without figures: `Berga;2010`, whose count looks like a year, or
 * `jan-26;60x`, whose cell can't be read. Then the headings are above it, in a full row of the same width.
 * Gives the index of the last header row; `unclear` where two full rows could both be it, so that none is lost silently.
 */
export function settleHeader(
  rows: readonly Row[],
  nearest: number,
  { form, headed, spans }: HeaderTests,
): number | 'unclear' {
  const isData = (row: Row | undefined): boolean => looksLikeData(row, form) || lacksFigures(row);
  let top = nearest;
  while (top > 0 && isData(rows[top]) && sameWidth(rows, top) && headed(rows[top - 1] ?? [])) top--;
  const settled = top < nearest && isFull(rows[top]) ? top : nearest;
  const above = rows[settled - 1];
  const rival = settled > 0 && sameWidth(rows, settled) && isFull(above) && !spans(above, rows[settled]);
  return rival && headed(above ?? []) && !looksLikeData(rows[settled], form) ? 'unclear' : settled;
}

function sameWidth(rows: readonly Row[], at: number): boolean {
  return rows[at]?.length === rows[at - 1]?.length;
}

/** A name and blanks, `Berga;Kalmar;`: under full headings it is a row whose figures are missing. */
function lacksFigures(row: Row | undefined): boolean {
  return labelIn(row, 0) !== '' && labelIn(row, (row?.length ?? 0) - 1) === '';
}

/** A period before other things than periods, or cells that begin with a digit. */
export function looksLikeData(row: Row | undefined, form: PeriodForm): boolean {
  const first = labelIn(row, 0);
  const others = (row ?? [])
    .slice(1)
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '');
  if (first === '' || others.length === 0) return false;
  if (others.every((text) => /^(?:\d{4}|\d{6})$/.test(text))) return true;
  const plain = others.filter((text) => !readPeriod(text));
  return (
    plain.some((text) => /^[-+(<>~\u2013\u2212]?\s?\d/.test(text)) ||
    (plain.length > 0 && readPeriod(first, form)?.year !== undefined)
  );
}

/** A cell under every column, all different, not all periods, and none of them the rest of a sentence after a comma. */
function isFull(row: Row | undefined): boolean {
  const texts = (row ?? []).map((cell) => cell.text);
  const names = texts.map((text) => text.trim());
  const distinct = names.every((name) => name !== '') && new Set(names).size === names.length;
  return (
    distinct &&
    names.length > 1 &&
    !texts.slice(1).some((text) => text.startsWith(' ')) &&
    names.slice(1).some((name) => !readPeriod(name))
  );
}
