import { collect, problems, take, type Diagnostic, type Outcome, type Report } from '../diagnostics';
import type { Host } from '../host';
import { resolvePath, type PictureFile, type Workspace } from '../model';
import { isWholeImage } from '../pictures/is-whole-image';
import { nameOfPicture } from '../pictures/name-of-picture';
import { readImageHeader } from '../pictures/read-image';
import { isSvg, readSvg, type SvgReading } from '../pictures/read-svg';
import { LIMITS } from '../source';
import { outside, type Named } from './named-file';
import { readBytes } from './read-document';

const MEGABYTE = 1024 * 1024;

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
  const read = await readBytes(host, workspace, { path, askedAt: wanted.at }, LIMITS.pictureBytes);
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
  if (Math.max(header.width, header.height) > LIMITS.pictureSide) {
    const limit = `${LIMITS.pictureSide} pixels a side`;
    report(problems.imageTooLarge(at, { path, size: inPixels(header), limit }));
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
  if (bytes.byteLength > LIMITS.drawingBytes) {
    const size = `${(bytes.byteLength / MEGABYTE).toFixed(1)} MB`;
    const limit = `${LIMITS.drawingBytes / MEGABYTE} MB for an SVG`;
    report(problems.imageTooLarge(at, { path, size, limit }));
    return undefined;
  }
  const reading = readSvg(bytes);
  const refused = 'refused' in reading ? complaintOf(reading, { path, at }) : ofSize(reading, { path, at });
  if (refused) report(refused);
  return 'refused' in reading || refused ? undefined : { ...reading, bytes, mime: 'image/svg+xml' };
}

/** The libraries for pictures fail at sizes that no drawing has, and say so on stderr themselves: they aren't asked. */
function ofSize(
  { width, height }: { readonly width: number; readonly height: number },
  { path, at }: Asked,
): Diagnostic | undefined {
  const size = inPixels({ width, height });
  if (Math.max(width, height) > LIMITS.drawingSide)
    return problems.imageTooLarge(at, {
      path,
      size,
      limit: `${LIMITS.drawingSide} pixels a side for an SVG`,
    });
  return Math.min(width, height) < LIMITS.drawingLeast ? problems.svgTooSmall(at, { path, size }) : undefined;
}

function inPixels({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${width} × ${height} pixels`;
}

function complaintOf(reading: Extract<SvgReading, { refused: string }>, { path, at }: Asked): Diagnostic {
  if (reading.refused === 'content')
    return problems.svgRefused(at, { path, what: reading.what, line: reading.line });
  return reading.refused === 'text' ? problems.svgText(at, { path }) : problems.svgWithoutSize(at, { path });
}
