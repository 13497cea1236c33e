import { channels, type Hex, parseHex } from '../../model';
import { childOf, descendantsOf, type Node, wholeNumber } from '../../package/node';
import type { Layers } from './placeholder';

/** The few names of colours that programs write; others aren't known. */
const NAMES: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  grey: '808080',
};

/**
 * The colour in an element that holds one (`a:solidFill`, `a:fontRef`), through the theme and the map of the slide;
 * undefined when there is none or it isn't known (transparent, changed in a way that deck doesn't reckon with).
 */
export function colourIn(holder: Node | undefined, layers: Layers): Hex | undefined {
  const node = holder?.children.find(({ name }) => /^a:\w+Clr$/.test(name));
  const base = node && baseColour(node, layers);
  if (!node || base === undefined) return undefined;
  return node.children.reduce<Hex | undefined>((colour, change) => colour && changed(colour, change), base);
}

function baseColour({ name, attributes }: Node, layers: Layers): Hex | undefined {
  if (name === 'a:srgbClr') return parseHex(attributes['val'] ?? '');
  if (name === 'a:sysClr') return parseHex(attributes['lastClr'] ?? '');
  if (name === 'a:prstClr') return parseHex(NAMES[attributes['val'] ?? ''] ?? '');
  return name === 'a:schemeClr' ? themeColour(attributes['val'] ?? '', layers) : undefined;
}

/** A colour of the theme by the name that slides use: `tx1` leads to `dk1` through the map. */
export function themeColour(name: string, layers: Layers): Hex | undefined {
  const slot = mapOf(layers)?.attributes[name] ?? name;
  const scheme = childOf(layers.theme, 'a:themeElements', 'a:clrScheme', `a:${slot}`);
  const node = scheme?.children[0];
  return node && node.name !== 'a:schemeClr' ? baseColour(node, layers) : undefined;
}

function mapOf({ slide, layout, master }: Layers): Node | undefined {
  const override = (part: Node | undefined): Node | undefined => childOf(part, 'p:clrMapOvr', 'a:overrideClrMapping');
  return override(slide) ?? override(layout) ?? childOf(master, 'p:clrMap');
}

/** Lightness, tints and shades as PowerPoint reckons them, the latter two in linear light; a share is given in thousandths of a per cent. */
function changed(colour: Hex, { name, attributes }: Node): Hex | undefined {
  const share = (wholeNumber(attributes['val']) ?? NaN) / 100_000;
  if (name === 'a:alpha') return share === 1 ? colour : undefined;
  const change = CHANGES[name];
  return change && Number.isFinite(share) ? change(colour, share) : undefined;
}

const CHANGES: Readonly<Record<string, (colour: Hex, share: number) => Hex>> = {
  'a:lumMod': (colour, share) => lit(colour, (lightness) => lightness * share),
  'a:lumOff': (colour, share) => lit(colour, (lightness) => lightness + share),
  'a:shade': (colour, share) => mixed(colour, 0, share),
  'a:tint': (colour, share) => mixed(colour, 1, share),
};

function channelsOf(colour: Hex): readonly [number, number, number] {
  const at = (start: number): number => parseInt(colour.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

function hexOf(channels: readonly number[]): Hex {
  const digits = channels.map((channel) =>
    Math.round(Math.min(255, Math.max(0, channel)))
      .toString(16)
      .padStart(2, '0'),
  );
  return digits.join('').toUpperCase() as Hex;
}

/** A share of a colour and the rest of black (0) or white (1), mixed as light is. */
function mixed(colour: Hex, other: number, share: number): Hex {
  const light = channels(colour).map((channel) => channel * share + other * (1 - share));
  return hexOf(light.map((channel) => curved(channel) * 255));
}

/** An amount of light, 0–1, as a channel (IEC 61966-2-1). */
function curved(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Another lightness at the same hue and saturation (HSL). */
function lit(colour: Hex, change: (lightness: number) => number): Hex {
  const channels = channelsOf(colour).map((channel) => channel / 255);
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  const before = (least + most) / 2;
  const after = Math.min(1, Math.max(0, change(before)));
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * before - 1));
  const reach = saturation * (1 - Math.abs(2 * after - 1));
  const scaled = channels.map((channel) => (spread === 0 ? after : after + ((channel - before) / spread) * reach));
  return hexOf(scaled.map((channel) => channel * 255));
}

const FILL = /^a:(solid|grad|blip|patt|no)Fill$/;

/** The nearest colour that is given, and for a link the theme's unless it wants its text's; a gradient has none. */
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
    if (place?.name === 'a:fontRef' && place.children.length > 0) return { colour: colourIn(place, layers), ownColour };
  }
  return { colour: undefined, ownColour };
}

/** A link may ask for the colour of its text (MS-ODRAWXML 2.18). */
function wantsTextColour(link: Node): boolean {
  return descendantsOf(link).some(({ name, attributes }) => /hlinkClr$/.test(name) && attributes['val'] === 'tx');
}

/** A surface: a colour, nothing (what is behind shows), or something that has no one colour. */
export type Fill = Hex | 'none' | 'unknown';

/** What an object is filled with, by itself or as its placeholder (`ancestors`) or style says. */
export function fillOf(object: Node, ancestors: readonly Node[], layers: Layers): Fill {
  if (object.name === 'p:pic' || object.name === 'p:graphicFrame') return 'unknown';
  if (object.name !== 'p:sp') return 'none';
  for (const each of [object, ...ancestors]) {
    const surface = surfaceIn(childOf(each, 'p:spPr'), layers);
    if (surface !== undefined) return surface;
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
    const surface = surfaceIn(childOf(background, 'p:bgPr'), layers);
    if (surface !== undefined) return surface;
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
