import { problems } from '../../diagnostics';
import { contrast, colourDifference, parseHex, type ColourRole } from '../../model';
import type { LayoutSpec, StyleName, StyleSpec, TemplateSpec } from '../../schema';
import { childAt, entryOf, type Span } from '../../source';
import { firstLine } from '../name-place';
import { part, reject, type Rule } from './rule';
import { boxesAreOnTheSlide, boxesHoldALine, boxesLieApart, type Area, type Template } from './template-boxes';

/** Rules of template.yaml; a template is checked for PPTX.md A10 and A11 when it is loaded. */
export const templateRules: readonly Rule<TemplateSpec>[] = [
  coloursAreKnown,
  fontsAreMeasured,
  shrinksDownwards,
  layoutsHaveTitles,
  boxesAreOnTheSlide,
  boxesHoldALine,
  boxesLieApart,
  textCanBeRead,
  graphicsCanBeSeen,
  focusStandsOut,
];

/** Text that deck draws on a surface of its own, and the surface; everything else stands on the layout's background. */
const DRAWN: readonly (readonly [ColourRole, readonly StyleName[]])[] = [
  ['ink', ['tableHead']],
  ['white', ['table', 'treeLabel', 'agendaHeading', 'agendaPerson', 'body2', 'step', 'chartTitle']],
  ['wash', ['table', 'boxHeading', 'box', 'treeHeading', 'tree', 'figure', 'figureLabel', 'figureTrend']],
  ['wash', ['factMain', 'fact', 'factCaption']],
  ['focus', ['stepHeading']],
  ['graphic1', ['stepHeading']],
  ['graphic2', ['stepHeading']],
];

/** Colours of lines, bars and markers (PPTX.md A11). */
const GRAPHIC: readonly ColourRole[] = ['graphic1', 'graphic2', 'graphic3', 'focus'];

/** Says it as an info: a deck with assumed colours may be built. */
function coloursAreKnown({ value, tree, report }: Template): void {
  if (value.assumed === true) report(problems.assumedColours(entryOf(tree, 'assumed')?.key.span, { name: value.name }));
}

/** Fonts whose letters are as wide as those of Arial, which text is measured with. */
const MEASURED = new Set(['arial', 'arimo', 'liberation sans', 'helvetica']);

function fontsAreMeasured(template: Template): void {
  const { heading, body } = template.value.fonts;
  for (const [key, font] of heading === body ? [['body', body]] : Object.entries({ heading, body })) {
    const place = part(template, font, 'fonts', key ?? '');
    if (place && !MEASURED.has(place.value.toLowerCase()))
      template.report(problems.unmeasuredFont(place.tree.span, { font: place.value }));
  }
}

function shrinksDownwards(template: Template): void {
  for (const [style, { min, size }] of Object.entries(template.value.styles)) {
    const place = part(template, min, 'styles', style, 'min');
    if (place && place.value > size)
      reject(place, problems.minOverSize(place.tree.span, { style, min: place.value, size }));
  }
}

function layoutsHaveTitles({ value, tree, report, whole }: Template): void {
  for (const [key, layout] of Object.entries(value.layouts)) {
    const boxes = childAt(tree, 'layouts', key, 'boxes');
    if ('title' in layout.boxes || !boxes || !whole(boxes)) continue;
    report(problems.layoutWithoutTitle(entryOf(childAt(tree, 'layouts'), key)?.key.span, { layout: key }));
  }
}

/** Text on a background, and where the two were brought together. */
interface Pair {
  readonly style: StyleName;
  readonly colour: ColourRole;
  readonly background: ColourRole;
  readonly span: Span;
}

/** A pair of colours is reported once, at the first text that has it. */
function textCanBeRead(template: Template): void {
  const seen = new Set<string>();
  for (const { style, colour, background, span } of [...placedPairs(template), ...drawnPairs(template)]) {
    const ratio = ratioOf(template.value, colour, background);
    const least = leastFor(template.value.styles[style]);
    if (ratio >= least || seen.size === seen.add(`${colour} ${background}`).size) continue;
    const text = `text in the style "${style}"`;
    template.report(problems.lowContrast(span, { text, colour, background, ratio, least }));
  }
}

/** WCAG 1.4.3: large text, from 18 points or 14 bold, may have less. Text may shrink to `min`. */
function leastFor({ size, min, bold }: StyleSpec): number {
  return (min ?? size) >= (bold === true ? 14 : 18) ? 3 : 4.5;
}

function placedPairs(template: Template): Pair[] {
  return Object.entries(template.value.layouts).flatMap(([key, layout]) =>
    Object.entries(layout.boxes).flatMap(([name, box]) => {
      const style = box.style ?? 'body';
      const colour = box.colour ?? template.value.styles[style].colour;
      const background = backgroundOf(layout, box);
      const tree = childAt(template.tree, 'layouts', key, 'boxes', name);
      return tree && box.area !== true ? [{ style, colour, background, span: firstLine(tree) }] : [];
    }),
  );
}

function drawnPairs({ value, tree }: Template): Pair[] {
  return DRAWN.flatMap(([background, styles]) =>
    styles.flatMap((style) => {
      const place = childAt(tree, 'styles', style);
      const { colour } = value.styles[style];
      return place ? [{ style, colour, background, span: firstLine(place) }] : [];
    }),
  );
}

/** The last bar that covers a box, else the layout's background, else white. */
function backgroundOf(layout: LayoutSpec, box: Area): ColourRole {
  const under = (layout.bars ?? []).findLast((bar) => covers(bar, box));
  return under?.colour ?? layout.background ?? 'white';
}

function covers(bar: Area, box: Area): boolean {
  const ends = bar.x + bar.width >= box.x + box.width && bar.y + bar.height >= box.y + box.height;
  return bar.x <= box.x && bar.y <= box.y && ends;
}

function graphicsCanBeSeen(template: Template): void {
  for (const role of GRAPHIC) {
    const ratio = ratioOf(template.value, role, 'white');
    const place = part(template, template.value.colours[role], 'colours', role);
    if (place && ratio < 3) template.report(problems.faintGraphic(place.tree.span, { colour: role, ratio }));
  }
}

/** What stands beside the focus colour in charts, steps and trees. */
const BESIDE_FOCUS: readonly ColourRole[] = ['ink', 'graphic1', 'graphic2', 'graphic3'];
/** Two colours that differ less than this in Oklab look alike as bars at a distance; black and white differ by 1. */
const LEAST_DIFFERENCE = 0.12;

/** Reported of the colour that is most like the focus. */
function focusStandsOut(template: Template): void {
  const { colours } = template.value;
  const focus = parseHex(colours.focus);
  const place = part(template, colours.focus, 'colours', 'focus');
  if (!focus || !place) return;
  const [nearest] = BESIDE_FOCUS.flatMap((role) => {
    const colour = parseHex(colours[role]);
    return colour ? [{ other: role, differs: colourDifference(focus, colour) }] : [];
  }).sort((a, b) => a.differs - b.differs);
  if (nearest && nearest.differs < LEAST_DIFFERENCE)
    template.report(problems.focusIsLost(place.tree.span, { ...nearest, least: LEAST_DIFFERENCE }));
}

function ratioOf({ colours }: TemplateSpec, a: ColourRole, b: ColourRole): number {
  const [one, other] = [parseHex(colours[a]), parseHex(colours[b])];
  return one && other ? contrast(one, other) : 21;
}
