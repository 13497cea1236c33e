import type { SvgPiece } from './svg-tags';

/** What is drawn of something: elements, and layers, each of which takes a picture of its own (opacity, masks, clips). */
interface Work {
  readonly elements: number;
  readonly layers: number;
}

/** An element with an id, or the drawing itself: what stands in it directly, and the ids that it draws too. */
interface Scope {
  elements: number;
  layers: number;
  /** Elements with a class, which may be layers by a style sheet. */
  classed: number;
  readonly draws: string[];
}

/** Counts what a drawing takes to draw, piece by piece, with everything that it repeats. */
export interface SvgCost {
  readonly add: (piece: SvgPiece) => void;
  readonly total: () => Work;
}

const LAYER = /(?:^|[\s;{])(?:opacity|mask|clip-path|mix-blend-mode|isolation)\s*:/i;
const LAYERS = new Set(['opacity', 'mask', 'clip-path', 'mix-blend-mode']);
const ROOT = '';

/** A new count. Repetition is followed by ids (`use`, gradients, patterns, masks), each counted once; circles count as nothing. */
export function svgCost(): SvgCost {
  const scopes = new Map<string, Scope>([[ROOT, scope()]]);
  const open: string[] = [ROOT];
  let styled = false;
  const inner = (): Scope => scopes.get(open.findLast((id) => scopes.has(id)) ?? ROOT) ?? scope();
  return {
    add: (piece) => {
      if (piece.kind === 'text') styled ||= LAYER.test(piece.name);
      if (piece.kind === 'end' && open.length > 1) open.pop();
      if (piece.kind !== 'start') return;
      const id = piece.attributes.get('id');
      if (id !== undefined && !scopes.has(id)) {
        inner().draws.push(id);
        scopes.set(id, scope());
      }
      if (!piece.closed) open.push(id ?? open.at(-1) ?? ROOT);
      count(piece, id === undefined ? inner() : (scopes.get(id) ?? inner()));
    },
    total: () => sumOf(ROOT, scopes, { styled, known: new Map() }),
  };
}

function scope(): Scope {
  return { elements: 0, layers: 0, classed: 0, draws: [] };
}

function count({ attributes }: SvgPiece, into: Scope): void {
  into.elements += 1;
  const isLayer = [...attributes.keys()].some((name) => LAYERS.has(name));
  if (isLayer || LAYER.test(attributes.get('style') ?? '')) into.layers += 1;
  else if (attributes.has('class')) into.classed += 1;
  for (const [name, value] of attributes) {
    const reference = name.endsWith('href') ? /^\s*#(.*)/.exec(value) : /url\(\s*["']?#([^"')]*)/i.exec(value);
    if (reference?.[1] !== undefined) into.draws.push(reference[1].trim());
  }
}

interface Summing {
  readonly styled: boolean;
  readonly known: Map<string, Work>;
}

/** Depth is that of references, which a hostile file may make as long as it likes: sums are made from the last to the first. */
function sumOf(start: string, scopes: ReadonlyMap<string, Scope>, { styled, known }: Summing): Work {
  const waiting = [start];
  const entered = new Set<string>();
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const here = scopes.get(id);
    if (entered.has(id) || !here) {
      waiting.pop();
      if (here && !known.has(id)) known.set(id, withDrawn(here, styled, known));
      continue;
    }
    entered.add(id);
    for (const drawn of here.draws) if (!entered.has(drawn)) waiting.push(drawn);
  }
  return known.get(start) ?? { elements: 0, layers: 0 };
}

function withDrawn({ elements, layers, classed, draws }: Scope, styled: boolean, known: Summing['known']): Work {
  const drawn = draws.map((id) => known.get(id)).filter((work) => work !== undefined);
  return {
    elements: drawn.reduce((sum, work) => sum + work.elements, elements),
    layers: drawn.reduce((sum, work) => sum + work.layers, layers + (styled ? classed : 0)),
  };
}
