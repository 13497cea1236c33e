import type { SerialisedDiagnostics } from '../diagnostics';
import type { DeckRun } from '../model';
import { fieldOf } from '../model/parsed-json';
import type { Request } from './record-requests';

/** The format of a build's record; a record of another one counts as none. */
export const FORMAT = 1;

/** A picture of a chart that a build wrote: what it was painted from, and what came out. */
export interface CachedChart {
  /** `bup-fb-30` of `charts/bakgrundsmaterial.bup-fb-30.png` */
  readonly file: string;
  /** SHA-256 of all that has a say in how it looks. */
  readonly key: string;
  readonly sha256: string;
}

/** What is recorded of a build in `.deck/builds/`: enough to know whether another would come to the same end. */
export interface CachedBuild {
  /** Of the settings, and of deck itself with its fonts. */
  readonly key: string;
  /** What was asked of the disk; absent when figures come from the net, whose answer isn't known beforehand. */
  readonly requests?: readonly Request[];
  readonly run: DeckRun;
  readonly charts: readonly CachedChart[];
}

/** The record as it lies on the disk. */
export interface BuildRecord extends Omit<CachedBuild, 'run'> {
  readonly format: typeof FORMAT;
  readonly run: Omit<DeckRun, 'diagnostics'>;
  readonly diagnostics: SerialisedDiagnostics;
}

/** Whether a record has the shape of one: a cache lies in the open, and may hold what another program put there. */
export function isBuildRecord(kept: unknown): kept is BuildRecord {
  const [run, diagnostics] = [fieldOf(kept, 'run'), fieldOf(kept, 'diagnostics')];
  const files = fieldOf(diagnostics, 'files');
  return (
    fieldOf(kept, 'format') === FORMAT &&
    hasTexts(kept, 'key') &&
    hasTexts(run, 'meeting', 'deck', 'manifest') &&
    isList(fieldOf(run, 'outputs'), (each) => hasTexts(each, 'path', 'sha256') && hasNumbers(each, 'bytes')) &&
    isList(fieldOf(run, 'slides'), (each) => hasTexts(each, 'id', 'title', 'layout') && hasNumbers(each, 'number')) &&
    isAbsentOr(fieldOf(run, 'frozen'), (each) => typeof each === 'string') &&
    isList(fieldOf(kept, 'charts'), (each) => hasTexts(each, 'file', 'key', 'sha256')) &&
    isAbsentOr(fieldOf(kept, 'requests'), (requests) => isList(requests, isRequest)) &&
    isList(files, (each) => hasTexts(each, 'path', 'text')) &&
    isList(fieldOf(diagnostics, 'list'), (each) => isDiagnostic(each, (files as readonly unknown[]).length))
  );
}

function isRequest(request: unknown): boolean {
  return (
    hasTexts(request, 'path', 'answer') &&
    ['read', 'exists', 'list'].includes(String(fieldOf(request, 'what'))) &&
    isAbsentOr(fieldOf(request, 'within'), (each) => typeof each === 'string')
  );
}

function isDiagnostic(diagnostic: unknown, files: number): boolean {
  return (
    hasTexts(diagnostic, 'code', 'message') &&
    ['error', 'warning', 'info'].includes(String(fieldOf(diagnostic, 'severity'))) &&
    isAbsentOr(fieldOf(diagnostic, 'help'), (each) => typeof each === 'string') &&
    isAbsentOr(
      fieldOf(diagnostic, 'at'),
      (at) => hasNumbers(at, 'file', 'start', 'end') && Number(fieldOf(at, 'file')) < files,
    )
  );
}

function isAbsentOr(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

function isList(value: unknown, each: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(each);
}

function hasTexts(value: unknown, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof fieldOf(value, key) === 'string');
}

function hasNumbers(value: unknown, ...keys: readonly string[]): boolean {
  return keys.every((key) => Number.isSafeInteger(fieldOf(value, key)) && Number(fieldOf(value, key)) >= 0);
}
