import { problems } from '../../diagnostics';
import type { TableShape } from '../../model';
import type { Span } from '../../source';
import { reportPeriods, reportSerials, reportText, reportIgnored } from './report-columns';
import type { ColumnFacts, TablePlan } from './table-plan';
import { findRowPeriods, headsHoldPeriods } from './find-periods';
import { nameOf, type Heading } from './headings';
import type { Reading } from '../reading';
import { isTargetName } from '../text/special-names';
import { nameColumns, valueColumns } from './value-columns';

/** Decides what each column is for: what the author named, and for the rest what most of its cells are. */
export function planTable(reading: Reading, facts: ColumnFacts): TablePlan | undefined {
  const { named, samples } = facts;
  if (reportPeriods(reading, facts)) return undefined;
  if (reportText(reading, facts)) return undefined;
  const period = findRowPeriods(facts);
  const wide = headsHoldPeriods(facts, period);
  const rows = wide === 'wide' ? [] : period;
  if (rows.length === 0 && !wide && reportSerials(reading, facts)) return undefined;
  const taken = new Set([...rows, ...named.series, ...named.where.map((each) => each.heading)]);
  const value = valueColumns(facts, { taken, inHeads: wide !== undefined, byRow: rows.length > 0 });
  if (value.length === 0) {
    const headings = samples.map((each) => nameOf(each.heading)).filter((name) => name !== '');
    reading.report(problems.noValueColumn(facts.place, { headings }));
    return undefined;
  }
  const target = value.filter((each) => !named.value.includes(each) && isTargetName(nameOf(each)));
  const figures = value.filter((each) => !target.includes(each));
  const names = nameColumns(facts, { taken, figures, byRow: rows.length > 0 });
  const chosen = named.series.length > 0;
  const series = chosen ? named.series : names;
  const shape = wide ?? (rows.length > 0 ? 'long' : 'category');
  const columns = wide ? figures : figures.map(asName);
  const plan: TablePlan = {
    shape,
    period: rows,
    dated: isDated(rows, columns, { samples, shape }),
    yearly: holdsYears(rows, samples),
    series,
    unnamed: chosen ? names : [],
    where: named.where,
    value: columns,
    measures: measuresOf(columns),
    target,
  };
  if (severalMeasures(reading, plan, facts.place)) return undefined;
  reportIgnored(reading, facts, plan);
  return plan;
}

function isDated(
  rows: readonly Heading[],
  columns: readonly Heading[],
  { samples, shape }: { samples: ColumnFacts['samples']; shape: TableShape },
): boolean {
  const inRows = samples.some(
    ({ heading, withYear, filled }) => rows.includes(heading) && withYear > 0 && withYear * 2 > filled,
  );
  const inHeads =
    (shape === 'wide' || shape === 'cross') && columns.every(({ period }) => period?.year !== undefined);
  return inRows || inHeads;
}

/** One column of years, or several that make a period together. */
function holdsYears(period: readonly Heading[], samples: ColumnFacts['samples']): boolean {
  const [only] = period;
  const sample = period.length === 1 ? samples.find(({ heading }) => heading === only) : undefined;
  return sample === undefined || sample.withPart * 2 <= sample.periods;
}

/** Where rows have the periods, a year in a heading is part of a name. */
function asName(heading: Heading): Heading {
  const { column, path, cell } = heading;
  return { column, path, measure: path, ...(cell && { cell }) };
}

function measuresOf(value: readonly Heading[]): string[] {
  return [...new Set(value.map((each) => each.measure.join(' / ')))];
}

function severalMeasures(reading: Reading, plan: TablePlan, place: Span): boolean {
  const values = plan.measures;
  if (reading.source.value !== undefined || plan.series.length === 0 || values.length < 2) return false;
  reading.report(problems.severalValues(place, { values }));
  return true;
}
