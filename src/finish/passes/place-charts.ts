import { standsFor } from '../../model';
import type { Pass } from '../pass';

/** Puts the charts' PNGs where the writer left stand-ins. A chart that was never painted is a bug in deck and throws. */
export const placeCharts: Pass = (parts, { charts }) => {
  for (const path of parts.paths().filter((each) => each.startsWith('ppt/media/'))) {
    const file = standsFor(parts.bytes(path));
    if (file === undefined) continue;
    const png = charts.get(file);
    if (!png) throw new Error(`the chart ${file} was never painted`);
    parts.put(path, png);
  }
};
