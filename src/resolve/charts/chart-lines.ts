import { sayDate, sayPeriod, shortUnit, type PlainDate } from '../../model';
import type { BuiltChart } from './build-chart';
import { rankedPeriod } from './build-categories';
import { listed } from './drawing';
import type { ChartPlan } from './plan-chart';

const MEASURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    procent: 'Andel i procent',
    procentenheter: 'Procentenheter',
    antal: 'Antal',
    minuter: 'Minuter',
    index: 'Index 0–100',
    mnkr: 'Miljoner kronor',
  }),
);

/** The subtitle of a chart slide where the author gives none: measure, unit, place (look), without the words that stand in the title. @example 'Andel i procent per månad, väntande, Kalmar län' */
export function chartSubtitle(plan: ChartPlan, title = ''): string {
  const { declaration } = plan.indicator;
  const measure = MEASURES.get(declaration.unit) ?? (shortUnit(declaration.unit) || declaration.unit);
  const rhythm = { month: ' per månad', week: ' per vecka', year: ' per år' };
  const kind = plan.series[0]?.points[0]?.period.kind ?? 'month';
  const still = plan.compare === 'categories' || plan.compare === 'answers';
  const place =
    plan.compare === 'years' && plan.indicator.series.length > 1 ? plan.series[0]?.name : undefined;
  const period = still ? sayPeriod(rankedPeriod(plan)) : undefined;
  const rest = [period, declaration.measure, place].filter((part) => part !== undefined);
  const said = title.toLocaleLowerCase('sv');
  const unsaid = rest.filter((part) => !said.includes(part.toLocaleLowerCase('sv')));
  return [`${measure}${still ? '' : rhythm[kind]}`, ...unsaid].join(', ');
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
