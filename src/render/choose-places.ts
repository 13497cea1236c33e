import { areaOutside, grown, lengthInside, sharedArea, type Rect, type Segment } from './geometry';

/** A place a label could take; the lower the cost the better. */
export interface Candidate {
  readonly box: Rect;
  readonly cost: number;
}

/** What labels should keep clear of. */
export interface Scene {
  /** Where labels may stand. */
  readonly room: Rect;
  readonly segments: readonly Segment[];
  readonly boxes: readonly Rect[];
}

/** Labels on top of each other are worse than anything else. */
const OVERLAP = 10_000;
const AIR = 2;

/** What it costs a box to lie on lines, on other things or outside the room. */
export function costIn(scene: Scene, box: Rect): number {
  const roomy = grown(box, AIR);
  const crossed = scene.segments.reduce((sum, segment) => sum + lengthInside(segment, roomy), 0);
  const covered = scene.boxes.reduce((sum, each) => sum + sharedArea(each, roomy), 0);
  return crossed * 4 + covered * 4 + areaOutside(box, scene.room) * 20;
}

/**
 * One place for each label so that none lies on another if that can be had: each takes its cheapest place in turn,
 * then each is asked twice more now that all the others stand. The most important label comes first.
 */
export function choosePlaces(labels: readonly (readonly Candidate[])[]): Rect[] {
  const places: (Rect | undefined)[] = labels.map(() => undefined);
  for (let round = 0; round < 3; round += 1) {
    labels.forEach((candidates, at) => {
      const others = places.filter((_, other) => other !== at).filter((place) => place !== undefined);
      places[at] = cheapest(candidates, others);
    });
  }
  return places.map((place) => place ?? { left: 0, top: 0, right: 0, bottom: 0 });
}

function cheapest(candidates: readonly Candidate[], others: readonly Rect[]): Rect | undefined {
  let best: { box: Rect; cost: number } | undefined;
  for (const { box, cost } of candidates) {
    const roomy = grown(box, 1);
    const overlap = others.reduce(
      (sum, other) => sum + (sharedArea(roomy, other) > 0 ? OVERLAP + sharedArea(roomy, other) : 0),
      0,
    );
    if (!best || cost + overlap < best.cost) best = { box, cost: cost + overlap };
  }
  return best?.box;
}
