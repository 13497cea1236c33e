import type { Hex } from '../../model';
import { childOf, wholeNumber, type Node } from '../../package/node';
import { colourIn, themeColour } from './colour';
import type { Layers } from './layers';

/** A surface: a colour, nothing (what is behind shows), or something that has no one colour. */
export type Fill = Hex | 'none' | 'unknown';

/** What an object is filled with, by itself or as its placeholder (`ancestors`) or style says. */
export function fillOf(object: Node, ancestors: readonly Node[], layers: Layers): Fill {
  if (object.name === 'p:pic' || object.name === 'p:graphicFrame') return 'unknown';
  if (object.name !== 'p:sp') return 'none';
  for (const each of [object, ...ancestors]) {
    const said = surfaceIn(childOf(each, 'p:spPr'), layers);
    if (said !== undefined) return said;
  }
  const style = childOf(object, 'p:style', 'a:fillRef');
  const index = wholeNumber(style?.attributes['idx']) ?? 0;
  if (!style || index === 0) return 'none';
  // Only the first of a theme's fills is plain.
  return index === 1 ? (colourIn(style, layers) ?? 'unknown') : 'unknown';
}

/** The colour of the slide itself. */
export function backgroundOf(layers: Layers): Fill {
  for (const part of [layers.slide, layers.layout, layers.master]) {
    const background = childOf(part, 'p:cSld', 'p:bg');
    const said = surfaceIn(childOf(background, 'p:bgPr'), layers);
    if (said !== undefined) return said;
    const reference = childOf(background, 'p:bgRef');
    if (reference)
      return reference.attributes['idx'] === '1001' ? (colourIn(reference, layers) ?? 'unknown') : 'unknown';
  }
  return themeColour('bg1', layers) ?? 'unknown';
}

/** The fill that an element with properties says; undefined when it says none. */
export function surfaceIn(properties: Node | undefined, layers: Layers): Fill | undefined {
  const fill = properties?.children.find(({ name }) => /^a:(solid|grad|blip|patt|no|grp)Fill$/.test(name));
  if (!fill) return undefined;
  if (fill.name === 'a:noFill') return 'none';
  return fill.name === 'a:solidFill' ? (colourIn(fill, layers) ?? 'unknown') : 'unknown';
}
