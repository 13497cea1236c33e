import { createHash } from 'node:crypto';
import { HostError, pathWithin, type AppendOptions, type Host, type NewFile, type SaveOptions } from '../src/host';
import { nodeHost } from '../src/host/node-host';
import { plainDate, type PlainDate } from '../src/model';

/** What a fake address answers. */
export interface FakePage {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** The machine's failure instead of an answer. */
  readonly fails?: 'network' | 'timeout' | 'no-such-host' | 'insecure';
}

export interface MemoryOptions {
  /** Absolute path → content; folders come from the paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Address → answer. An address that isn't here fails with reason `network`. */
  readonly pages?: Readonly<Record<string, FakePage>>;
  readonly today?: PlainDate;
  /** `2026-03-20T14:05:09Z` */
  readonly now?: string;
  readonly cwd?: string;
  /** Paths that can't be replaced, as when PowerPoint holds them open. */
  readonly busy?: readonly string[];
}

/** A host that lives in memory and counts what it is asked for. */
export interface MemoryHost extends Host {
  /** Absolute path → bytes; tests read and change it freely. */
  readonly files: Map<string, Uint8Array>;
  /** The paths of every `save`, in order. */
  readonly saves: (readonly string[])[];
  /** Every address that was pulled. */
  readonly fetched: string[];
  /** Every wait in milliseconds; none takes time, but `elapsed` counts them. */
  readonly pauses: number[];
  /** How often each path was read. */
  readonly reads: Map<string, number>;
  /** The text of a file; undefined when there is none. */
  text(path: string): string | undefined;
}

/** A host without disk, net or clock: today is 2026-03-20, the current folder is `/work`, fonts and what is shipped are those of the real host. */
export function memoryHost(options: MemoryOptions = {}): MemoryHost {
  const files = new Map(Object.entries(options.files ?? {}).map(([path, content]) => [path, bytesOf(content)]));
  const changed = new Map<string, string>();
  const locks = new Set<string>();
  const saves: (readonly string[])[] = [];
  const fetched: string[] = [];
  const pauses: number[] = [];
  const reads = new Map<string, number>();
  const refuse = (path: string) => {
    if (options.busy?.includes(path)) throw new HostError('busy', path, "can't be replaced; is it open in PowerPoint?");
  };
  return {
    files,
    saves,
    fetched,
    pauses,
    reads,
    text: (path) => {
      const bytes = files.get(path);
      return bytes && new TextDecoder().decode(bytes);
    },
    read: later((path: string, limits?: { within?: string; limit?: number }) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return readFrom(files, path, limits ?? {});
    }),
    list: later((path: string) => entriesOf(files, path)),
    exists: later((path: string) => files.has(path) || entriesOf(files, path).length > 0),
    realPath: later(normalised),
    append: later((path: string, bytes: Uint8Array, { except }: AppendOptions = {}) => {
      if (except?.includes(path) === true) throw new HostError('denied', path, 'read or written in this run');
      files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(), bytes]));
    }),
    save: later((wanted: readonly NewFile[], { remove, within }: SaveOptions = {}) => {
      wanted.forEach(({ path, replaces }) => {
        refuse(path);
        stayWithin(path, within);
        const lies = files.get(path);
        const hash = lies ? createHash('sha256').update(lies).digest('hex') : null;
        if (replaces !== undefined && replaces !== hash) throw new HostError('changed', path, 'changed');
      });
      remove?.forEach((path) => files.delete(path));
      saves.push(wanted.map(({ path }) => path));
      wanted.forEach(({ path, bytes }) => files.set(path, bytes));
    }),
    finishSaving: later(() => undefined),
    lock: later((path: string) => {
      if (locks.has(path)) throw new HostError('busy', path, 'another run is writing here');
      locks.add(path);
      return () => {
        locks.delete(path);
      };
    }),
    changedAt: later((path: string) => {
      readFrom(files, path, {});
      return changed.get(path) ?? '2026-03-19T08:00:00.000Z';
    }),
    fetch: later((address: string, limits: { limit: number }) => {
      fetched.push(address);
      return answer(options.pages?.[address], address, limits.limit);
    }),
    fonts: () => nodeHost().fonts(),
    fingerprint: () => 'this deck',
    shipped: (folder) => nodeHost().shipped(folder),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    today: () => options.today ?? plainDate(2026, 3, 20),
    now: () => options.now ?? '2026-03-20T14:05:09Z',
    elapsed: () => pauses.reduce((sum, ms) => sum + ms, 0),
    pause: later((ms: number) => {
      pauses.push(ms);
    }),
    inTurn: (work) => nodeHost().inTurn(work),
    cwd: () => options.cwd ?? '/work',
  };
}

function readFrom(
  files: Map<string, Uint8Array>,
  path: string,
  limits: { within?: string; limit?: number },
): Uint8Array {
  const plain = normalised(path);
  stayWithin(path, limits.within);
  const bytes = files.get(plain);
  if (!bytes) {
    const folder = entriesOf(files, plain).length > 0;
    throw new HostError(
      folder ? 'not-a-file' : 'missing',
      path,
      folder ? 'it is a folder, not a file' : 'does not exist',
    );
  }
  if (limits.limit !== undefined && bytes.length > limits.limit) throw new HostError('too-large', path, 'is too large');
  return bytes;
}

function stayWithin(path: string, within: string | undefined): void {
  if (within !== undefined && pathWithin(within, normalised(path)) === undefined)
    throw new HostError('outside', path, 'leads out of the workspace');
}

function entriesOf(files: Map<string, Uint8Array>, path: string) {
  const prefix = path === '/' ? '/' : `${normalised(path)}/`;
  const kinds = new Map<string, 'file' | 'folder'>();
  for (const file of files.keys()) {
    if (!file.startsWith(prefix)) continue;
    const [name = '', ...deeper] = file.slice(prefix.length).split('/');
    kinds.set(name, deeper.length > 0 ? 'folder' : 'file');
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function answer(page: FakePage | undefined, address: string, limit: number) {
  if (!page || page.fails) throw new HostError(page?.fails ?? 'network', address, 'is not there');
  const { status = 200 } = page;
  const bytes = bytesOf(status === 200 ? (page.body ?? '') : '');
  if (bytes.length > limit) throw new HostError('too-large', address, 'is too large');
  return { status, headers: page.headers ?? {}, bytes };
}

function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Makes a plain function answer by promise, its throws as rejections, as a real disk does. */
function later<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => Promise<R> {
  return (...args) => Promise.resolve(args).then((given) => act(...given));
}
