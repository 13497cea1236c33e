import { randomUUID } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { folderOf } from './absolute-path';
import { HostError } from './host';
import { codeOf, hostError } from './host-failure';
import { holdInside } from './hold-inside';
import { makeFolder, removeEmpty } from './make-folder';
import { onInterruption } from './on-interruption';

/** Who holds a lock, as it stands in the file. */
interface Holder {
  readonly token: string;
  readonly pid: number;
  /** When that process was started, in milliseconds since 1970: numbers of processes come again. */
  readonly started: number;
  readonly machine: string;
  /** `2026-03-20T14:05:09Z` */
  readonly since: string;
}

/** How often somebody who waits looks again, how often a holder says that it lives, and after how long a silent one is given up (ms). */
const LOOK = 100;
const BEAT = 10_000;
const SILENT = 300_000;
/** A file without a readable holder is one that is being written, or was when the machine went down. */
const UNREADABLE = 10_000;
/** Bytes. */
const LARGEST = 4096;

/**
 * Takes a lock that is a file, waiting at most so many milliseconds for another run; gives what lets it go. The lock of a run that
 * is dead is taken over: on this machine its process is gone, on another it has been silent for five minutes. A lock that is
 * held is a HostError `busy`.
 */
export async function lockFile(path: string, wait: number, within?: string): Promise<() => void> {
  if (within !== undefined) await holdInside(path, within);
  const own = newHolder();
  const made: string[] = [];
  const takeAway = (): void => {
    letGo(path, own);
    removeEmpty(made);
  };
  // Heard from before the file is there until it is gone: nothing is left behind, whenever the process is told to stop.
  const off = onInterruption(takeAway);
  try {
    const end = performance.now() + wait;
    // The folder may go while somebody waits, if the run that made it came to nothing.
    for (;;) {
      await folderFor(path, made);
      if (take(path, own)) break;
      if (performance.now() > end && ageOf(path) !== undefined) throw heldError(path);
      await pause(LOOK);
    }
  } catch (error) {
    takeAway();
    off();
    throw error;
  }
  const beat = keepAlive(path);
  return () => {
    clearInterval(beat);
    takeAway();
    off();
  };
}

async function folderFor(path: string, made: string[]): Promise<void> {
  try {
    await makeFolder(folderOf(path), made);
  } catch (error) {
    throw hostError(error, path);
  }
}

function newHolder(): Holder {
  return {
    token: randomUUID(),
    pid: process.pid,
    started: startOfProcess(),
    machine: hostname(),
    since: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

function startOfProcess(): number {
  return Math.round(Date.now() - process.uptime() * 1000);
}

/** Says every now and then that the holder of a lock lives. */
function keepAlive(path: string): NodeJS.Timeout {
  const touch = (): void => utimesSync(path, new Date(), new Date());
  return setInterval(() => quietly(touch), BEAT).unref();
}

/** Takes a lock away if it is still the own one. */
function letGo(path: string, own: Holder): void {
  if (holderOf(path)?.token === own.token) quietly(() => unlinkSync(path));
}

function take(path: string, own: Holder): boolean {
  if (create(path, own)) return true;
  const age = ageOf(path);
  if (age === undefined) return false; // let go just now
  const holder = holderOf(path);
  if (!isStale(holder, age)) return false;
  return takeOver(path, own, holder);
}

/**
 * Replaces a dead lock. Of several that see it dead only one may: the one that makes the file named after the dead one's token, and it
 * looks once more whether that is still the one in place.
 */
function takeOver(path: string, own: Holder, dead: Holder | undefined): boolean {
  const permit = `${path}-${dead?.token ?? 'unreadable'}`;
  if (!create(permit, own)) {
    if ((ageOf(permit) ?? 0) > UNREADABLE) quietly(() => unlinkSync(permit));
    return false;
  }
  try {
    if (holderOf(path)?.token !== dead?.token) return false;
    renameSync(permit, path);
    return true;
  } catch (error) {
    throw hostError(error, path); // something that is no file, e.g. a folder
  } finally {
    quietly(() => unlinkSync(permit));
  }
}

/** Makes a lock's file, whole or not at all: an empty one would hold up the next run until it counts as dead. */
function create(path: string, own: Holder): boolean {
  const file = openNew(path);
  if (file === undefined) return false;
  try {
    try {
      writeFileSync(file, JSON.stringify(own));
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    quietly(() => unlinkSync(path));
    throw hostError(error, path);
  }
}

function openNew(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return undefined; // held, or the folder is gone again
    throw hostError(error, path);
  }
}

function isStale(holder: Holder | undefined, age: number): boolean {
  if (!holder) return age > UNREADABLE;
  if (age > SILENT) return true;
  if (holder.machine !== hostname()) return false;
  if (holder.pid === process.pid) return Math.abs(holder.started - startOfProcess()) > 2000;
  return !isRunning(holder.pid);
}

function holderOf(path: string): Holder | undefined {
  try {
    // A pipe would never end, and what is larger than a holder is none.
    const found = lstatSync(path);
    if (!found.isFile() || found.size > LARGEST) return undefined;
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(read) ? read : undefined;
  } catch {
    return undefined; // gone, or still being written
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { token, pid, started, machine, since } = value as Partial<Record<keyof Holder, unknown>>;
  return (
    /^[\w-]{1,64}$/.test(String(token)) &&
    [pid, started].every((each) => typeof each === 'number') &&
    [token, machine, since].every((each) => typeof each === 'string')
  );
}

/** Milliseconds between now and when a file was last touched, also when that is to come: clocks are set back. Undefined when it is gone. */
function ageOf(path: string): number | undefined {
  try {
    return Math.abs(Date.now() - lstatSync(path).mtimeMs);
  } catch {
    return undefined;
  }
}

function heldError(path: string): HostError {
  const holder = holderOf(path);
  const who = holder
    ? `another run has been writing here since ${holder.since.slice(11, 16)} UTC (process ${holder.pid} on ${holder.machine})`
    : 'another run is writing here';
  return new HostError('busy', path, `${who}; try again when it is done, or delete this file if no deck is running`);
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The lock's folder may be gone; a lock that stays is seen to be dead by the next run.
  }
}

/** Whether a process of this machine runs, also somebody else's. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
