import type { SvgPiece } from './svg-tags';

/** What is drawn of something: elements, and layers, each of which takes a picture of its own (opacity, masks, clips). */
export interface Work {
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

const LAYER = /(?:^|[\s;{])(?:opacity|mask|clip-path|mix-blend-mode|isolation)\s*:/i;
const LAYERS = new Set(['opacity', 'mask', 'clip-path', 'mix-blend-mode']);
const ROOT = '';

/** Counts what a drawing takes to draw, piece by piece, with everything that it repeats. Repetition is followed by ids (`use`, gradients, patterns, masks), each counted once; circles count as nothing. */
export function svgCost() {
  const scopes = new Map<string, Scope>([[ROOT, scope()]]);
  const open: string[] = [ROOT];
  let styled = false;
  const inner = (): Scope => scopes.get(open.findLast((id) => scopes.has(id)) ?? ROOT) ?? scope();
  return {
    add: (piece: SvgPiece): void => {
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
    total: () => sumOf(scopes, styled),
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

/** Depth is that of references, which a hostile file may make as long as it likes: sums are made from the last to the first. */
function sumOf(scopes: ReadonlyMap<string, Scope>, styled: boolean): Work {
  const known = new Map<string, Work>();
  const waiting = [ROOT];
  const entered = new Set<string>();
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const here = scopes.get(id);
    if (entered.has(id) || !here) {
      waiting.pop();
      if (!here || known.has(id)) continue;
      const drawn = here.draws.map((each) => known.get(each)).filter((work) => work !== undefined);
      known.set(id, {
        elements: drawn.reduce((sum, { elements }) => sum + elements, here.elements),
        layers: drawn.reduce((sum, { layers }) => sum + layers, here.layers + (styled ? here.classed : 0)),
      });
      continue;
    }
    entered.add(id);
    for (const drawn of here.draws) if (!entered.has(drawn)) waiting.push(drawn);
  }
  return known.get(ROOT) ?? { elements: 0, layers: 0 };
}
