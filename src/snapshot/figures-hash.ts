import type { Host } from '../host';
import { periodKey, type Indicator } from '../model';

/**
 * SHA-256 of a metric's figures: the JSON of `[target, [[name, role, [[period, value], …]], …]]`, without spaces; the target is `null`
 * when there is none. Title, unit and the way they were read aren't part of it.
 */
export function figuresHash(host: Host, { series, target }: Indicator): string {
  const figures = series.map(({ name, role, points }) => [
    name,
    role,
    points.map(({ period, value }) => [periodKey(period), value]),
  ]);
  return host.sha256(new TextEncoder().encode(JSON.stringify([target?.value ?? null, figures])));
}
