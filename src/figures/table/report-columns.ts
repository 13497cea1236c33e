import { problems } from '../../diagnostics';
import type { ColumnFacts, TablePlan } from './table-plan';
import { periodColumns, wholePeriods } from './find-periods';
import { nameOf, type Heading } from './headings';
import { headsOtherPeriods } from '../text/other-periods';
import { isBlank, LETTERS, oncePerText } from '../text/clean-text';
import { looksSerial, periodReader } from '../text/read-period';
import { cellsIn, labelIn, reportCell, reportMetricCell, type Reading, type Row } from '../reading';
import { NEAR_NUMBER, type ColumnSample } from './sample-columns';
import { isPeriodTotal } from '../text/special-names';
import { isYearAmongParts } from './value-columns';

/** Quarters and terms, which deck doesn't know, and columns that date the rows differently: only the author knows which counts. */
export function reportPeriods(reading: Reading, facts: ColumnFacts): boolean {
  const { named, samples, body } = facts;
  const claimed = new Set([...named.names, ...named.value]);
  const undated = named.period.length === 0 && wholePeriods(facts).length === 0;
  const other = samples.find(
    ({ heading, filled }) => undated && filled > 0 && headsOtherPeriods(nameOf(heading)) && !claimed.has(heading),
  );
  const cell = other && cellsIn(body, other.heading.column).find(({ text }) => !isBlank(text));
  if (cell) reportCell(reading, cell, problems.unreadablePeriod);
  const dated = named.period.length > 0 || undated ? [] : periodColumns(facts);
  const agrees = saysOnePeriod(dated);
  const differ = dated.length > 1 && !body.every(agrees);
  if (differ) reading.report(problems.severalPeriods(facts.place, { columns: dated.map(nameOf) }));
  return cell !== undefined || differ;
}

/** A column of figures with something after them is neither names nor to be left out. */
export function reportText(reading: Reading, { named, samples, body }: ColumnFacts): boolean {
  const claimed = new Set([...named.names, ...named.period]);
  const suspect = samples.find(({ heading, nearNumbers, filled }) => nearNumbers * 2 > filled && !claimed.has(heading));
  if (!suspect || named.value.length > 0) return false;
  const cell = cellsIn(body, suspect.heading.column).find(({ text }) => NEAR_NUMBER.test(text.trim()));
  if (cell) reportMetricCell(reading, cell, problems.unreadableNumber);
  return cell !== undefined;
}

/** Tells whether the cells of several columns that can be read as periods, whole or in part, fit together in a row. */
function saysOnePeriod(columns: readonly Heading[]): (row: Row) => boolean {
  const readers = columns.map((heading) => ({
    column: heading.column,
    read: oncePerText(periodReader(nameOf(heading), 'text')),
  }));
  return (row) => {
    const found = readers.flatMap(({ column, read }) => read(labelIn(row, column)) ?? []);
    return (['year', 'month', 'week'] as const).every(
      (part) => new Set(found.flatMap((each) => each[part] ?? [])).size < 2,
    );
  };
}

/** Numbers in the place of the period that Excel may have meant as dates. */
export function reportSerials(reading: Reading, { samples, body, named }: ColumnFacts): boolean {
  const serial = (each: ColumnSample): boolean => each.serials > 0 && each.serials * 2 > each.filled;
  const suspect = samples.find(
    (each) => serial(each) && (each.heading.column === 0 || named.period.includes(each.heading)),
  );
  const cell = suspect && cellsIn(body, suspect.heading.column).find(({ text }) => looksSerial(text));
  if (cell) reportCell(reading, cell, problems.serialDate);
  return cell !== undefined;
}

/** Tells which columns are not read, and warns of those that most likely should be. */
export function reportIgnored(reading: Reading, facts: ColumnFacts, plan: TablePlan): void {
  const { samples, place } = facts;
  const where = plan.where.map((each) => each.heading);
  const used = [...plan.period, ...plan.series, ...plan.value, ...plan.target, ...where];
  const columns = new Set(used.map(({ column }) => column));
  const free = samples.filter(({ heading }) => !columns.has(heading.column));
  const years = free.filter(
    ({ heading }) => plan.shape === 'wide' && heading.measure.length === 0 && isYearAmongParts(heading, facts),
  );
  if (years.length > 0)
    reading.report(problems.ignoredTotals(place, { labels: years.map(({ heading }) => nameOf(heading)) }));
  const unused = free.filter((each) => !years.includes(each));
  if (plan.shape === 'wide' || plan.shape === 'cross') reportHeadings(reading, facts, unused);
  const names = unused.map((each) => each.heading.path.join(' / ')).filter((name) => name !== '');
  if (names.length > 0) reading.report(problems.ignoredColumns(place, { columns: names }));
  for (const { heading, numbers } of unused)
    if (nameOf(heading) === '' && numbers > 0) reportUnnamed(reading, facts, heading);
}

/** Figures without a heading are left out; between commas they may be what is left of decimals. */
function reportUnnamed(reading: Reading, { place, body }: ColumnFacts, { column }: Heading): void {
  const cells = cellsIn(body, column);
  const first = cells.find(({ text }) => /\d/.test(text));
  const words = { width: column, count: cells.length };
  if (reading.table.delimiter === ',' && first)
    reportCell(reading, first, (where, cell) => problems.splitFigures(where, { ...cell, ...words }));
  else reading.report(problems.columnWithoutHeading(place, { column: column + 1 }));
}

/** `mar-26*` or `mras 2026` in a heading of figures beside others that are periods: most likely the newest month, which would be left out. */
function reportHeadings(reading: Reading, { named }: ColumnFacts, unused: readonly ColumnSample[]): void {
  if (named.value.length > 0) return;
  for (const { heading, numbers } of unused) {
    const name = nameOf(heading);
    const isDated = LOOKS_DATED.test(name) && !COMPARES.test(name) && !isPeriodTotal(name);
    if (numbers > 0 && heading.cell && isDated) reportMetricCell(reading, heading.cell, problems.unreadHeading);
  }
}

/** Columns that compare periods or plan for them aren't figures of one. */
const COMPARES = /^(?:förändr|diff|skillnad|differens|budget|prognos|utveckling)/i;

const LOOKS_DATED = new RegExp(`(?:19|20)\\d{2}|[${LETTERS}]{3}[- .]\\d{2}(?!\\d)`, 'i');
