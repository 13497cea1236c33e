import type { Edition, EditionSlide } from '../../src/compare/edition';
import type { Figure } from '../../src/model';

/** Slides of a title and lines of text, numbered from 1: `slides(['A', 'one'], ['B'])`. An id goes before: `'a: A'`. */
export function slides(...all: readonly (readonly string[])[]): readonly EditionSlide[] {
  return all.map(([head = '', ...text], at) => {
    const [, id, title = ''] = /^(?:([a-z-]+): )?(.*)$/.exec(head) ?? [];
    return { number: at + 1, ...(id !== undefined && { id }), title, text, alt: [], notes: [] };
  });
}

export function edition(of: readonly EditionSlide[], indicators: readonly Figure[] = []): Edition {
  return { name: 'a', slides: of, indicators };
}

export function figure(id: string, period: string, value: number): Figure {
  return { id, series: 'Kalmar län', period, value, shown: `${value} %` };
}
