import { latestOf, mainSeries, periodKey, type Indicator } from '../model';

/** A metric as `deck metrics --json` prints it, but for `diagnostics`; one that can't be read has `series: []` and `latest: null`. */
export function metricJson(indicator: Indicator): object {
  const latest = latestOf(mainSeries(indicator));
  return {
    id: indicator.id,
    title: indicator.declaration.title,
    unit: indicator.declaration.unit,
    latest: latest ? { series: latest.series, period: periodKey(latest.period), value: latest.value } : null,
    target: indicator.target?.value ?? null,
    series: indicator.series.map(({ name, role, points }) => ({
      name,
      role,
      points: points.map(({ period, value }) => ({ period: periodKey(period), value })),
    })),
    source: sourceJson(indicator),
  };
}

function sourceJson({ source }: Indicator): object | null {
  if (!source) return null;
  const { file, url, ...how } = source;
  return { ...(url === undefined ? { file } : { url }), ...how };
}
