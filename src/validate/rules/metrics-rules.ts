import { problems } from '../../diagnostics';
import { METRIC_ID, type MetricDeclaration, type MetricsSpec } from '../../schema';
import { firstLine } from '../name-place';
import { chartRules, checkPeriod } from './chart-rules';
import { checkDate, checkNames, part, parts, reject, rejectKey, type Rule, type Subject } from './rule';

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

function idsAreIds(metrics: Subject<MetricsSpec>): void {
  const write = 'use small letters a–z, digits and hyphens';
  checkNames(metrics, METRIC_ID, { noun: 'the id of a metric', write, example: 'bup-fb-30:' });
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
  if (file === undefined && url === undefined) {
    const write = 'add file: and a CSV file, or url: and its web address';
    if (source.whole(source.tree))
      source.report(problems.missingKey(firstLine(source.tree), { owner: 'this source', key: 'file', write }));
    source.cure({ kind: 'drop', path: source.path });
  }
  if (file !== undefined && url !== undefined)
    rejectKey(source, 'url', { with: 'file', why: 'keep the one that the figures shall come from' });
}

function keepOrDrop(metric: Metric): void {
  const source = part(metric, metric.value.source, 'source');
  if (source?.value.keep === undefined || source.value.drop === undefined) return;
  const why = 'keep: names all series that stay, so drop: has nothing left to say';
  rejectKey(source, 'drop', { with: 'keep', why });
}

function signsDiffer(metric: Metric): void {
  const source = part(metric, metric.value.source, 'source');
  const { decimal, thousands, delimiter } = source?.value ?? {};
  if (!source || decimal === undefined) return;
  const both = 'one sign can not be both; look at a number such as 7 312,5 in the file';
  const inside = 'a sign between cells can not also stand inside a number';
  if (thousands === decimal) rejectKey(source, 'thousands', { with: 'decimal', why: both });
  if (delimiter === decimal) rejectKey(source, 'decimal', { with: 'delimiter', why: inside });
}

function rangeRunsUpwards(metric: Metric): void {
  const range = part(metric, metric.value.range, 'range');
  if (!range) return;
  const [lowest, highest] = range.value;
  if (lowest < highest) return;
  const names = { low: 'the lowest value', high: 'the highest' };
  const values = { lowValue: String(lowest), highValue: String(highest) };
  reject(range, problems.badOrder(range.tree.span, { ...names, ...values }));
}

function periodsAreReal(metric: Metric): void {
  const { source, breaks, accept } = metric.value;
  checkPeriod(part(metric, source.at, 'source', 'at'));
  for (const each of parts(metric, breaks, 'breaks')) checkPeriod(part(each, each.value.at, 'at'));
  for (const each of parts(metric, accept, 'accept')) checkPeriod(part(each, each.value.period, 'period'));
}

function extractIsOnARealDay(metric: Metric): void {
  const date = part(metric, metric.value.source.retrieved, 'source', 'retrieved');
  if (date && !checkDate(date)) date.cure({ kind: 'drop', path: date.path });
}

/** Only warnings can be accepted; the catalogue knows which there are. */
function acceptedCodesExist(metric: Metric): void {
  const warnings = Object.values(problems).filter((each) => each.severity === 'warning');
  const known = [...new Set(warnings.map((each) => each.code))];
  for (const acceptance of parts(metric, metric.value.accept, 'accept')) {
    const code = part(acceptance, acceptance.value.code, 'code');
    if (!code || known.includes(code.value)) continue;
    reject(acceptance, problems.unknownCode(code.tree.span, { code: code.value, known }));
  }
}

function chartMakesSense(metric: Metric): void {
  const chart = part(metric, metric.value.chart, 'chart');
  if (chart) for (const rule of chartRules) rule(chart);
}
