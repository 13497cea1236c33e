import type { Host } from '../host';
import type { OutputFile } from '../build/run';

/** A file to be written, by its path below a folder. */
export interface Placed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes all files below a folder of a workspace or none; told sorted by path. */
export async function saveAll(
  host: Host,
  { workspace, folder }: { readonly workspace: string; readonly folder: string },
  files: readonly Placed[],
): Promise<readonly OutputFile[]> {
  const placed = files.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes }));
  const sorted = placed.sort((a, b) => (a.path < b.path ? -1 : 1));
  await host.save(sorted, { within: workspace });
  return sorted.map(({ path, bytes }) => ({ path, sha256: host.sha256(bytes), bytes: bytes.length }));
}
