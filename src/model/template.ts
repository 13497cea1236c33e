import type { ColourRole, Hex } from './colour';
import { frame, inches, points, type Frame, type Inches, type Points } from './length';
import type { PictureFile } from './picture';
import type { Tree } from '../source';
import type { LayoutKey, StyleName, TemplateSpec } from '../schema';

/** How a text looks: sizes in points, colour as a role. */
export interface TextStyle {
  readonly size: Points;
  /** The smallest size the text may shrink to; `size` when it may not. */
  readonly min: Points;
  readonly bold: boolean;
  readonly colour: ColourRole;
  /** Line height as a multiple of the font's single line spacing. */
  readonly leading: number;
  /** Space after each paragraph. */
  readonly after: Points;
}

/**
 * A box of a layout: a real placeholder, which the slide's text of the same name fills and inherits from,
 * or (`area: true`) only a place that deck draws charts, tables or shapes in. Text has no inset: it starts at the frame's edge.
 */
export interface LayoutBox {
  readonly frame: Frame;
  readonly style: StyleName;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Overrides the style's colour, e.g. white on the cover. */
  readonly colour?: ColourRole;
  /** True: not a placeholder; the writer puts nothing of it on the layout. */
  readonly area?: boolean;
}

/** A decorative flat surface. */
export interface Bar {
  readonly frame: Frame;
  readonly colour: ColourRole;
}

/** A named layout of the template. */
export interface Layout {
  readonly key: LayoutKey;
  /** Swedish name as in PowerPoint, e.g. `Diagram och text`. */
  readonly name: string;
  readonly background?: ColourRole;
  readonly footer: boolean;
  readonly boxes: Readonly<Record<string, LayoutBox>>;
  readonly bars: readonly Bar[];
}

/** How charts look besides their colours: sizes of text and widths of lines, in points as seen on the slide. */
export interface ChartLook {
  readonly label: Points;
  readonly value: Points;
  readonly focusLine: Points;
  readonly line: Points;
}

/** A brand: colours by role, fonts, text styles, layouts. */
export interface Template {
  readonly key: string;
  readonly name: string;
  readonly organisation: string;
  readonly assumed: boolean;
  readonly colours: Readonly<Record<ColourRole, Hex>>;
  readonly fonts: { readonly heading: string; readonly body: string };
  readonly footer: { readonly text: string; readonly date: string };
  readonly logo?: PictureFile & { readonly alt: string };
  readonly slide: { readonly width: Inches; readonly height: Inches };
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly charts: ChartLook;
  readonly master: Readonly<Record<'footer' | 'number' | 'date' | 'logo', LayoutBox>>;
  readonly layouts: Readonly<Record<LayoutKey, Layout>>;
  /** template.yaml as it was typed, for diagnostics about what stands in it. */
  readonly origin?: Tree;
}

/** A template from a valid template.yaml; `key` is the name of its folder. */
export function templateOf(
  key: string,
  spec: TemplateSpec,
  { logo, origin }: Pick<Template, 'logo' | 'origin'> = {},
): Template {
  return {
    key,
    name: spec.name,
    organisation: spec.organisation,
    assumed: spec.assumed ?? false,
    colours: mapValues(spec.colours, (hex) => hex.replace('#', '').toUpperCase() as Hex),
    fonts: spec.fonts,
    footer: spec.footer,
    ...(logo && { logo }),
    ...(origin && { origin }),
    slide: { width: inches(spec.slide.width), height: inches(spec.slide.height) },
    styles: mapValues(spec.styles, (style) => ({
      size: points(style.size),
      min: points(style.min ?? style.size),
      bold: style.bold ?? false,
      colour: style.colour,
      leading: style.leading ?? 1,
      after: points(style.after ?? 0),
    })),
    charts: chartLook(spec.charts),
    master: mapValues(spec.master, layoutBox),
    layouts: mapValues(spec.layouts, (layout, name) => ({
      key: name,
      name: layout.name,
      ...(layout.background !== undefined && { background: layout.background }),
      footer: layout.footer ?? true,
      boxes: mapValues(layout.boxes, layoutBox),
      bars: (layout.bars ?? []).map((bar) => ({ frame: frameOf(bar), colour: bar.colour })),
    })),
  };
}

/** The look of charts, with LOOK's sizes where a template says none. */
export function chartLook({ label, value, focusLine, line }: TemplateSpec['charts'] = {}): ChartLook {
  return {
    label: points(label ?? 13),
    value: points(value ?? 15),
    focusLine: points(focusLine ?? 3.25),
    line: points(line ?? 1.75),
  };
}

type BoxSpec = TemplateSpec['master']['footer'];

function layoutBox(box: BoxSpec): LayoutBox {
  return {
    frame: frameOf(box),
    style: box.style ?? 'body',
    align: box.align ?? 'left',
    anchor: box.anchor ?? 'top',
    ...(box.colour !== undefined && { colour: box.colour }),
    ...(box.area === true && { area: true }),
  };
}

function frameOf(box: { x: number; y: number; width: number; height: number }): Frame {
  return frame(box.x, box.y, box.width, box.height);
}

function mapValues<K extends string, V, W>(record: Record<K, V>, change: (value: V, key: K) => W): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, W>;
}
