import type { Host } from '../host';
import type { OutputFile } from '../model';

/** A file to be written, by its path below a folder. */
export interface Placed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes all files below a folder of a workspace, in their order, or none. */
export async function saveAll(
  host: Host,
  { workspace, folder }: { readonly workspace: string; readonly folder: string },
  files: readonly Placed[],
): Promise<readonly OutputFile[]> {
  const placed = files.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes }));
  await host.save(placed, { within: workspace });
  return outputsOf(host, placed);
}

/** Files as a run reports them. */
export function outputsOf(
  host: Host,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): readonly OutputFile[] {
  return files.map(({ path, bytes }) => ({ path, sha256: host.sha256(bytes), bytes: bytes.length }));
}
