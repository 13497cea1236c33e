import { sourceFile, type SourceFile } from '../source';
import type { Diagnostic } from './diagnostic';

/** Diagnostics as JSON: the texts they point into stand once, so that their frames can be shown again. */
export interface SerialisedDiagnostics {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly list: readonly (Omit<Diagnostic, 'span'> & {
    readonly at?: { readonly file: number; readonly start: number; readonly end: number };
  })[];
}

/** Makes diagnostics into what can be written as JSON. */
export function serialiseDiagnostics(diagnostics: readonly Diagnostic[]): SerialisedDiagnostics {
  const places = new Map<SourceFile, number>();
  const placeOf = (file: SourceFile): number => {
    const known = places.get(file);
    if (known !== undefined) return known;
    places.set(file, places.size);
    return places.size - 1;
  };
  const list = diagnostics.map(({ span, ...rest }) => ({
    ...rest,
    ...(span && { at: { file: placeOf(span.file), start: span.start, end: span.end } }),
  }));
  return { files: [...places.keys()].map(({ path, text }) => ({ path, text })), list };
}

/** The diagnostics that were kept. */
export function restoreDiagnostics({ files, list }: SerialisedDiagnostics): readonly Diagnostic[] {
  const sources = files.map(({ path, text }) => sourceFile(path, text));
  return list.map(({ at, ...rest }) => {
    const file = at && sources[at.file];
    return file ? { ...rest, span: { file, start: at.start, end: at.end } } : rest;
  });
}
