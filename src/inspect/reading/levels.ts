import { childOf, wholeNumber, type Node } from '../../package/node';

/** What a paragraph's own properties and the list styles behind it say, the nearest word first. */
export interface Level {
  /** An attribute of the paragraph. */
  said(name: string): string | undefined;
  /** An attribute of its runs, where they don't say it themselves. */
  saidOfRuns(name: string): string | undefined;
  /** The run properties that its runs inherit. */
  readonly runs: readonly Node[];
  bulleted(): boolean;
  spacing(): { readonly indent: number; readonly leading: number; readonly space: number };
}

/** The properties that list styles (`a:lstStyle`, `p:bodyStyle`) have for a level, from 0; looked up once a level. */
export function linesOf(styles: readonly Node[]): (level: number) => readonly Node[] {
  const known = new Map<number, readonly Node[]>();
  return (level) => {
    const found =
      known.get(level) ??
      styles
        .map((style) => childOf(style, `a:lvl${level + 1}pPr`) ?? childOf(style, 'a:defPPr'))
        .filter((each) => each !== undefined);
    known.set(level, found);
    return found;
  };
}

const INCH = 914_400;
const MARKS = new Set(['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip']);

/** A paragraph by its own properties and those it inherits. */
export function levelOf(own: Node | undefined, inherited: readonly Node[]): Level {
  const places = own ? [own, ...inherited] : inherited;
  const runs = inherited.map((each) => childOf(each, 'a:defRPr')).filter((each) => each !== undefined);
  const nearest = (among: readonly Node[], name: string): string | undefined =>
    among.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
  const said = (name: string): string | undefined => nearest(places, name);
  const spacing = (name: string): Node | undefined =>
    places.map((place) => childOf(place, name)).find((each) => each !== undefined)?.children[0];
  return {
    said,
    saidOfRuns: (name) => nearest(runs, name),
    runs,
    bulleted() {
      const mark = places.flatMap(({ children }) => children).find(({ name }) => MARKS.has(name));
      return mark !== undefined && mark.name !== 'a:buNone';
    },
    spacing: () => ({
      indent: (wholeNumber(said('marL')) ?? 0) / INCH,
      leading: shareOf(spacing('a:lnSpc')),
      space: inchesOf(spacing('a:spcAft')) + inchesOf(spacing('a:spcBef')),
    }),
  };
}

/** Line spacing as a share; one in points is of a size that nobody knows here. */
function shareOf(node: Node | undefined): number {
  if (node?.name !== 'a:spcPct') return 1;
  const value = node.attributes['val'] ?? '';
  return value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : (wholeNumber(value) ?? 100_000) / 100_000;
}

function inchesOf(node: Node | undefined): number {
  return node?.name === 'a:spcPts' ? (wholeNumber(node.attributes['val']) ?? 0) / 100 / 72 : 0;
}
