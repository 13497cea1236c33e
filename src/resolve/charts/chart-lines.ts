import { sayDate, sayPeriod, type PlainDate } from '../../model';
import { measuredOf, type Measured } from '../measured';
import type { BuiltChart } from './build-chart';
import { rankedPeriod } from './build-categories';
import { listed } from './drawing';
import type { ChartPlan } from './plan-chart';

/** What a chart measures: of a still one the period is said, of one over time the series with a place. */
export function chartMeasured(plan: ChartPlan): Measured {
  const still = plan.compare === 'categories' || plan.compare === 'answers';
  return measuredOf(plan.indicator, {
    place: still ? undefined : placeOf(plan),
    period: still ? sayPeriod(rankedPeriod(plan)) : undefined,
  });
}

/** The one series of several whose years are drawn; or the own one and Riket, where nothing else is. */
function placeOf({ compare, series, indicator, main, reference }: ChartPlan): string | undefined {
  if (compare === 'years') return indicator.series.length > 1 ? series[0]?.name : undefined;
  const pair =
    main && reference && series.length === 2 && series.every((each) => [main, reference].includes(each));
  return pair ? listed([main.name, reference.name]) : undefined;
}

/** The source line of charts: what every metric says of its source, each once, and what the chart leaves out. */
export function chartSource(plans: readonly ChartPlan[], charts: readonly BuiltChart[]): string {
  const sources = mergeModels([...new Set(plans.map((plan) => sourceOf(plan)))]);
  return [...sources, ...remarksOf(charts)].join(' ');
}

/** Several `Illustrativa siffror (förlaga: …).` as one `Illustrativa siffror (förlagor: …; …).` */
function mergeModels(sources: readonly string[]): readonly string[] {
  const models = sources.flatMap(
    (source) => /^Illustrativa siffror \(förlaga: (.*)\)\.$/s.exec(source)?.[1] ?? [],
  );
  if (models.length < 2) return sources;
  const others = sources.filter((source) => !source.startsWith('Illustrativa siffror (förlaga: '));
  return [`Illustrativa siffror (förlagor: ${models.join('; ')}).`, ...others];
}

/** What charts leave out; of several charts a remark that isn't true of all says of which. */
function remarksOf(charts: readonly BuiltChart[]): readonly string[] {
  const remarks = [...new Set(charts.flatMap((built) => built.remarks))];
  return remarks.map((remark) => {
    const such = charts.filter((built) => built.remarks.includes(remark));
    if (such.length === charts.length) return remark;
    const titles = such.map(({ chart }) => `”${chart.title ?? ''}”`);
    return `${remark.replace(/\.$/, '')} i ${listed(titles)}.`;
  });
}

/** `Källa: Väntetider i vården, SKR. Uttag 18 mars 2026.`, or that the figures are illustrative, and after what. */
export function sourceOf({ indicator }: Pick<ChartPlan, 'indicator'>): string {
  const { declaration, source } = indicator;
  const cited = declaration.source.citation ?? source?.url ?? source?.file ?? '';
  if (declaration.illustrative === true)
    return cited === '' ? 'Illustrativa siffror.' : `Illustrativa siffror (förlaga: ${cited}).`;
  const day = indicator.pulled ?? (declaration.source.retrieved as PlainDate | undefined);
  return `Källa: ${cited}.${day === undefined ? '' : ` Uttag ${sayDate(day)}.`}`;
}
