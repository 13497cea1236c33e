import type { Host } from '../host';
import type { Workspace } from '../model';

/** A file that a deck was made of. */
export interface Input {
  /** Workspace-relative path. */
  readonly file: string;
  readonly sha256: string;
}

/** A host that notes every file read inside the workspace, so that a build can say what it was made of. */
export function recordingHost(
  host: Host,
  workspace: Workspace,
): { host: Host; inputs: () => readonly Input[] } {
  const read = new Map<string, string>();
  const recording: Host = {
    ...host,
    read: async (path, options) => {
      const bytes = await host.read(path, options);
      // Caches are no inputs: what is in them depends on what was pulled when.
      if (path.startsWith(`${workspace.root}/`) && !path.startsWith(`${workspace.root}/.deck/`))
        read.set(path.slice(workspace.root.length + 1), host.sha256(bytes));
      return bytes;
    },
  };
  const inputs = (): Input[] =>
    [...read].map(([file, sha256]) => ({ file, sha256 })).sort((a, b) => (a.file < b.file ? -1 : 1));
  return { host: recording, inputs };
}
