import { dayNumber, lastDay, periodKey, sayDate, sayPeriod, shortUnit, type PlainDate } from '../../model';
import type { BuiltChart } from './build-chart';
import { rankedPeriod } from './build-categories';
import { periodsOf, type ChartPlan } from './plan-chart';

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
export function chartSource(
  plans: readonly ChartPlan[],
  charts: readonly BuiltChart[],
  meeting: PlainDate,
): string {
  const sources = mergeModels([...new Set(plans.map((plan) => sourceOf(plan)))]);
  const gaps = plans.flatMap((plan) => gapRemark(plan, meeting));
  const remarks = mergeAxes([...new Set(charts.flatMap((built) => built.remarks))]);
  return [...new Set([...sources, ...gaps, ...remarks])].join(' ');
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

/** Several `Axeln börjar vid 60.` as one `Axlarna börjar vid 60 respektive 40.`, in the order of the charts. */
function mergeAxes(remarks: readonly string[]): readonly string[] {
  const starts = remarks.flatMap((remark) => /^Axeln börjar vid (\S+)\.$/.exec(remark)?.[1] ?? []);
  if (starts.length < 2) return remarks;
  const others = remarks.filter((remark) => !remark.startsWith('Axeln börjar vid '));
  return [
    ...others,
    `Axlarna börjar vid ${starts.slice(0, -1).join(', ')} respektive ${starts.at(-1) ?? ''}.`,
  ];
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

/** Gaps among the periods that a reader expects: inside what is drawn and over by the meeting. */
function gapRemark(plan: ChartPlan, meeting: PlainDate): string[] {
  const series = plan.main ?? plan.series[0];
  if (!series || plan.compare === 'categories' || plan.compare === 'answers') return [];
  const lastYear = periodsOf(plan.series).at(-1)?.year ?? 0;
  const years = plan.compare === 'years' ? (plan.options.last ?? 4) : Infinity;
  const gaps = series.points.filter(
    (point) =>
      point.value === null &&
      point.period.year > lastYear - years &&
      dayNumber(lastDay(point.period)) < dayNumber(meeting),
  );
  if (gaps.length === 0) return [];
  const names = [...new Set(gaps.map((point) => periodKey(point.period)))].length;
  if (names > 3) return [`${names} perioder saknas.`];
  const said = gaps.map((point) => sayPeriod(point.period)).join(', ');
  return [`${said.charAt(0).toLocaleUpperCase('sv')}${said.slice(1)} saknas.`];
}
