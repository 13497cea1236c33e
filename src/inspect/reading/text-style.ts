import type { Hex } from '../../model';
import { childOf, descendantsOf, saysYes, wholeNumber, type Node } from '../xml/node';
import { colourIn, themeColour } from './colour';
import type { Layers } from './layers';
import { listStylesOf } from './placeholder';

/** How a run looks once everything it inherits is reckoned in. */
export interface TextStyle {
  /** Points, as seen: shrinking to fit is reckoned in. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Undefined when it can't be told. */
  readonly colour: Hex | undefined;
  /** Whether the run says its colour itself. */
  readonly ownColour: boolean;
  /** `sv-SE`; undefined when nobody says one. */
  readonly language: string | undefined;
}

/** How a paragraph stands. */
export interface ParagraphStyle {
  /** From 0. */
  readonly level: number;
  readonly bulleted: boolean;
}

/** Reads the styles of the texts of one object. */
export interface StyleReader {
  paragraph(paragraph: Node): ParagraphStyle;
  run(run: Node, paragraph: Node): TextStyle;
}

/** PowerPoint's size when nobody says one, in points. */
const DEFAULT_SIZE = 18;

/** A reader of the styles in an object's text, from its runs up to the master and the presentation. */
export function stylesOf(object: Node, layers: Layers): StyleReader {
  const styles = listStylesOf(object, layers);
  const scale = scaleOf(object);
  const fontColour = childOf(object, 'p:style', 'a:fontRef');
  return {
    paragraph(paragraph) {
      const level = levelOf(paragraph);
      const places = [childOf(paragraph, 'a:pPr'), ...levelsIn(styles, level)];
      const marks = places.flatMap((place) => place?.children ?? []).find(({ name }) => MARKS.has(name));
      return { level, bulleted: marks !== undefined && marks.name !== 'a:buNone' };
    },
    run(run, paragraph) {
      const own = childOf(run, 'a:rPr');
      const inherited = levelsIn(styles, levelOf(paragraph)).map((each) => childOf(each, 'a:defRPr'));
      const places = [own, ...inherited].filter((each) => each !== undefined);
      const said = (name: string): string | undefined =>
        places.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
      return {
        size: ((wholeNumber(said('sz')) ?? DEFAULT_SIZE * 100) / 100) * scale,
        bold: saysYes(said('b')),
        italic: saysYes(said('i')),
        colour: runColour([own, fontColour, ...inherited], layers),
        ownColour: own?.children.some(({ name }) => FILL.test(name)) ?? false,
        language: said('lang'),
      };
    },
  };
}

const FILL = /^a:(solid|grad|blip|patt|no)Fill$/;
const MARKS = new Set(['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip']);

function levelOf(paragraph: Node): number {
  return wholeNumber(childOf(paragraph, 'a:pPr')?.attributes['lvl']) ?? 0;
}

function levelsIn(styles: readonly Node[], level: number): readonly Node[] {
  return styles
    .map((style) => childOf(style, `a:lvl${level + 1}pPr`) ?? childOf(style, 'a:defPPr'))
    .filter((each) => each !== undefined);
}

/** How far the text was shrunk to fit, 1 when it wasn't. */
function scaleOf(object: Node): number {
  const scale = childOf(object, 'p:txBody', 'a:bodyPr', 'a:normAutofit')?.attributes['fontScale'];
  if (scale === undefined) return 1;
  const share = scale.endsWith('%') ? Number(scale.slice(0, -1)) / 100 : Number(scale) / 100_000;
  return share > 0 && share <= 1 ? share : 1;
}

/** The nearest colour that is said, and for a link the theme's unless it wants its text's; a gradient can't be told. */
function runColour(places: readonly (Node | undefined)[], layers: Layers): Hex | undefined {
  const link = childOf(places[0], 'a:hlinkClick');
  if (link && !hasTextColour(link)) return themeColour('hlink', layers);
  for (const place of places) {
    const direct = place?.name === 'a:fontRef' ? place : undefined;
    const fill = place?.children.find(({ name }) => FILL.test(name));
    if (fill) return fill.name === 'a:solidFill' ? colourIn(fill, layers) : undefined;
    if (direct && direct.children.length > 0) return colourIn(direct, layers);
  }
  return undefined;
}

/** A link may ask for the colour of its text (MS-ODRAWXML 2.18). */
function hasTextColour(link: Node): boolean {
  return descendantsOf(link).some(
    ({ name, attributes }) => /hlinkClr$/.test(name) && attributes['val'] === 'tx',
  );
}
