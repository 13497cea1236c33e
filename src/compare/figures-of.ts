import { latestOf, mainSeries, periodKey, writtenFigure, type Indicator } from '../model';
import { tidyLine, type Figure } from './edition';

/** The latest figures of indicators, by id: of the series meant by `((id))`, else of each. */
export function figuresOf(indicators: Iterable<Indicator>): readonly Figure[] {
  return [...indicators].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(latestFigures);
}

function latestFigures(indicator: Indicator): readonly Figure[] {
  const main = mainSeries(indicator);
  return (main ? [main] : indicator.series).flatMap((series) => {
    const latest = latestOf(series);
    if (!latest) return [];
    const { value, period } = latest;
    const shown = tidyLine(writtenFigure(indicator, value));
    return [{ id: indicator.id, series: series.name, period: periodKey(period), value, shown }];
  });
}
