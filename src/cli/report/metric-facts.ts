import {
  comparePeriods,
  dayNumber,
  difference,
  firstDay,
  formatNumber,
  lastDay,
  latestOf,
  mainSeries,
  periodKey,
  shortUnit,
  shownDecimals,
  stepUnit,
  writtenFigure,
  yearBefore,
  type Indicator,
  type Latest,
  type Period,
  type PlainDate,
  type Series,
} from '../../model';
import { texts } from '../texts';

/** What a row of the table says about an indicator; empty where there is nothing to say. */
export interface MetricFacts {
  readonly latest?: Latest;
  /** `82 %` */
  readonly value: string;
  /** `2026-03` */
  readonly period: string;
  /** `+5 p.e.` since the same period last year. */
  readonly change: string;
  /** The figure a year before, written. */
  readonly before: string;
  /** `90 %` */
  readonly target: string;
  /** Undefined without a target or a known direction. */
  readonly reached?: boolean;
  /** `12 d`, `4 mo` since the period ended; `now` while it lasts. */
  readonly age: string;
  /** The series shown. */
  readonly series?: Series;
}

/** The facts of an indicator on a day, those of the series meant by `((id))`; no figure stands for several series. */
export function factsOf(indicator: Indicator, today: PlainDate): MetricFacts {
  const series = mainSeries(indicator);
  const latest = latestOf(series);
  const target = indicator.target ? writtenFigure(indicator, indicator.target.value) : '';
  if (!series || !latest) return withoutMain(indicator, today, target);
  const reached = isReached(indicator, latest.value);
  return {
    series,
    latest,
    value: writtenFigure(indicator, latest.value),
    period: periodKey(latest.period),
    ...comparison(indicator, series, latest),
    target,
    ...(reached !== undefined && { reached }),
    age: ageOf(latest.period, today),
  };
}

function withoutMain({ series }: Indicator, today: PlainDate, target: string): MetricFacts {
  const periods = series.flatMap((each) => latestOf(each)?.period ?? []);
  const last = periods.sort(comparePeriods).at(-1);
  const value = series.length === 0 ? '' : last ? texts.metrics.several(series.length) : texts.metrics.noFigure;
  const [period, age] = last ? [periodKey(last), ageOf(last, today)] : ['', ''];
  return { value, period, change: '', before: '', target, age };
}

function comparison(indicator: Indicator, series: Series, latest: Latest): Pick<MetricFacts, 'change' | 'before'> {
  const wanted = periodKey(yearBefore(latest.period));
  const before = series.points.find(({ period }) => periodKey(period) === wanted)?.value;
  if (before === undefined || before === null) return { change: '', before: '' };
  const { unit } = indicator.declaration;
  const step = shortUnit(stepUnit(unit));
  const number = formatNumber(difference(latest.value, before), shownDecimals(indicator), { sign: true });
  return { change: step === '' ? number : `${number}\u00a0${step}`, before: writtenFigure(indicator, before) };
}

function isReached({ target, declaration }: Indicator, value: number): boolean | undefined {
  if (!target || declaration.better === undefined) return undefined;
  return declaration.better === 'higher' ? value >= target.value : value <= target.value;
}

function ageOf(period: Period, today: PlainDate): string {
  const days = dayNumber(today) - dayNumber(lastDay(period));
  if (days < 0) return dayNumber(today) >= dayNumber(firstDay(period)) ? texts.metrics.running : '';
  return days < 60 ? texts.metrics.days(days) : texts.metrics.months(Math.floor(days / 30.44));
}
