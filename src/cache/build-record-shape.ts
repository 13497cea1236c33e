import { fieldOf } from '../build/parsed-json';

/** Whether what was kept of a build has the shape of it: a cache lies in the open, and may hold what another program put there. */
export function isCachedBuild(kept: unknown): boolean {
  const [run, diagnostics] = [fieldOf(kept, 'run'), fieldOf(kept, 'diagnostics')];
  const files = fieldOf(diagnostics, 'files');
  return (
    hasTexts(kept, 'key') &&
    hasTexts(run, 'meeting', 'deck', 'manifest') &&
    isList(
      fieldOf(run, 'outputs'),
      (each) => hasTexts(each, 'path', 'sha256') && hasNumbers(each, 'bytes'),
    ) &&
    isList(
      fieldOf(run, 'slides'),
      (each) => hasTexts(each, 'id', 'title', 'layout') && hasNumbers(each, 'number'),
    ) &&
    isAbsentOr(fieldOf(run, 'frozen'), (each) => typeof each === 'string') &&
    isList(fieldOf(kept, 'charts'), (each) => hasTexts(each, 'file', 'key', 'sha256')) &&
    isAbsentOr(fieldOf(kept, 'asked'), (asked) => isList(asked, isAsked)) &&
    isList(files, (each) => hasTexts(each, 'path', 'text')) &&
    isList(fieldOf(diagnostics, 'list'), (each) => isDiagnostic(each, (files as readonly unknown[]).length))
  );
}

function isAsked(asked: unknown): boolean {
  return (
    hasTexts(asked, 'path', 'answer') &&
    ['read', 'exists', 'list'].includes(String(fieldOf(asked, 'what'))) &&
    isAbsentOr(fieldOf(asked, 'within'), (each) => typeof each === 'string')
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
