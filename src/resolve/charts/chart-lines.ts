import { sayDate, sayPeriod, shortUnit, type Indicator, type Period, type PlainDate } from '../../model';
import { capital } from '../say-change';
import type { BuiltChart } from './build-chart';
import { rankedPeriod } from './build-snapshots';
import { listed, type ChartPlan } from './plan-chart';

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
  const pair = main && reference && series.length === 2 && series.every((each) => [main, reference].includes(each));
  return pair ? listed([main.name, reference.name]) : undefined;
}

/** The source line of charts: what every metric says of its source, each once, and what the chart leaves out. */
export function chartSource(plans: readonly ChartPlan[], charts: readonly BuiltChart[]): string {
  const sources = mergeModels([...new Set(plans.map((plan) => sourceOf(plan)))]);
  return [...sources, ...remarksOf(charts)].join(' ');
}

/** Several `Illustrativa siffror (förlaga: …).` as one `Illustrativa siffror (förlagor: …; …).` */
function mergeModels(sources: readonly string[]): readonly string[] {
  const models = sources.flatMap((source) => /^Illustrativa siffror \(förlaga: (.*)\)\.$/s.exec(source)?.[1] ?? []);
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

/** What a chart or a table of a metric measures, in the words of a subtitle. */
export interface Measured {
  /** `Andel i procent`, and how often where time passes. */
  readonly measure: string;
  readonly rhythm: string;
  /** What is counted, where and when. */
  readonly rest: readonly string[];
}

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

const RHYTHMS: Readonly<Record<Period['kind'], string>> = { month: ' per månad', week: ' per vecka', year: ' per år' };

/** What a metric measures: measure and unit, what is counted, place, and the period where it isn't a row of them. */
export function measuredOf(
  { declaration, series }: Indicator,
  at: { readonly place?: string | undefined; readonly period?: string | undefined },
): Measured {
  const kind = series[0]?.points[0]?.period.kind ?? 'month';
  return {
    measure: MEASURES.get(declaration.unit) ?? (shortUnit(declaration.unit) || declaration.unit),
    rhythm: at.period === undefined ? RHYTHMS[kind] : '',
    rest: [declaration.measure, at.place, at.period].filter((part) => part !== undefined),
  };
}

/** What is true of all that a slide shows, without the words that stand in its title. @example 'Andel i procent per månad, väntande, Kalmar län' */
export function sharedSubtitle(all: readonly Measured[], title: string): string | undefined {
  const [first] = all;
  if (!first) return undefined;
  const measure = first.measure + first.rhythm;
  const measures = all.every((each) => each.measure + each.rhythm === measure) ? [measure] : [];
  const rest = first.rest.filter((part) => all.every((each) => each.rest.includes(part)));
  const said = [...measures, ...rest.filter((part) => !says(title, part))].join(', ');
  return said === '' ? undefined : capital(said);
}

/** The heading of one chart of several, with its own measure where they differ. @example 'Väntetid 1177, minuter' */
export function headingOf(title: string, own: Measured, all: readonly Measured[]): string {
  const shared = all.every(({ measure }) => measure === own.measure);
  if (shared || says(title, own.measure)) return title;
  return `${title}, ${own.measure.charAt(0).toLocaleLowerCase('sv')}${own.measure.slice(1)}`;
}

function says(title: string, words: string): boolean {
  return title.toLocaleLowerCase('sv').includes(words.toLocaleLowerCase('sv'));
}
