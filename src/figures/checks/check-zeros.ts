import { problems } from '../../diagnostics';
import type { Point, Series } from '../../model';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

/** A zero is only suspicious where its neighbours are at least this. */
const NOTABLE = 2;

/** A single zero between other values (DOMAIN 3.1: Jönköping 74, 0, 76, 73), in time or among categories. */
export function checkZeros(figures: Figures): void {
  const { reading, series } = figures;
  const found =
    figures.shape === 'category' ? zeroAmongCategories(series) : series.flatMap((each) => zerosInTime(each));
  for (const { owner, point } of found) {
    reading.report(
      problems.isolatedZero(spanOfPoint(reading.table, point), placeOfPoint(reading, owner, point)),
    );
  }
}

interface Found {
  readonly owner: Series;
  readonly point: Point;
}

function zerosInTime(owner: Series): Found[] {
  if (owner.points.filter(isWrittenZero).length !== 1) return []; // several aren't single
  const present = owner.points.filter((point) => point.value !== null);
  return present.flatMap((point, index) => {
    const neighbours = [present[index - 1], present[index + 1]].flatMap((each) => (each ? [each] : []));
    return isWrittenZero(point) && neighbours.length > 0 && neighbours.every(isNotable)
      ? [{ owner, point }]
      : [];
  });
}

function zeroAmongCategories(series: readonly Series[]): Found[] {
  const all = series.flatMap((owner) =>
    owner.points.filter((point) => point.value !== null).map((point) => ({ owner, point })),
  );
  const zeros = all.filter(({ point }) => isWrittenZero(point));
  const notable = all.filter(({ point }) => isNotable(point));
  return zeros.length === 1 && notable.length === all.length - 1 && all.length >= 4 ? zeros : [];
}

/** A dash that `dash: zero` made zero has been thought about. */
function isWrittenZero(point: Point): boolean {
  return point.value === 0 && /\d/.test(point.cell?.text ?? '');
}

function isNotable(point: Point): boolean {
  return Math.abs(point.value ?? 0) >= NOTABLE;
}
