import { HostError, type Host } from '../host';
import type { Session } from '../session';

/** A file that a deck was made of. */
export interface Input {
  /** Workspace-relative path. */
  readonly file: string;
  readonly sha256: string;
}

/** Something that was asked of the disk, and its answer: a hash, whether it is there, the names in a folder, or why it failed. */
export interface Request {
  readonly what: 'read' | 'exists' | 'list';
  /** Absolute. */
  readonly path: string;
  readonly answer: string;
  /** The folder that a read file had to lie in. */
  readonly within?: string;
}

/** What a build was made of. */
export interface Recording {
  /** The session whose host records what it is asked. */
  readonly session: Session;
  /** The files read inside the workspace, by their paths; caches are none: what is in them depends on what was pulled when. */
  inputs(): readonly Input[];
  /** All that was asked of the disk. */
  requests(): readonly Request[];
}

/** A session that records what it asks of the disk, so that a build can say what it was made of. */
export function recordRequests(session: Session): Recording {
  const { host } = session;
  const requests = new Map<string, Request>();
  const note = (request: Request): void => void requests.set(`${request.what} ${request.path}`, request);
  const recording: Host = {
    ...host,
    read: async (path, options = {}) => {
      const within = options.within === undefined ? {} : { within: options.within };
      try {
        const bytes = await host.read(path, options);
        note({ what: 'read', path, answer: host.sha256(bytes), ...within });
        return bytes;
      } catch (error) {
        note({ what: 'read', path, answer: reasonOf(error), ...within });
        throw error;
      }
    },
    exists: async (path) => {
      const there = await host.exists(path);
      note({ what: 'exists', path, answer: String(there) });
      return there;
    },
    list: async (path) => {
      const entries = await host.list(path);
      note({ what: 'list', path, answer: namesOf(entries) });
      return entries;
    },
  };
  return {
    session: { ...session, host: recording },
    inputs: () => inputsAmong([...requests.values()], session.workspace.root),
    requests: () => [...requests.values()],
  };
}

/** Whether the disk still answers as it did. */
export async function answersAsBefore(host: Host, { what, path, answer, within }: Request): Promise<boolean> {
  if (what === 'exists') return String(await host.exists(path)) === answer;
  if (what === 'list') return namesOf(await host.list(path)) === answer;
  try {
    return host.sha256(await host.read(path, within === undefined ? {} : { within })) === answer;
  } catch (error) {
    return reasonOf(error) === answer;
  }
}

function inputsAmong(requests: readonly Request[], root: string): readonly Input[] {
  return requests
    .filter(({ what, path, answer }) => what === 'read' && isHash(answer) && isInput(path, root))
    .map(({ path, answer }) => ({ file: path.slice(root.length + 1), sha256: answer }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function isInput(path: string, root: string): boolean {
  return path.startsWith(`${root}/`) && !path.startsWith(`${root}/.deck/`);
}

function isHash(answer: string): boolean {
  return /^[0-9a-f]{64}$/.test(answer);
}

function namesOf(entries: Awaited<ReturnType<Host['list']>>): string {
  return entries.map(({ name, kind }) => `${kind} ${name}`).join('\n');
}

function reasonOf(error: unknown): string {
  if (error instanceof HostError) return error.reason;
  throw error;
}
