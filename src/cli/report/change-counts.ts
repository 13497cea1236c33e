import { isUnchanged, type Changes, type Figure } from '../../model/changes';
import type { Texts } from '../texts';

/** `2 slides changed, 1 added; 3 indicators have new figures`, or that nothing is different. */
export function countsText(changes: Changes, { changes: said }: Texts): string {
  if (isUnchanged(changes)) return said.none;
  const { slides, indicators } = changes;
  const ids = (figures: readonly Figure[] = []): number => new Set(figures.map(({ id }) => id)).size;
  return said.counts({
    changed: slides.changed.length,
    added: slides.added.length,
    removed: slides.removed.length,
    moved: slides.moved.length,
    figures: ids(indicators?.changed.map(({ after }) => after)),
    addedFigures: ids(indicators?.added),
    removedFigures: ids(indicators?.removed),
  });
}

/** A figure that changed, came or went. */
export interface FigureRow {
  /** `bup-fb-30`, with `[Riket]` behind it where several series of the metric are told. */
  readonly name: string;
  readonly before?: Figure;
  readonly after?: Figure;
}

/** The figures that changed, then those that came, then those that went. */
export function figureRows({ indicators }: Changes): readonly FigureRow[] {
  if (!indicators) return [];
  const rows = [
    ...indicators.changed.map((change) => ({ of: change.after, ...change })),
    ...indicators.added.map((after) => ({ of: after, after })),
    ...indicators.removed.map((before) => ({ of: before, before })),
  ];
  return rows.map(({ of, ...row }) => {
    const several = rows.filter((each) => each.of.id === of.id).length > 1;
    return { name: several ? `${of.id}[${of.series}]` : of.id, ...row };
  });
}
