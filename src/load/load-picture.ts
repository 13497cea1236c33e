import { collect, failure, problems, take, type Diagnostic, type Outcome } from '../diagnostics';
import { resolvePath, type PictureFile } from '../model';
import { isWholeImage } from '../pictures/is-whole-image';
import { nameOfPicture, readImageHeader } from '../pictures/read-image';
import { isSvg, readSvg } from '../pictures/read-svg';
import type { Session } from '../session';
import { LIMITS, type Span } from '../source';
import { readBytes } from './read-document';

const MEGABYTE = 1024 * 1024;

/** A file as an author named it. */
export interface Named {
  /** Workspace-relative path of the file that names it. */
  readonly from: string;
  readonly written: string;
  readonly at: Span;
}

/** Nothing, since a path leads out of the workspace. */
export function outside({ at, written: path }: Named): Outcome<never> {
  return failure(problems.outsideWorkspace(at, { path }));
}

/** Reads a PNG, JPEG or SVG; anything else, or one too large to belong in a deck, is an error where it is named. */
export async function loadPicture(session: Session, wanted: Named): Promise<Outcome<PictureFile>> {
  const { host, memo } = session;
  const { at } = wanted;
  const path = resolvePath(wanted.from, wanted.written);
  if (path === undefined) return outside(wanted);
  const read = await readBytes(session, { path, askedAt: at }, LIMITS.pictureBytes);
  return collect((report) => {
    const bytes = take(read, report);
    if (!bytes) return undefined;
    const entry = { kind: 'picture', key: host.sha256(bytes), weight: 1000 };
    const { picture, problem } = memo.of(entry, () => (isSvg(bytes) ? drawingOf(bytes) : pixelsOf(bytes)));
    if (problem) report(problem(at, path));
    return picture && { ...picture, bytes };
  });
}

/** What a picture's bytes say of it, and what is wrong with them. */
interface Facts {
  readonly picture?: Omit<PictureFile, 'bytes'>;
  readonly problem?: (at: Span, path: string) => Diagnostic;
}

function pixelsOf(bytes: Uint8Array): Facts {
  const header = readImageHeader(bytes);
  if (!header) {
    const kind = nameOfPicture(bytes);
    return { problem: (at, path) => problems.notAnImage(at, { path, ...(kind !== undefined && { kind }) }) };
  }
  const { moving, ...picture } = header;
  if (Math.max(picture.width, picture.height) > LIMITS.pictureSide)
    return tooLarge(inPixels(picture), `${LIMITS.pictureSide} pixels a side`);
  if (!isWholeImage(bytes, header.mime)) return { problem: (at, path) => problems.damagedImage(at, { path }) };
  return { picture, ...(moving && { problem: (at, path) => problems.movingImage(at, { path }) }) };
}

function drawingOf(bytes: Uint8Array): Facts {
  const megabytes = bytes.byteLength / MEGABYTE;
  if (bytes.byteLength > LIMITS.drawingBytes)
    return tooLarge(`${megabytes.toFixed(1)} MB`, `${LIMITS.drawingBytes / MEGABYTE} MB for an SVG`);
  const reading = readSvg(bytes);
  if (!('refused' in reading)) return oddSize(reading) ?? { picture: { ...reading, mime: 'image/svg+xml' } };
  if (reading.refused === 'content') {
    const { what, line } = reading;
    return { problem: (at, path) => problems.svgRefused(at, { path, what, line }) };
  }
  const make = reading.refused === 'text' ? problems.svgText : problems.svgWithoutSize;
  return { problem: (at, path) => make(at, { path }) };
}

/** The libraries for pictures fail at sizes that no drawing has, and say so on stderr themselves: they aren't asked. */
function oddSize({ width, height }: Pick<PictureFile, 'width' | 'height'>): Facts | undefined {
  const size = inPixels({ width, height });
  if (Math.max(width, height) > LIMITS.drawingSide)
    return tooLarge(size, `${LIMITS.drawingSide} pixels a side for an SVG`);
  if (Math.min(width, height) >= LIMITS.drawingLeast) return undefined;
  return { problem: (at, path) => problems.svgTooSmall(at, { path, size }) };
}

function inPixels({ width, height }: Pick<PictureFile, 'width' | 'height'>): string {
  return `${width} × ${height} pixels`;
}

function tooLarge(size: string, limit: string): Facts {
  return { problem: (at, path) => problems.imageTooLarge(at, { path, size, limit }) };
}
