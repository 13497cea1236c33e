import { collect, complaints, take, type Diagnostic, type Outcome } from '../diagnostics';
import type { Host } from '../host';
import { resolvePath, type CsvTable, type Workspace, type WrittenSlide } from '../model';
import { parseCsv } from '../parse/parse-csv';
import { isWholeImage } from '../parse/is-whole-image';
import { readImageHeader, type ImageHeader } from '../parse/read-image';
import { spanAt, type Span, type Tree } from '../source';
import { readBytes } from './read-document';

const MEGABYTE = 1024 * 1024;
const PICTURE_BYTES = 20 * MEGABYTE;
const PICTURE_SIDE = 12_000;
const TABLE_BYTES = 5 * MEGABYTE;

/** A picture file with its header read. */
export type Picture = ImageHeader & { readonly bytes: Uint8Array };

/** Pictures and CSV tables that slides name, by workspace-relative path. */
export interface Assets {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly tables: ReadonlyMap<string, CsvTable>;
}

/** Reads each picture and table file once, in the order the slides name them. */
export async function loadAssets(
  host: Host,
  workspace: Workspace,
  slides: readonly WrittenSlide[],
): Promise<{ assets: Assets; diagnostics: readonly Diagnostic[] }> {
  const pictures = new Map<string, Picture>();
  const tables = new Map<string, CsvTable>();
  const diagnostics: Diagnostic[] = [];
  const once = async <T>(
    known: Map<string, T>,
    wanted: Named,
    load: () => Promise<Outcome<T>>,
  ): Promise<void> => {
    const path = resolvePath(wanted.from, wanted.written);
    if (path !== undefined && known.has(path)) return;
    const { value, diagnostics: found } = await load();
    diagnostics.push(...found);
    if (path !== undefined && value !== undefined) known.set(path, value);
  };
  for (const { spec, tree, file } of slides) {
    const picture = spec.image && named(file, spec.image.file, tree, 'image');
    const table =
      spec.table && 'file' in spec.table ? named(file, spec.table.file, tree, 'table') : undefined;
    if (picture) await once(pictures, picture, () => loadPicture(host, workspace, picture));
    if (table) await once(tables, table, () => loadTable(host, workspace, table));
  }
  return { assets: { pictures, tables }, diagnostics };
}

/** A file as an author named it. */
interface Named {
  readonly from: string;
  readonly written: string;
  readonly at: Span;
}

/** Reads a PNG or JPEG; anything else, or one too large to belong in a deck, is an error where it is named. */
export async function loadPicture(
  host: Host,
  workspace: Workspace,
  wanted: Named,
): Promise<Outcome<Picture>> {
  const path = resolvePath(wanted.from, wanted.written);
  if (path === undefined) return outside(wanted);
  const read = await readBytes(host, workspace, { path, askedAt: wanted.at }, PICTURE_BYTES);
  return collect((report) => {
    const bytes = take(read, report);
    const header = bytes && readImageHeader(bytes);
    if (bytes && !header) report(complaints.notAnImage(wanted.at, { path }));
    if (!bytes || !header) return undefined;
    if (Math.max(header.width, header.height) > PICTURE_SIDE) {
      const size = `${header.width} × ${header.height} pixels`;
      report(complaints.imageTooLarge(wanted.at, { path, size, limit: `${PICTURE_SIDE} pixels a side` }));
      return undefined;
    }
    if (!isWholeImage(bytes, header.mime)) {
      report(complaints.damagedImage(wanted.at, { path }));
      return undefined;
    }
    return { ...header, bytes };
  });
}

async function loadTable(host: Host, workspace: Workspace, wanted: Named): Promise<Outcome<CsvTable>> {
  const path = resolvePath(wanted.from, wanted.written);
  if (path === undefined) return outside(wanted);
  const read = await readBytes(host, workspace, { path, askedAt: wanted.at }, TABLE_BYTES);
  return collect((report) => {
    const bytes = take(read, report);
    return bytes && take(parseCsv(bytes, path, {}), report);
  });
}

function named(from: string, written: string, tree: Tree, key: 'image' | 'table'): Named {
  return { from, written, at: spanAt(tree, key, 'file') };
}

function outside(wanted: Named): Outcome<never> {
  return {
    value: undefined,
    diagnostics: [complaints.outsideWorkspace(wanted.at, { path: wanted.written })],
  };
}
