import { problems } from '../../diagnostics';
import { lineHeight } from '../../model';
import type { LayoutBoxSpec, TemplateSpec } from '../../schema';
import { firstLine } from '../name-place';
import { part, type Subject } from './rule';

/** A template.yaml to check. */
export type Template = Subject<TemplateSpec>;

/** Where a box or bar stands, in inches. */
export type Area = Pick<LayoutBoxSpec, 'x' | 'y' | 'width' | 'height'>;

/** A box where it stands in template.yaml, and what it is called in a message. */
interface Named<T extends Area = LayoutBoxSpec> {
  readonly box: Subject<T>;
  readonly name: string;
  readonly what: string;
}

/** Inches that a box may stand out or lie over another, since authors round: 13.333 for 13 1/3. */
const ROUNDING = 0.005;

/** Every box and bar ends where the slide does, or before. */
export function boxesAreOnTheSlide(template: Template): void {
  const { slide } = template.value;
  for (const { box, what } of [...allBoxes(template), ...barsOf(template)]) {
    const { x, y, width, height } = box.value;
    const [right, lower] = [x + width - slide.width, y + height - slide.height];
    const out = right > ROUNDING ? ({ side: 'right', by: right } as const) : ({ side: 'lower', by: lower } as const);
    if (out.by > ROUNDING) template.report(problems.outsideSlide(box.tree.span, { what, ...out }));
  }
}

/** A box is as high as a line of its style at its smallest, or nothing fits in it; boxes that are alike are reported once. */
export function boxesHoldALine(template: Template): void {
  const seen = new Set<string>();
  for (const { box, name, what } of allBoxes(template)) {
    const { style = 'body', height } = box.value;
    const { size, min = size, leading = 1 } = template.value.styles[style];
    const least = lineHeight(Math.min(min, size), leading);
    if (name === 'logo' || height >= least - ROUNDING) continue;
    if (seen.size === seen.add(`${name} ${style} ${height}`).size) continue;
    template.report(problems.boxTooLow(firstLine(box.tree), { what, style, height, least }));
  }
}

/** What deck keeps apart by itself as it lays out a page: text goes beside or under a visual, and both end above the source line. */
const KEPT_APART = new Set(['visual body', 'visual source', 'body source', 'facts source', 'facts body']);

/** Boxes of a layout lie beside each other, and above what stands at the foot; reported once a pair of names. */
export function boxesLieApart(template: Template): void {
  const seen = new Set<string>();
  const foot = masterBoxes(template);
  compare(foot, foot);
  for (const key of layoutKeys(template)) {
    const boxes = boxesOf(template, key);
    compare(boxes, boxes);
    if (template.value.layouts[key].footer !== false) compare(boxes, foot);
  }

  function compare(some: readonly Named[], others: readonly Named[]): void {
    for (const [at, one] of some.entries())
      for (const other of some === others ? others.slice(at + 1) : others) {
        const pair = `${one.name} ${other.name}`;
        const apart = KEPT_APART.has(pair) || KEPT_APART.has(`${other.name} ${one.name}`);
        const shared = overlap(one.box.value, other.box.value);
        if (!shared || (some === others && apart)) continue;
        const mark = `${pair} ${JSON.stringify([one.box.value, other.box.value])}`;
        if (seen.size === seen.add(mark).size) continue;
        const words = { what: one.what, other: other.what, ...shared };
        template.report(problems.boxesOverlap(firstLine(one.box.tree), words));
      }
  }
}

/** The width and height in inches that two areas share; undefined when they share none. */
function overlap(a: Area, b: Area): { width: number; height: number } | undefined {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > ROUNDING && height > ROUNDING ? { width, height } : undefined;
}

type LayoutName = keyof TemplateSpec['layouts'];

function layoutKeys(template: Template): readonly LayoutName[] {
  return Object.keys(template.value.layouts) as LayoutName[];
}

function allBoxes(template: Template): readonly Named[] {
  return [...masterBoxes(template), ...layoutKeys(template).flatMap((key) => boxesOf(template, key))];
}

function masterBoxes(template: Template): readonly Named[] {
  return Object.entries(template.value.master).flatMap(([name, value]) => {
    const box = part(template, value, 'master', name);
    return box ? [{ box, name, what: `the box "${name}" of the master` }] : [];
  });
}

function boxesOf(template: Template, key: LayoutName): readonly Named[] {
  return Object.entries(template.value.layouts[key].boxes).flatMap(([name, value]) => {
    const box = part(template, value, 'layouts', key, 'boxes', name);
    return box ? [{ box, name, what: `the box "${name}" of the layout "${key}"` }] : [];
  });
}

function barsOf(template: Template): readonly Named<Area>[] {
  return layoutKeys(template).flatMap((key) =>
    (template.value.layouts[key].bars ?? []).flatMap((bar, index) => {
      const box = part(template, bar, 'layouts', key, 'bars', index);
      return box ? [{ box, name: 'bar', what: `bar ${index + 1} of the layout "${key}"` }] : [];
    }),
  );
}
