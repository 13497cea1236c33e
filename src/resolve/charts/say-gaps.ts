import {
  comparePeriods,
  dayNumber,
  firstDay,
  nextPeriod,
  parsePeriodKey,
  periodKey,
  sayPeriod,
  valuesAt,
  type Period,
  type PlainDate,
  type Series,
} from '../../model';
import { capital } from '../say-change';
import { shownYears } from './build-over-time';
import { listed, periodsOf, type ChartPlan } from './plan-chart';

/** Gaps that a source line can name one by one. */
const MOST_NAMED = 3;

/** Periods without a figure, one after another. */
type Gap = readonly [Period, ...Period[]];

/**
 * What a reader misses in a chart over time: from a series' first figure to the last period drawn
 * that the author hasn't cut off and that has begun by the meeting.
 * @example ['December 2025 saknas.'], ['Vecka 30–32 2025 saknas för Telefon.'], ['Uppgift saknas för 7 månader.']
 */
export function sayGaps(plan: ChartPlan, meeting: PlainDate): readonly string[] {
  if (plan.compare === 'categories' || plan.compare === 'answers') return [];
  const last = plan.options.to === undefined ? undefined : parsePeriodKey(plan.options.to);
  const drawn = drawnPeriods(plan)
    .filter((each) => dayNumber(firstDay(each)) < dayNumber(meeting))
    .filter((each) => !last || comparePeriods(each, last) <= 0);
  const lacking = new Map<string, { readonly gap: Gap; readonly names: string[] }>();
  for (const series of plan.series)
    for (const gap of gapsIn(series, drawn)) {
      const known = lacking.get(gap.map(periodKey).join()) ?? { gap, names: [] };
      known.names.push(series.name);
      lacking.set(gap.map(periodKey).join(), known);
    }
  const gaps = [...lacking.values()];
  return gaps.length > MOST_NAMED ? [sayHowMany(gaps)] : sayEach(gaps, plan.series.length);
}

/** Every period that has a place in the chart. */
function drawnPeriods(plan: ChartPlan): readonly Period[] {
  const periods = periodsOf(plan.series);
  const [first] = periods;
  if (plan.compare !== 'years' || !first) return periods;
  const years = shownYears(plan);
  const whole: Period[] = [];
  for (let each = first; each.year <= (years.at(-1) ?? 0); each = nextPeriod(each))
    if (years.includes(each.year)) whole.push(each);
  return whole;
}

function gapsIn(series: Series, drawn: readonly Period[]): readonly Gap[] {
  const values = valuesAt(series, drawn);
  const begun = values.findIndex((value) => value !== null);
  if (begun < 0) return [];
  const gaps: [Period, ...Period[]][] = [];
  for (const [index, period] of drawn.entries()) {
    if (index < begun || values[index] !== null) continue;
    const last = gaps.at(-1);
    const before = last?.at(-1);
    if (last && before && comparePeriods(nextPeriod(before), period) === 0) last.push(period);
    else gaps.push([period]);
  }
  return gaps;
}

/** Gaps of the same series in one sentence; a gap of them all names none. */
function sayEach(
  gaps: readonly { readonly gap: Gap; readonly names: readonly string[] }[],
  count: number,
): readonly string[] {
  const bySeries = new Map<string, string[]>();
  for (const { gap, names } of gaps) {
    const whom = names.length === count ? '' : ` för ${listed(names)}`;
    bySeries.set(whom, [...(bySeries.get(whom) ?? []), sayGap(gap)]);
  }
  return [...bySeries].map(([whom, said]) => `${capital(said.join(', '))} saknas${whom}.`);
}

function sayHowMany(gaps: readonly { readonly gap: Gap }[]): string {
  const periods = gaps.flatMap(({ gap }) => gap);
  const names = { month: 'månader', week: 'veckor', year: 'år' };
  const count = new Set(periods.map(periodKey)).size;
  return `Uppgift saknas för ${count} ${names[periods[0]?.kind ?? 'month']}.`;
}

/** `december 2025`, `juni–augusti 2025`, `vecka 30–32 2025`, `november 2025–januari 2026`. */
function sayGap(gap: Gap): string {
  const [first] = gap;
  const last = gap.at(-1) ?? first;
  if (gap.length === 1) return sayPeriod(first);
  if (first.kind === 'year' || first.year !== last.year) return `${sayPeriod(first)}–${sayPeriod(last)}`;
  const start = sayPeriod(first).replace(/ \d{4}$/, '');
  return `${start}–${sayPeriod(last).replace(/^vecka /, '')}`;
}
