import { LIMITS, shorten } from '../source';
import { svgCost, type Work } from './svg-cost';
import { faultOfLengths, faultOfSize, sizeOf } from './svg-size';
import { localName, svgPieces, type SvgPiece } from './svg-tags';

/** What an SVG is: a drawing with its width and height in units of its own, or why it can't be drawn alike everywhere. */
type SvgReading =
  | { readonly width: number; readonly height: number }
  | { readonly refused: 'text' }
  | { readonly refused: 'size' }
  /** In words after the file's name: `has a script`. */
  | { readonly refused: 'content'; readonly what: string; readonly line: number };

/** Whether a file is an SVG: UTF-8 that begins with XML whose first element is `svg`. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString();
  if (!/^\ufeff?\s*</.test(start)) return false;
  for (const piece of svgPieces(start.replace('\ufeff', ''))) if (piece.kind === 'start') return piece.name === 'svg';
  return false;
}

/**
 * Reads an SVG's size, and looks for what isn't drawn from the file alone or alike on every machine: text (fonts are the machine's),
 * scripts, references to other files, entities, filters (which can take minutes). What draws it opens no file either.
 */
export function readSvg(bytes: Uint8Array): SvgReading {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  const cost = svgCost();
  let depth = 0;
  let root: SvgPiece | undefined;
  let inStyle = false;
  let hasText = false;
  for (const piece of svgPieces(text)) {
    if (piece.kind === 'start') {
      root ??= piece;
      inStyle = piece.name === 'style';
      hasText ||= TEXTS.has(piece.name);
      if (!piece.closed) depth += 1;
    }
    if (piece.kind === 'end') {
      inStyle = false;
      depth -= 1;
    }
    cost.add(piece);
    const what =
      depth > LIMITS.drawingLevels
        ? `has elements more than ${LIMITS.drawingLevels} deep in each other`
        : faultOf(piece, inStyle);
    if (what !== undefined) return { refused: 'content', what, line: lineOf(piece.at) };
  }
  const what = faultOfCost(cost.total()) ?? (root && faultOfSize(root));
  if (root && what !== undefined) return { refused: 'content', what, line: lineOf(root.at) };
  if (hasText) return { refused: 'text' };
  return (root && sizeOf(root)) ?? { refused: 'size' };
}

function faultOfCost({ elements, layers }: Work): string | undefined {
  if (elements > LIMITS.drawingElements)
    return `draws more than ${LIMITS.drawingElements} elements, repetitions counted`;
  if (layers > LIMITS.drawingLayers)
    return `draws more than ${LIMITS.drawingLayers} parts that are see-through, masked or clipped, repetitions counted`;
  return undefined;
}

const TEXTS = new Set(['text', 'tspan', 'textPath', 'tref', 'flowRoot']);
const SCRIPTS = new Set(['script', 'handler', 'listener']);
const FOREIGN = new Set(['foreignObject', 'iframe', 'object', 'embed', 'video', 'audio', 'canvas']);

function faultOf(piece: SvgPiece, inStyle: boolean): string | undefined {
  if (piece.kind === 'doctype')
    return piece.name.includes('[') ? 'declares entities of its own (<!DOCTYPE … [)' : undefined;
  if (piece.kind === 'text') return inStyle ? faultOfStyle(piece.name, true) : undefined;
  if (piece.kind === 'end') return undefined;
  if (SCRIPTS.has(piece.name)) return 'has a script';
  if (FOREIGN.has(piece.name)) return `has something that is no drawing (<${piece.name}>)`;
  if (piece.name === 'filter' || piece.name.startsWith('fe')) return 'has a filter, such as blur or shadow';
  for (const [name, value] of piece.attributes) {
    const fault = faultOfAttribute(piece, localName(name), value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfAttribute({ name: element }: SvgPiece, name: string, value: string): string | undefined {
  if (name === 'href' && element !== 'a') {
    const inside = value.trim().startsWith('#');
    const picture = element === 'image' && /^\s*data:image\/(?:png|jpe?g);base64,/.test(value);
    return inside || picture ? undefined : outside(value);
  }
  return STYLED.has(name) || /url\(/i.test(value) ? faultOfStyle(value, false) : undefined;
}

const STYLED = new Set(['style', 'fill', 'stroke', 'clip-path', 'mask', 'marker', 'cursor']);

/** CSS may name something else of the drawing, and nothing outside it; escapes could hide a name. */
function faultOfStyle(style: string, inSheet: boolean): string | undefined {
  if (/@import|@font-face/i.test(style)) return 'takes styles or fonts from elsewhere (@import, @font-face)';
  if (style.includes('\\')) return 'has an escape (\\) in a style';
  const length = inSheet ? faultOfLengths(style) : undefined;
  if (length !== undefined) return length;
  const [, reference] = /url\(\s*(?:["']\s*)?([^#"'\s)][^"')]*)/i.exec(style) ?? [];
  return reference === undefined ? undefined : outside(reference);
}

function outside(reference: string): string {
  return `refers to something outside itself: "${shorten(reference)}"`;
}
