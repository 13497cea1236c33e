import { HostError, type HostFailure } from './host';

interface Explanation {
  readonly reason: HostFailure;
  readonly detail: string;
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ENOENT: { reason: 'missing', detail: 'there is no such file or folder' },
  ENOTDIR: { reason: 'missing', detail: 'a part of the path is a file, not a folder' },
  ERR_INVALID_ARG_VALUE: { reason: 'missing', detail: 'that is not a possible name of a file' },
  ENAMETOOLONG: { reason: 'missing', detail: 'the name is too long' },
  ELOOP: { reason: 'missing', detail: 'the links go round in a circle' },
  EACCES: { reason: 'denied', detail: 'you are not allowed to; ask the owner of the folder' },
  EPERM: { reason: 'denied', detail: 'the system does not allow it' },
  EROFS: { reason: 'denied', detail: 'the disk can only be read, not written' },
  EBUSY: { reason: 'busy', detail: 'another program is using it; close it there and try again' },
  ETXTBSY: { reason: 'busy', detail: 'another program is using it; close it there and try again' },
  ENOSPC: { reason: 'full', detail: 'the disk is full; free some space and try again' },
  EDQUOT: { reason: 'full', detail: 'your quota on the disk is used up; free some space and try again' },
  EFBIG: { reason: 'full', detail: 'the system allows no larger file; raise the limit on the size of files' },
  EISDIR: { reason: 'not-a-file', detail: 'it is a folder, not a file' },
  ENOTEMPTY: { reason: 'not-a-file', detail: 'there is a folder of that name in the way' },
  EEXIST: { reason: 'not-a-file', detail: 'there is something else of that name in the way' },
};

/** What went wrong on the disk, as a HostError that says it in plain words; a HostError passes unchanged. */
export function hostError(error: unknown, path: string): HostError {
  if (error instanceof HostError) return error;
  const known = EXPLANATIONS[codeOf(error)];
  const { reason, detail } = known ?? { reason: 'other', detail: messageOf(error) };
  return withCause(new HostError(reason, path, detail), error);
}

/**
 * What went wrong when a file was to be replaced. Windows answers EPERM, EACCES or EBUSY when a program holds the
 * file open, so all three are `busy` when the file is there.
 */
export function replaceError(error: unknown, path: string): HostError {
  if (error instanceof HostError || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)))
    return hostError(error, path);
  const detail =
    "the file can't be replaced; is it open in PowerPoint? Close it, or take away its write protection, and try again";
  return withCause(new HostError('busy', path, detail), error);
}

/** The code of a system error, e.g. `ENOENT`; empty when it has none. */
export function codeOf(error: unknown): string {
  return textOf(error, 'code') ?? '';
}

/** The sentence of whatever was thrown. */
export function messageOf(error: unknown): string {
  return textOf(error, 'message') ?? String(error);
}

/** A text an error carries. Errors of another realm (a worker, a test runner) are no `instanceof Error`, so it isn't asked. */
export function textOf(error: unknown, key: string): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Hangs the original error on ours, for `--debug`. */
export function withCause(error: HostError, cause: unknown): HostError {
  error.cause = cause;
  return error;
}
