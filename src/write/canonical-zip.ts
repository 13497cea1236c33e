import { zipSync, type Zippable } from 'fflate';
import type { Parts } from './parts';

const FIRST = ['[Content_Types].xml', '_rels/.rels'];
/** Zip stores local time without a zone, so a local date gives the same bytes in every zone. */
const EARLIEST = [1980, 0, 1] as const;

/**
 * Zips a package so that the same parts give the same bytes: content types first, paths ascending, a fixed time,
 * no directory entries, all deflated but pictures, which are compressed already (PPTX.md, "Same input, same bytes").
 */
export function canonicalZip(parts: Parts): Uint8Array {
  const rest = parts.paths().filter((path) => !FIRST.includes(path));
  const files: Zippable = Object.fromEntries(
    [...FIRST, ...rest].map((path) => [
      path,
      [parts.bytes(path), { level: /\.(png|jpeg)$/.test(path) ? 0 : 6 }],
    ]),
  );
  return zipSync(files, { mtime: new Date(...EARLIEST) });
}
