import { pathWithin } from '../../host';
import type { OutputFile } from '../../model/run';
import { texts } from '../texts';
import type { Style } from './style';
import { plainText } from './terminal-text';

/** A path as seen from a folder that it lies in; any other as it is. */
export function pathBelow(root: string | undefined, path: string): string {
  return (root === undefined ? undefined : pathWithin(root, path)) ?? path;
}

/** Files with their paths as seen from a folder. */
export function filesBelow(root: string | undefined, files: readonly OutputFile[] = []): readonly OutputFile[] {
  return files.map((file) => ({ ...file, path: pathBelow(root, file.path) }));
}

/** A line for each file: `  out/2026-03-25/bakgrundsmaterial.pptx  41 kB`. */
export function fileLines(files: readonly OutputFile[], { paint }: Style): readonly string[] {
  return files.map(({ path, bytes }) => paint.dim(`  ${plainText(path)}  ${texts.decks.bytes(bytes)}`));
}
