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
import type { TreeNodeSpec } from '../schema';
import { childAt, type Tree } from '../source';
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

/** The visual of a slide; undefined when it has none, or one that can't be resolved (which is reported). The schema allows one. */
export function resolveVisual(slide: WrittenSlide, context: Context): ResolvedVisual | undefined {
  const { chart, charts, table } = slide.spec;
  if (chart !== undefined || charts) return resolveCharts(slide, context);
  if (table) return resolveTableVisual(slide, context);
  const visual = resolveShown(slide, context);
  return visual && plainVisual(visual);
}

/** A visual that shows no metric's figures by itself. */
function resolveShown(slide: WrittenSlide, context: Context): Visual | undefined {
  const { spec, tree } = slide;
  if (spec.image) return resolveImage(slide, context);
  if (spec.figures) return { kind: 'figures', figures: resolveFigures(slide, context) };
  if (spec.boxes) return { kind: 'boxes', boxes: resolveBoxes(childAt(tree, 'boxes'), context) };
  if (spec.steps) return { kind: 'steps', steps: resolveBoxes(childAt(tree, 'steps'), context) };
  return spec.tree && { kind: 'tree', roots: resolveNodes(spec.tree, childAt(tree, 'tree'), context) };
}

function resolveCharts({ spec, tree }: WrittenSlide, context: Context): ResolvedVisual | undefined {
  const { chart, charts = [], bullets, text } = spec;
  const references = chart === undefined ? charts : [chart];
  const planned = references.flatMap((reference, index) => {
    const path = chart === undefined ? ['charts', index] : ['chart'];
    const place = childAt(tree, ...path) ?? tree;
    const plan = planChart(reference, place, context);
    return plan ? [{ plan, place }] : [];
  });
  const built = buildCharts(planned, context);
  const [first] = planned;
  if (!first || planned.length < references.length) return undefined;
  const measured = planned.map(({ plan }) => chartMeasured(plan));
  const shown = built.map((each, at) => withMeasure(each.chart, measured[at], measured));
  // A facts panel stands beside one chart without text, unless it is turned off.
  const hasFacts = chart !== undefined && spec.facts !== false && bullets === undefined && text === undefined;
  const facts = hasFacts ? buildFacts(first.plan, shown[0]?.target) : [];
  const plans = planned.map(({ plan }) => plan);
  return { visual: { kind: 'charts', charts: shown, facts }, plans, charts: built, sources: [], measured };
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

function resolveImage({ spec, tree, file }: WrittenSlide, context: Context): Visual | undefined {
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
  return { kind: 'image', image };
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
    return { value: say('value'), label: say('label'), ...(figure.trend !== undefined && { trend: say('trend') }) };
  });
}

function resolveBoxes(list: Tree | undefined, context: Context): BoxContent[] {
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

function resolveNodes(nodes: readonly TreeNodeSpec[], list: Tree | undefined, context: Context): TreeContent[] {
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
