import { collect, problems, take, type Outcome, type Report } from '../diagnostics';
import type { Host } from '../host';
import { resolvePath, type PictureFile, type Workspace } from '../model';
import { isWholeImage } from '../pictures/is-whole-image';
import { nameOfPicture } from '../pictures/name-of-picture';
import { readImageHeader } from '../pictures/read-image';
import { isSvg, readSvg, type SvgReading } from '../pictures/read-svg';
import { outside, type Named } from './named-file';
import { readBytes } from './read-document';

const MEGABYTE = 1024 * 1024;
/** A photo of 48 megapixels takes about 25 MB. */
const PICTURE_BYTES = 50 * MEGABYTE;
const PICTURE_SIDE = 12_000;
const DRAWING_BYTES = 2 * MEGABYTE;

/** A picture file as it was asked for: workspace-relative path, and where the author named it. */
type Asked = Pick<Named, 'at'> & { readonly path: string };

/** Reads a PNG, JPEG or SVG; anything else, or one too large to belong in a deck, is an error where it is named. */
export async function loadPicture(
  host: Host,
  workspace: Workspace,
  wanted: Named,
): Promise<Outcome<PictureFile>> {
  const path = resolvePath(wanted.from, wanted.written);
  if (path === undefined) return outside(wanted);
  const read = await readBytes(host, workspace, { path, askedAt: wanted.at }, PICTURE_BYTES);
  return collect((report) => {
    const bytes = take(read, report);
    const look = bytes && isSvg(bytes) ? drawingOf : pixelsOf;
    return bytes && look(bytes, { path, at: wanted.at }, report);
  });
}

function pixelsOf(bytes: Uint8Array, { path, at }: Asked, report: Report): PictureFile | undefined {
  const header = readImageHeader(bytes);
  if (!header) {
    const kind = nameOfPicture(bytes);
    report(problems.notAnImage(at, { path, ...(kind !== undefined && { kind }) }));
    return undefined;
  }
  if (Math.max(header.width, header.height) > PICTURE_SIDE) {
    const size = `${header.width} × ${header.height} pixels`;
    report(problems.imageTooLarge(at, { path, size, limit: `${PICTURE_SIDE} pixels a side` }));
    return undefined;
  }
  if (!isWholeImage(bytes, header.mime)) {
    report(problems.damagedImage(at, { path }));
    return undefined;
  }
  const { moving, ...picture } = header;
  if (moving) report(problems.movingImage(at, { path }));
  return { ...picture, bytes };
}

function drawingOf(bytes: Uint8Array, { path, at }: Asked, report: Report): PictureFile | undefined {
  if (bytes.byteLength > DRAWING_BYTES) {
    const size = `${(bytes.byteLength / MEGABYTE).toFixed(1)} MB`;
    report(problems.imageTooLarge(at, { path, size, limit: `${DRAWING_BYTES / MEGABYTE} MB for an SVG` }));
    return undefined;
  }
  const reading = readSvg(bytes);
  if (!('refused' in reading)) return { ...reading, bytes, mime: 'image/svg+xml' };
  report(complaintOf(reading, { path, at }));
  return undefined;
}

function complaintOf(reading: Extract<SvgReading, { refused: string }>, { path, at }: Asked) {
  if (reading.refused === 'content')
    return problems.svgRefused(at, { path, what: reading.what, line: reading.line });
  return reading.refused === 'text' ? problems.svgText(at, { path }) : problems.svgWithoutSize(at, { path });
}
