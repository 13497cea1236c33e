import type { ChartOptions } from './chart-js';
import { PIXELS_PER_POINT } from './paper';

/** What every chart has in common: nothing moves, nothing reacts, no legend, title or tooltip, and the layout is ours. */
export function chartOptions(
  padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number },
  scales: NonNullable<ChartOptions['scales']>,
): ChartOptions {
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    devicePixelRatio: PIXELS_PER_POINT,
    events: [],
    layout: { padding: { ...padding }, autoPadding: false },
    plugins: {
      legend: { display: false },
      title: { display: false },
      subtitle: { display: false },
      tooltip: { enabled: false },
    },
    scales,
  };
}
