import { problems } from '../../diagnostics';
import { reportPeriods, reportSerials, reportText, reportIgnored } from './report-columns';
import type { ColumnFacts, TablePlan } from './table-plan';
import { findRowPeriods, headsHoldPeriods, mostly } from './find-periods';
import { nameOf, type Heading } from './headings';
import type { Reading } from '../reading';
import { isTargetName } from '../text/special-names';
import { nameColumns, valueColumns } from './value-columns';

/** Decides what each column is for: what the author named, and for the rest what most of its cells are. */
export function planTable(reading: Reading, facts: ColumnFacts): TablePlan | undefined {
  const { named, samples } = facts;
  if (reportPeriods(reading, facts) || reportText(reading, facts)) return undefined;
  const period = findRowPeriods(facts);
  const wide = headsHoldPeriods(facts, period);
  const rows = wide === 'wide' ? [] : period;
  if (rows.length === 0 && !wide && reportSerials(reading, facts)) return undefined;
  const taken = new Set([...rows, ...named.names]);
  const value = valueColumns(facts, { taken, inHeads: wide !== undefined, byRow: rows.length > 0 });
  if (value.length === 0) {
    const headings = samples.map((each) => nameOf(each.heading)).filter((name) => name !== '');
    reading.report(problems.noValueColumn(facts.place, { headings }));
    return undefined;
  }
  const target = value.filter((each) => !named.value.includes(each) && isTargetName(nameOf(each)));
  const figures = value.filter((each) => !target.includes(each));
  const names = nameColumns(facts, { taken, figures, byRow: rows.length > 0 });
  const isNamed = named.series.length > 0;
  const columns = wide ? figures : figures.map(asName);
  const measures = [...new Set(columns.map((each) => each.measure.join(' / ')))];
  const plan: TablePlan = {
    shape: wide ?? (rows.length > 0 ? 'long' : 'category'),
    period: rows,
    dated:
      samples.some((each) => rows.includes(each.heading) && mostly(each.withYear, each)) ||
      (wide !== undefined && columns.every(({ period: head }) => head?.year !== undefined)),
    yearly: holdsYears(rows, samples),
    series: isNamed ? named.series : names,
    unnamed: isNamed ? names : [],
    where: named.where,
    value: columns,
    measures,
    target,
  };
  if (reading.source.value === undefined && plan.series.length > 0 && measures.length > 1) {
    reading.report(problems.severalValues(facts.place, { values: measures }));
    return undefined;
  }
  reportIgnored(reading, facts, plan);
  return plan;
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
