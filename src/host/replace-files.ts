import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { folderOf } from './absolute-path';
import { HostError } from './host';
import { codeOf, hostError, replaceError } from './host-failure';

/** A step of replacing files, relative to the folder that holds the staging folder. */
export interface Step {
  /** The target. */
  readonly to: string;
  /** The new file in the staging folder; without it the target is taken away. */
  readonly from?: string;
  /** SHA-256 of the only thing that may be replaced, null for nothing. */
  readonly replaces?: string | null;
}

/** Files that lie ready in a staging folder. */
export interface Staged {
  /** Absolute; all targets lie below the folder that holds it. */
  readonly staging: string;
  readonly steps: readonly Step[];
}

/** A step as it is kept in the journal: with the SHA-256 of what was to be replaced, null when there was nothing. */
interface Planned extends Step {
  readonly before: string | null;
}

const JOURNAL = 'moves.json';

/** Virus scanners and indexers hold new files for a moment on Windows: so many tries, with a pause between (ms). */
const TRIES = 4;
const PAUSE = 120;
/** How long after a deck was replaced the old one is looked at once more (ms). */
const LATE_WRITE = 20;

/**
 * Moves staged files over their targets in one go, without a pause in which a signal could be heard. When a step fails, those
 * before it are undone. A journal tells the next run how far a killed one came.
 */
export function replaceFiles({ staging, steps }: Staged): void {
  if (steps.length > 1) keepJournal({ staging, steps });
  const done: (() => void)[] = [];
  try {
    for (const [index, step] of steps.entries()) done.push(takeStep(staging, step, `${staging}/old-${index}`));
  } catch (error) {
    for (const undo of done.reverse()) undo();
    throw error;
  }
}

/**
 * Takes the steps of a journal that a killed run left, but for targets that somebody has changed since. A step that can't be taken is left
 * out: the build that follows makes everything anew.
 */
export function finishSteps(staging: string): void {
  const folder = folderOf(staging);
  for (const { before, ...step } of journalOf(staging)) {
    const target = `${folder}/${step.to}`;
    try {
      const ready = step.from === undefined || isFile(`${staging}/${step.from}`);
      if (ready && liesWithin(target, folder) && hashOf(target) === before) takeStep(staging, step, `${staging}/old`);
    } catch {
      // A folder that was deleted, a file that became one.
    }
  }
}

/** Whether a file's folder really is where its path says: links lead elsewhere, and the journal lies in the open. */
function liesWithin(path: string, folder: string): boolean {
  const real = realpathSync(folderOf(path));
  return `${real}/`.startsWith(`${realpathSync(folder)}/`);
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Takes one step and gives how to undo it. The old file is linked aside, so that the target is there at every moment. */
function takeStep(staging: string, { to, from, replaces }: Step, aside: string): () => void {
  const target = `${folderOf(staging)}/${to}`;
  try {
    if (replaces !== undefined && hashOf(target) !== replaces) throw changedError(target);
    // A folder that was empty may have gone with the run that made it.
    if (from !== undefined && !existsSync(folderOf(target))) mkdirSync(folderOf(target));
    const kept = keepAside(target, aside);
    if (from === undefined) rmSync(target, { force: true });
    else patiently(() => renameSync(`${staging}/${from}`, target));
    const undo = (): void => {
      if (kept) renameSync(aside, target);
      else rmSync(target, { force: true });
    };
    if (replaces !== undefined && kept && wasWritten(aside, replaces)) {
      undo();
      throw changedError(target);
    }
    return undo;
  } catch (error) {
    throw replaceError(error, target);
  }
}

/**
 * Whether what was replaced is something else than what was to be: it was written to between the look and the replacing, or by a
 * program that had opened it before. Such a program gets a moment to end what it began.
 */
function wasWritten(aside: string, replaces: string | null): boolean {
  sleep(LATE_WRITE);
  return hashOf(aside) !== replaces;
}

function changedError(path: string): HostError {
  return new HostError('changed', path, 'somebody has changed it in the meantime');
}

function keepAside(target: string, aside: string): boolean {
  rmSync(aside, { force: true });
  try {
    linkSync(target, aside);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    copyFileSync(target, aside); // a disk without links
    return true;
  }
}

/**
 * Tries an act again after a pause where others hold a file for a moment, or one appears in a folder that is being removed: it was
 * being opened when a signal came. `rmSync` by itself doesn't look into a folder twice.
 */
export function patiently(act: () => void): void {
  for (let attempt = 1; ; attempt++) {
    try {
      act();
      return;
    } catch (error) {
      if (attempt === TRIES || !['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY'].includes(codeOf(error))) throw error;
      sleep(PAUSE);
    }
  }
}

/** Waits without letting anything else happen: no signal is heard between two steps. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Writes down what is to be moved, with what lies there now. */
function keepJournal({ staging, steps }: Staged): void {
  const folder = folderOf(staging);
  try {
    const planned = steps.map(({ to, from }) => ({
      to,
      ...(from !== undefined && { from }),
      before: hashOf(`${folder}/${to}`),
    }));
    writeJournal(staging, planned);
  } catch (error) {
    throw hostError(error, `${folder}/${steps.at(-1)?.to ?? JOURNAL}`);
  }
}

/** The journal is there whole or not at all. */
function writeJournal(staging: string, steps: readonly Planned[]): void {
  const draft = `${staging}/${JOURNAL}.draft`;
  const file = openSync(draft, 'wx');
  try {
    writeFileSync(file, JSON.stringify(steps));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, `${staging}/${JOURNAL}`);
}

/** The steps of a journal; none when there is no journal, or it isn't one that this program writes. */
function journalOf(staging: string): readonly Planned[] {
  const path = `${staging}/${JOURNAL}`;
  if (!isFile(path)) return [];
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(read) && read.every(isPlanned) ? read : [];
  } catch {
    return []; // a disk that went down with it; the build that follows makes everything anew
  }
}

/** There a backslash parts names, and a colon leads to another drive or stream; elsewhere both are signs like any other. */
const ON_WINDOWS = process.platform === 'win32';

/** Whether a step stays below its folder: the journal lies in the open. */
function isPlanned(value: unknown): value is Planned {
  if (typeof value !== 'object' || value === null) return false;
  const { to, from, before } = value as Partial<Record<keyof Planned, unknown>>;
  return (
    typeof to === 'string' &&
    to
      .split(ON_WINDOWS ? /[\\/]/ : '/')
      .every((part) => !['', '.', '..'].includes(part) && !(ON_WINDOWS && part.includes(':'))) &&
    (from === undefined || (typeof from === 'string' && /^\d+$/.test(from))) &&
    (before === null || typeof before === 'string')
  );
}

/** SHA-256 of a file; null when there is none. What is no file isn't read: a pipe would never end. */
function hashOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isFile()) throw new HostError('not-a-file', path, 'there is something else where a file should be');
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
