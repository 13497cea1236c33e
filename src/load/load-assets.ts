import { collect, take, type Diagnostic, type Outcome } from '../diagnostics';
import type { Host } from '../host';
import { resolvePath, type CsvTable, type PictureFile, type Workspace, type WrittenSlide } from '../model';
import { parseCsv } from '../parse/parse-csv';
import { LIMITS, spanAt, type Tree } from '../source';
import { loadPicture } from './load-picture';
import { outside, type Named } from './named-file';
import { readBytes } from './read-document';

/** Pictures and CSV tables that slides name, by workspace-relative path. */
export interface Assets {
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly tables: ReadonlyMap<string, CsvTable>;
}

/** Reads each picture and table file once, in the order the slides name them. */
export async function loadAssets(
  host: Host,
  workspace: Workspace,
  slides: readonly WrittenSlide[],
): Promise<{ assets: Assets; diagnostics: readonly Diagnostic[] }> {
  const pictures = new Map<string, PictureFile>();
  const tables = new Map<string, CsvTable>();
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const once = async <T>(
    known: Map<string, T>,
    wanted: Named,
    load: () => Promise<Outcome<T>>,
  ): Promise<void> => {
    const path = resolvePath(wanted.from, wanted.written);
    if (path !== undefined && (known.has(path) || told.has(path))) return;
    const { value, diagnostics: found } = await load();
    diagnostics.push(...found);
    if (path === undefined) return;
    if (value !== undefined) known.set(path, value);
    // A complaint about a file's own lines is the same wherever it is named.
    else if (found.every(({ span }) => span?.file.path === path)) told.add(path);
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

async function loadTable(host: Host, workspace: Workspace, wanted: Named): Promise<Outcome<CsvTable>> {
  const path = resolvePath(wanted.from, wanted.written);
  if (path === undefined) return outside(wanted);
  const read = await readBytes(host, workspace, { path, askedAt: wanted.at }, LIMITS.tableBytes);
  return collect((report) => {
    const bytes = take(read, report);
    return bytes && take(parseCsv(bytes, path, {}), report);
  });
}

function named(from: string, written: string, tree: Tree, key: 'image' | 'table'): Named {
  return { from, written, at: spanAt(tree, key, 'file') };
}
