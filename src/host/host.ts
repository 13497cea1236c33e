import type { PlainDate } from '../model';
import { maskAddresses, showAddress } from '../source';

/** A file to be written. */
export interface NewFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the only thing that may be replaced, null for nothing; when something else lies there, saving fails with reason `changed`. */
  readonly replaces?: string | null;
}

/** How to save. */
export interface SaveOptions {
  /** Files that are taken away with it, first. */
  readonly remove?: readonly string[];
  /** A folder that a link on the way to any of the files may not lead out of: that fails with reason `outside`. */
  readonly within?: string;
}

/** How to add to a file. */
export interface AppendOptions {
  /** Files that are not to be added to, by whatever name, link or spelling: that fails with reason `denied`. */
  readonly except?: readonly string[];
}

/** The outside world: disk, net and clock. Paths are absolute with forward slashes (`C:/…` on Windows). */
export interface Host {
  /** The bytes of a file. With `within`, a link that leads out of that folder fails with reason `outside`. */
  read(path: string, options?: { readonly within?: string; readonly limit?: number }): Promise<Uint8Array>;
  /** The entries of a folder sorted by name; empty when there is no such folder. */
  list(path: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[]>;
  /** Whether a file or folder exists. */
  exists(path: string): Promise<boolean>;
  /** Where a path leads when all links are followed, as far as it exists; in the letters of the disk. */
  realPath(path: string): Promise<string>;
  /** Replaces files whole, all or none and in their order. */
  save(files: readonly NewFile[], options?: SaveOptions): Promise<void>;
  /** Writes at the end of a file, through links and to devices too; makes it when it isn't there. One with several names is refused. */
  append(path: string, bytes: Uint8Array, options?: AppendOptions): Promise<void>;
  /** Takes up what a run that was killed left of saving files of which this was the last. */
  finishSaving(path: string): Promise<void>;
  /** Takes a lock that is a file, waiting so many milliseconds for another run; gives what lets it go. `busy` when it is held; `within` as in `save`. */
  lock(path: string, wait: number, within?: string): Promise<() => void>;
  /** When a file was last changed, ISO 8601 in UTC. */
  changedAt(path: string): Promise<string>;
  /** Pulls an address with GET; redirects are not followed, and only the body of a 200 is read. */
  fetch(
    address: string,
    options: { readonly timeout: number; readonly limit: number; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<{
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly bytes: Uint8Array;
  }>;
  /** Absolute paths of the TrueType fonts shipped with deck. */
  fonts(): { readonly regular: string; readonly bold: string; readonly italic: string; readonly boldItalic: string };
  /** The files of a folder that is shipped with deck (`templates`), by their paths in it (`neutral/template.yaml`), sorted. */
  shipped(
    folder: 'templates' | 'schema' | 'starter',
  ): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]>;
  /** SHA-256 of deck itself: its code, the versions of its libraries, its fonts. What it makes of the same input may change only with it. */
  fingerprint(): string;
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array): string;
  /** Today in Swedish time. */
  today(): PlainDate;
  /** This moment in UTC, to the second: `2026-03-20T14:05:09Z`. */
  now(): string;
  /** Milliseconds since some moment, never set back; only differences mean anything. */
  elapsed(): number;
  /** Waits so many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Begins a piece of work when all that were handed in before have ended, in the whole process; gives what it gives. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The folder the command was started in. */
  cwd(): string;
}

/** Why the machine failed. */
export type HostFailure =
  | 'missing'
  | 'outside'
  | 'denied'
  | 'busy'
  | 'changed'
  | 'full'
  | 'too-large'
  | 'not-a-file'
  | 'network'
  | 'no-such-host'
  | 'insecure'
  | 'timeout'
  | 'other';

/** The machine's failure, with the path or address it was about, both as they may be shown. Exit code 3 unless a stage makes it the author's. */
export class HostError extends Error {
  readonly path: string;
  readonly detail: string;

  constructor(
    readonly reason: HostFailure,
    path: string,
    detail: string,
  ) {
    const [shown, said] = [showAddress(path), maskAddresses(detail)];
    super(`${shown}: ${said}`);
    this.name = 'HostError';
    this.path = shown;
    this.detail = said;
  }
}
