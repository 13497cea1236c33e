import {
  type BoxContent,
  type Chart,
  type FigureContent,
  type ImageContent,
  type TreeContent,
  type Visual,
  type WrittenSlide,
  resolvePath,
} from '../model';
import type { SlideSpec, TreeNodeSpec } from '../schema';
import { childAt, type Step, type Tree } from '../source';
import { buildCharts, type BuiltChart } from './charts/build-chart';
import { buildFacts } from './charts/build-facts';
import { chartMeasured, headingOf, type Measured } from './charts/chart-lines';
import { planChart, type ChartPlan } from './charts/plan-chart';
import type { Context } from './context';
import { resolveAlt, resolveWords } from './rich-text';
import { resolveTable } from './tables';

/** A slide's visual, and the plans of its charts for the words around it. */
export interface ResolvedVisual {
  readonly visual: Visual;
  readonly plans: readonly ChartPlan[];
  readonly charts: readonly BuiltChart[];
  /** What a table says of its sources. */
  readonly sources: readonly string[];
  /** What charts and tables of metrics measure. */
  readonly measured: readonly Measured[];
}

type Resolver = (slide: WrittenSlide, context: Context) => ResolvedVisual | undefined;

/** One resolver per key; a rule of the schema holds that a slide has at most one of them. */
const RESOLVERS: readonly (readonly [keyof SlideSpec, Resolver])[] = [
  ['chart', resolveCharts],
  ['charts', resolveCharts],
  ['table', resolveTableVisual],
  ['image', resolveImage],
  ['figures', (slide, context) => plainVisual({ kind: 'figures', figures: resolveFigures(slide, context) })],
  [
    'boxes',
    (slide, context) => plainVisual({ kind: 'boxes', boxes: resolveBoxes(slide.tree, 'boxes', context) }),
  ],
  [
    'steps',
    (slide, context) => plainVisual({ kind: 'steps', steps: resolveBoxes(slide.tree, 'steps', context) }),
  ],
  [
    'tree',
    (slide, context) =>
      plainVisual({
        kind: 'tree',
        roots: resolveNodes(slide.spec.tree ?? [], childAt(slide.tree, 'tree'), context),
      }),
  ],
];

/** The visual of a slide; undefined when it has none, or one that can't be resolved (which is reported). */
export function resolveVisual(slide: WrittenSlide, context: Context): ResolvedVisual | undefined {
  const found = RESOLVERS.find(([key]) => slide.spec[key] !== undefined);
  return found?.[1](slide, context);
}

/** Whether a slide's facts panel is wanted: one chart, nothing said beside it, not turned off. */
function wantsFacts({ chart, facts, bullets, text }: SlideSpec): boolean {
  return chart !== undefined && facts !== false && bullets === undefined && text === undefined;
}

function resolveCharts({ spec, tree }: WrittenSlide, context: Context): ResolvedVisual | undefined {
  const path = (index: number): Step[] => (spec.chart === undefined ? ['charts', index] : ['chart']);
  const references = spec.chart === undefined ? (spec.charts ?? []) : [spec.chart];
  const planned = references.flatMap((reference, index) => {
    const place = childAt(tree, ...path(index)) ?? tree;
    const plan = planChart(reference, place, context);
    return plan ? [{ plan, place }] : [];
  });
  const built = buildCharts(planned, context);
  const [first] = planned;
  if (!first || planned.length < references.length) return undefined;
  const measured = planned.map(({ plan }) => chartMeasured(plan));
  const charts = built.map(({ chart }, at) => withMeasure(chart, measured[at], measured));
  const facts = wantsFacts(spec) ? buildFacts(first.plan, charts[0]?.target) : [];
  return {
    visual: { kind: 'charts', charts, facts },
    plans: planned.map(({ plan }) => plan),
    charts: built,
    sources: [],
    measured,
  };
}

function withMeasure(chart: Chart, own: Measured | undefined, all: readonly Measured[]): Chart {
  return chart.title === undefined || !own ? chart : { ...chart, title: headingOf(chart.title, own, all) };
}

function resolveTableVisual(slide: WrittenSlide, context: Context): ResolvedVisual | undefined {
  const resolved = resolveTable(slide, context);
  if (!resolved) return undefined;
  const { table, sources, measured } = resolved;
  return { ...plainVisual({ kind: 'table', table }), sources, measured };
}

function resolveImage({ spec, tree, file }: WrittenSlide, context: Context): ResolvedVisual | undefined {
  if (!spec.image) return undefined;
  const path = resolvePath(file, spec.image.file);
  const picture = path === undefined ? undefined : context.pictures.get(path);
  if (!picture) return undefined; // reported when it was read
  const alt = 'alt' in spec.image ? resolveAlt(childAt(tree, 'image', 'alt'), context) : undefined;
  const caption =
    spec.image.caption === undefined ? undefined : resolveWords(childAt(tree, 'image', 'caption'), context);
  const image: ImageContent = {
    ...picture,
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(spec.image.crop !== undefined && { crop: ratioOf(spec.image.crop) }),
  };
  return plainVisual({ kind: 'image', image });
}

/** `16:9` as a number; the schema holds that it is two whole numbers. */
function ratioOf(crop: string): number {
  const [width = 1, height = 1] = crop.split(':').map(Number);
  return width / height;
}

function resolveFigures({ spec, tree }: WrittenSlide, context: Context): FigureContent[] {
  return (spec.figures ?? []).map((figure, index) => {
    const say = (key: 'value' | 'label' | 'trend'): string =>
      resolveWords(childAt(tree, 'figures', index, key), context, key === 'value' ? 'label' : 'prose');
    return {
      value: say('value'),
      label: say('label'),
      ...(figure.trend !== undefined && { trend: say('trend') }),
    };
  });
}

function resolveBoxes(tree: Tree, key: 'boxes' | 'steps', context: Context): BoxContent[] {
  const list = childAt(tree, key);
  return list?.kind === 'list' ? list.items.map((item) => resolveBox(item, context)) : [];
}

function resolveBox(item: Tree, context: Context): BoxContent {
  if (item.kind === 'scalar') return { heading: resolveWords(item, context) };
  const text = childAt(item, 'text');
  return {
    heading: resolveWords(childAt(item, 'heading'), context),
    ...(text && { text: resolveWords(text, context) }),
  };
}

function resolveNodes(
  nodes: readonly TreeNodeSpec[],
  list: Tree | undefined,
  context: Context,
): TreeContent[] {
  return nodes.flatMap((node, index) => {
    const place = childAt(list, index);
    if (!place) return [];
    if (typeof node === 'string') return [{ ...resolveBox(place, context), children: [] }];
    const label = (key: 'down' | 'up') =>
      node[key] === undefined ? {} : { [key]: resolveWords(childAt(place, key), context) };
    const children = resolveNodes(node.children ?? [], childAt(place, 'children'), context);
    return [{ ...resolveBox(place, context), ...label('down'), ...label('up'), children }];
  });
}

function plainVisual(visual: Visual): ResolvedVisual {
  return { visual, plans: [], charts: [], sources: [], measured: [] };
}
