import { collect, take, type Diagnostic, type Outcome } from '../diagnostics';
import { resolvePath, type CsvTable, type PictureFile, type WrittenSlide } from '../model';
import { LIMITS, spanAt } from '../source';
import type { Session } from '../session';
import { loadPicture, outside, type Named } from './load-picture';
import { readBytes, readTable } from './read-document';

/** Pictures and CSV tables that slides name, by workspace-relative path. */
export interface Assets {
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly tables: ReadonlyMap<string, CsvTable>;
}

/** Reads each picture and table file once, in the order the slides name them. */
export async function loadAssets(
  session: Session,
  slides: readonly WrittenSlide[],
): Promise<{ assets: Assets; diagnostics: readonly Diagnostic[] }> {
  const pictures = new Map<string, PictureFile>();
  const tables = new Map<string, CsvTable>();
  const diagnostics: Diagnostic[] = [];
  const reported = new Set<string>();
  const once = async <T>(known: Map<string, T>, wanted: Named, load: () => Promise<Outcome<T>>): Promise<void> => {
    const path = resolvePath(wanted.from, wanted.written);
    if (path !== undefined && (known.has(path) || reported.has(path))) return;
    const { value, diagnostics: found } = await load();
    diagnostics.push(...found);
    if (path === undefined) return;
    if (value !== undefined) known.set(path, value);
    // A diagnostic about a file's own lines is the same wherever it is named.
    else if (found.every(({ span }) => span?.file.path === path)) reported.add(path);
  };
  for (const { spec, tree, file } of slides) {
    const named = (key: 'image' | 'table', written: string): Named => {
      return { from: file, written, at: spanAt(tree, key, 'file') };
    };
    const picture = spec.image && named('image', spec.image.file);
    const table = spec.table && 'file' in spec.table ? named('table', spec.table.file) : undefined;
    if (picture) await once(pictures, picture, () => loadPicture(session, picture));
    if (table) await once(tables, table, () => loadTable(session, table));
  }
  return { assets: { pictures, tables }, diagnostics };
}

async function loadTable(session: Session, wanted: Named): Promise<Outcome<CsvTable>> {
  const path = resolvePath(wanted.from, wanted.written);
  if (path === undefined) return outside(wanted);
  const read = await readBytes(session, { path, askedAt: wanted.at }, LIMITS.tableBytes);
  return collect((report) => {
    const bytes = take(read, report);
    return bytes && take(readTable(session, { bytes, sha256: session.host.sha256(bytes), path }, {}), report);
  });
}
