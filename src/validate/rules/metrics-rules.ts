import { problems } from '../../diagnostics';
import { METRIC_ID, type MetricDeclaration, type MetricsSpec } from '../../schema';
import { entryOf } from '../../source';
import { firstLine } from '../name-place';
import { chartRules, complainOfPeriod } from './chart-rules';
import { complainOfDate, part, parts, type Rule, type Subject } from './rule';

type Metric = Subject<MetricDeclaration>;

/** Rules of metrics.yaml. */
export const metricsRules: readonly Rule<MetricsSpec>[] = [idsAreIds, everyMetricFollowsTheRules];

const metricRules: readonly Rule<MetricDeclaration>[] = [
  figuresComeFromOnePlace,
  keepOrDrop,
  signsDiffer,
  rangeRunsUpwards,
  periodsAreReal,
  extractIsOnARealDay,
  acceptedCodesExist,
  chartMakesSense,
];

function idsAreIds({ tree, report }: Subject<MetricsSpec>): void {
  if (tree.kind !== 'map') return;
  const pattern = new RegExp(METRIC_ID);
  for (const { key } of tree.entries.filter((entry) => !pattern.test(entry.key.text))) {
    const write = 'use small letters a–z, digits and hyphens';
    report(problems.badKeyName(key.span, { key: key.text, noun: 'the id of a metric', write, example: 'bup-fb-30:' }));
  }
}

function everyMetricFollowsTheRules(metrics: Subject<MetricsSpec>): void {
  for (const [id, declaration] of Object.entries(metrics.value)) {
    const metric = part(metrics, declaration, id);
    if (metric) for (const rule of metricRules) rule(metric);
  }
}

function figuresComeFromOnePlace(metric: Metric): void {
  const source = part(metric, metric.value.source, 'source');
  if (!source) return;
  const { file, url } = source.value;
  if (file === undefined && url === undefined && source.whole(source.tree)) {
    const write = 'add file: and a CSV file, or url: and its web address';
    source.report(problems.missingKey(firstLine(source.tree), { owner: 'this source', key: 'file', write }));
  }
  if (file === undefined && url === undefined) source.cure({ kind: 'drop', path: source.path });
  if (file !== undefined && url !== undefined)
    conflict(source, ['url', 'file'], 'keep the one that the figures shall come from');
}

function keepOrDrop(metric: Metric): void {
  const source = part(metric, metric.value.source, 'source');
  if (source?.value.keep === undefined || source.value.drop === undefined) return;
  conflict(source, ['drop', 'keep'], 'keep: names all series that stay, so drop: has nothing left to say');
}

function signsDiffer(metric: Metric): void {
  const source = part(metric, metric.value.source, 'source');
  const { decimal, thousands, delimiter } = source?.value ?? {};
  if (!source || decimal === undefined) return;
  if (thousands === decimal)
    conflict(
      source,
      ['thousands', 'decimal'],
      'one sign can not be both; look at a number such as 7 312,5 in the file',
    );
  if (delimiter === decimal)
    conflict(source, ['decimal', 'delimiter'], 'a sign between cells can not also stand inside a number');
}

/** Two keys of which the first is dropped. */
function conflict(subject: Subject<object>, [key, other]: readonly [string, string], why: string): void {
  const { tree, report, cure, path } = subject;
  report(problems.keysConflict(entryOf(tree, key)?.key.span, { keys: [key], with: other, why }));
  cure({ kind: 'drop', path: [...path, key] });
}

function rangeRunsUpwards(metric: Metric): void {
  const range = part(metric, metric.value.range, 'range');
  if (!range) return;
  const [lowest, highest] = range.value;
  if (lowest < highest) return;
  const words = { low: 'the lowest value', high: 'the highest', lowValue: String(lowest), highValue: String(highest) };
  range.report(problems.badOrder(range.tree.span, words));
  range.cure({ kind: 'drop', path: range.path });
}

function periodsAreReal(metric: Metric): void {
  const places = [
    part(metric, metric.value.source.at, 'source', 'at'),
    ...parts(metric, metric.value.breaks, 'breaks').map((each) => part(each, each.value.at, 'at')),
    ...parts(metric, metric.value.accept, 'accept').map((each) => part(each, each.value.period, 'period')),
  ];
  for (const place of places) if (place) complainOfPeriod(place);
}

function extractIsOnARealDay(metric: Metric): void {
  const date = part(metric, metric.value.source.retrieved, 'source', 'retrieved');
  if (date && !complainOfDate(date)) date.cure({ kind: 'drop', path: date.path });
}

/** Only warnings can be accepted; the catalogue knows which there are. */
function acceptedCodesExist(metric: Metric): void {
  const warnings = Object.values(problems).filter((each) => each.severity === 'warning');
  const known = [...new Set(warnings.map((each) => each.code))];
  for (const acceptance of parts(metric, metric.value.accept, 'accept')) {
    const code = part(acceptance, acceptance.value.code, 'code');
    if (!code || known.includes(code.value)) continue;
    code.report(problems.unknownCode(code.tree.span, { code: code.value, known }));
    code.cure({ kind: 'drop', path: acceptance.path });
  }
}

function chartMakesSense(metric: Metric): void {
  const chart = part(metric, metric.value.chart, 'chart');
  if (chart) for (const rule of chartRules) rule(chart);
}
