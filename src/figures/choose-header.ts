import { labelIn, type Row } from './reading';
import { readPeriod, type PeriodForm } from './read-period';

/** How a header is told from data: whether a row may be one, and whether a row holds merged headings of the next. */
export interface HeaderTests {
  readonly form: PeriodForm;
  readonly headed: (row: Row) => boolean;
  readonly spans: (top: Row | undefined, bottom: Row | undefined) => boolean;
}

/**
 * The row nearest above the first sure figures may itself be data: `Berga;2010`, whose count looks like a year, `jan-26;60x`,
 * whose cell can't be read, or `Berga;`, whose figure is missing. The headings are then the topmost full row that can be
 * reached over such rows. Gives the index of the last header row; `unclear` where two rows could both be it, so that none
 * is lost silently.
 */
export function chooseHeader(
  rows: readonly Row[],
  nearest: number,
  { form, headed, spans }: HeaderTests,
): number | 'unclear' {
  const width = rows[nearest]?.length ?? 0;
  const isData = (row: Row): boolean => looksLikeData(row, form) || lacksFigures(row);
  const leadsOn = (row: Row): boolean => (row.length === width && headed(row)) || isBare(row);
  let top = nearest;
  while (top > 0 && isData(rows[top] ?? []) && leadsOn(rows[top - 1] ?? [])) top--;
  const full = rows.slice(top, nearest).findIndex((row) => row.length === width && isFull(row));
  const settled = full < 0 ? nearest : top + full;
  const [above, header, below] = [rows[settled - 1], rows[settled], rows[settled + 1]];
  const rival =
    above?.length === width &&
    isFull(above) &&
    hasNames(above) &&
    !spans(above, header) &&
    headed(above) &&
    !looksLikeData(header, form);
  const yearsBelow = settled < nearest && hasNames(header) && isRunOfYears(below);
  return rival || yearsBelow ? 'unclear' : settled;
}

/** `2022;2023;2024` beside a name: sooner headings than counts. */
function isRunOfYears(row: Row | undefined): boolean {
  const [, ...beside] = (row ?? []).map((cell) => Number(cell.text));
  const first = beside[0] ?? NaN;
  return beside.length > 1 && first > 1900 && beside.every((each, index) => each === first + index);
}

/** A name and nothing beside it. */
function isBare(row: Row): boolean {
  return labelIn(row, 0) !== '' && row.slice(1).every((cell) => cell.text.trim() === '');
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

/** A cell under every column, all different, and none of them the rest of a sentence after a comma. */
function isFull(row: Row): boolean {
  const names = row.map((cell) => cell.text.trim());
  return (
    names.length > 1 &&
    names.every((name) => name !== '') &&
    new Set(names).size === names.length &&
    !row.slice(1).some((cell) => cell.text.startsWith(' '))
  );
}

/** Whether something else than periods stands beside the first cell. */
function hasNames(row: Row | undefined): boolean {
  return (row ?? []).slice(1).some((cell) => !readPeriod(cell.text));
}
