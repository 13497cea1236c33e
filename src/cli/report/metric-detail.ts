import {
  latestOf,
  lastDay,
  labelPeriod,
  periodKey,
  sayPeriod,
  writtenFigure,
  yearBefore,
  type Indicator,
  type Series,
} from '../../model';
import { shorten as shortened } from '../../source';
import { texts } from '../texts';
import { factsOf } from './metric-facts';
import { pairs, wordTable, type TableStyle, sparkline } from './metrics-table';
import { plainText, shorten, shortenMiddle, textWidth, wrap } from './terminal-text';

/** Bars in the table of series, where there is room. */
const LONGEST_TREND = 24;

/** A name shorter than this says nothing. */
const NARROWEST_NAME = 16;

/** One metric in full: its figures against last year and target, its series, and how its file was read. */
export function metricDetail(indicator: Indicator, style: TableStyle): readonly string[] {
  const { paint, columns } = style;
  const title = wrap(plainText(`${indicator.id}  ${indicator.declaration.title}`), columns);
  return [
    ...title.map((line) => paint.bold(line)),
    '',
    ...facts(indicator, style),
    ...provenance(indicator, style),
    ...(indicator.series.length > 0 ? ['', ...seriesTable(indicator, style)] : []),
  ];
}

function facts(indicator: Indicator, style: TableStyle): readonly string[] {
  const { detail } = texts.metrics;
  const found = factsOf(indicator, style.today);
  if (!found.latest) {
    const nothing = found.value || texts.metrics.unread;
    return pairs([[detail.latest, `${nothing}  ${found.period}`.trim()]], style);
  }
  const { latest } = found;
  const before = sayPeriod(yearBefore(latest.period));
  const change = found.change === '' ? detail.noComparison : `${found.change} ${detail.since(before, found.before)}`;
  const rows: [string, string][] = [
    [detail.latest, `${found.value}  ${sayPeriod(latest.period)}  ${shortened(latest.series)}`],
    [detail.change, change],
    [detail.age, detail.old(found.age, lastDay(latest.period))],
  ];
  if (indicator.target) rows.push([detail.target, targetText(indicator, found.reached, style)]);
  return pairs(rows, style);
}

function targetText(indicator: Indicator, reached: boolean | undefined, { paint }: TableStyle): string {
  const { reached: yes, missed } = texts.metrics.detail;
  const label = indicator.target
    ? `${writtenFigure(indicator, indicator.target.value)}  ${indicator.target.label}`
    : '';
  if (reached === undefined) return label;
  return `${label}  ${reached ? paint.green(yes) : paint.yellow(missed)}`;
}

function provenance({ source }: Indicator, style: TableStyle): readonly string[] {
  if (!source) return [];
  const { detail } = texts.metrics;
  const delimiter = detail.delimiters[source.delimiter] ?? source.delimiter;
  return pairs(
    [
      [detail.read, source.file ?? source.url ?? ''],
      [detail.as, detail.reading({ ...source, delimiter })],
      ...detail.columns(source).map((line): [string, string] => ['', line]),
      ['SHA-256', source.sha256],
    ],
    style,
  );
}

function seriesTable(indicator: Indicator, { paint, columns }: TableStyle): readonly string[] {
  const { series, role, points, from, to } = texts.metrics.detail;
  const { latest, trend } = texts.metrics.columns;
  const head = [series, role, points, from, to, latest];
  const [first = '', ...rows] = fitted(
    [head, ...indicator.series.map((each) => seriesRow(indicator, each))],
    columns - 2,
  );
  const room = Math.min(LONGEST_TREND, columns - textWidth(first) - 4);
  if (room < trend.length) return [first, ...rows].map((line) => `  ${shorten(line.trimEnd(), columns - 2)}`);
  const trends = indicator.series.map((each) =>
    sparkline(
      each.points.map((point) => point.value),
      room,
    ),
  );
  return [
    `  ${paint.dim(`${first}  ${trend}`)}`,
    ...rows.map((row, index) => `  ${row}  ${paint.cyan(trends[index] ?? '')}`),
  ];
}

/** Names of series give way when the rest would not fit. */
function fitted(rows: readonly (readonly string[])[], columns: number): readonly string[] {
  const rest = wordTable(rows.map((row) => row.slice(1)));
  const room = Math.max(NARROWEST_NAME, columns - textWidth(rest[0] ?? '') - 2);
  return wordTable(rows.map(([name = '', ...cells]) => [shortenMiddle(name, room), ...cells]));
}

function seriesRow(indicator: Indicator, series: Series): readonly string[] {
  const latest = latestOf(series);
  const [first, last] = [series.points[0], series.points.at(-1)];
  return [
    plainText(series.name),
    series.role,
    String(series.points.length),
    first ? periodKey(first.period) : '',
    last ? periodKey(last.period) : '',
    latest ? `${plainText(writtenFigure(indicator, latest.value))} (${labelPeriod(latest.period)})` : '',
  ];
}
