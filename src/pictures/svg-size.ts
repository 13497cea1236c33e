import { LIMITS, shorten } from '../source';
import type { SvgPiece } from './svg-tags';

/** Pixels per unit of length (CSS 2.1, 4.3.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
};

/** Width and height of the outermost element, by its style, its attributes, or its viewBox; undefined when none says both. */
export function sizeOf(root: SvgPiece): { width: number; height: number } | undefined {
  const written = new Map(lengthsIn(writtenSize(root)));
  const [width, height] = [pixels(written.get('width')), pixels(written.get('height'))];
  const box = (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth = NaN, boxHeight = NaN] = box.slice(2);
  const ratio = boxWidth / boxHeight;
  const size = {
    width: width ?? (height === undefined ? boxWidth : height * ratio),
    height: height ?? (width === undefined ? boxHeight : width / ratio),
  };
  return isSize(size.width) && isSize(size.height) ? size : undefined;
}

/** What the outermost element says of its size, as a style; what stands in a style comes after the attributes and counts. */
function writtenSize({ attributes }: SvgPiece): string {
  const [width, height, style] = ['width', 'height', 'style'].map((name) => attributes.get(name) ?? '');
  return `width: ${width ?? ''}; height: ${height ?? ''}; ${style ?? ''}`;
}

/** A width or height of the outermost element that can't be known from the file alone: `3em`, `200vw`. */
export function faultOfSize(root: SvgPiece): string | undefined {
  return faultOf(lengthsIn(writtenSize(root)).find(([, length]) => !isKnown(length)));
}

/** The same in a style sheet, which may mean the outermost element; also one that no drawing has. */
export function faultOfLengths(sheet: string): string | undefined {
  const isPlain = (length: string): boolean => isKnown(length) && (pixels(length) ?? 0) <= LIMITS.drawingSide;
  return faultOf(lengthsIn(sheet).find(([, length]) => !isPlain(length)));
}

function faultOf(odd: Length | undefined): string | undefined {
  return odd && `gives its ${odd[0]} as "${shorten(odd[1])}"`;
}

type Length = readonly [name: string, length: string];

/** `width: 3em; HEIGHT: 2cm` as pairs of a name and a length. */
function lengthsIn(style: string): readonly Length[] {
  return [...withoutComments(style).matchAll(/(?<![\w-])(width|height)\s*:([^;{}!]*)/gi)].map(
    ([, name = '', length = '']): Length => [name.toLowerCase(), length.trim()],
  );
}

function withoutComments(style: string): string {
  const [first = '', ...rest] = style.split('/*');
  // A beginning inside of a comment begins nothing: its part has no end of its own.
  const kept = rest.map((part) => (part.includes('*/') ? ` ${part.slice(part.indexOf('*/') + 2)}` : ''));
  return first + kept.join('');
}

function isKnown(length: string): boolean {
  const [, share] = /^([\d.]+)%$/.exec(length) ?? [];
  if (share !== undefined) return Number(share) <= 100;
  return pixels(length) !== undefined || !/\d/.test(length);
}

function isSize(value: number): boolean {
  return value > 0 && value < Infinity;
}

/** `100mm` in pixels; undefined for a share of the page (`100%`) or nothing. */
function pixels(length: string | undefined): number | undefined {
  const [, value = '', unit = ''] = /^\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(length ?? '') ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return value === '' || factor === undefined ? undefined : Number(value) * factor;
}
