import type { Hex } from '../../model';
import { childOf, descendantsOf, type Node } from '../../package/node';
import { colourIn, themeColour } from './colour';
import type { Layers } from './layers';

const FILL = /^a:(solid|grad|blip|patt|no)Fill$/;

/** The nearest colour that is said, and for a link the theme's unless it wants its text's; a gradient can't be told. */
export function runColour(
  own: Node | undefined,
  inherited: readonly (Node | undefined)[],
  layers: Layers,
): { readonly colour: Hex | undefined; readonly ownColour: boolean } {
  const link = childOf(own, 'a:hlinkClick');
  const ownColour = own?.children.some(({ name }) => FILL.test(name)) ?? false;
  if (link && !wantsTextColour(link)) return { colour: themeColour('hlink', layers), ownColour: true };
  for (const place of [own, ...inherited]) {
    const fill = place?.children.find(({ name }) => FILL.test(name));
    if (fill) return { colour: fill.name === 'a:solidFill' ? colourIn(fill, layers) : undefined, ownColour };
    if (place?.name === 'a:fontRef' && place.children.length > 0)
      return { colour: colourIn(place, layers), ownColour };
  }
  return { colour: undefined, ownColour };
}

/** A link may ask for the colour of its text (MS-ODRAWXML 2.18). */
function wantsTextColour(link: Node): boolean {
  return descendantsOf(link).some(
    ({ name, attributes }) => /hlinkClr$/.test(name) && attributes['val'] === 'tx',
  );
}
