import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { absolutePath } from './absolute-path';
import { listFolder, readFile } from './read-file';

/** The package, from the folder of this file: `src/host` or `dist/host`. */
const PACKAGE = '../..';

/** The files of a folder of the package, by their paths in it, sorted. @param here the folder of this code */
export async function shippedFiles(
  here: string,
  folder: string,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const root = absolutePath(here, `${PACKAGE}/${folder}`);
  const paths = await pathsIn(root, '');
  return Promise.all(paths.map(async (path) => ({ path: path.slice(1), bytes: await readFile(`${root}${path}`) })));
}

async function pathsIn(root: string, below: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await listFolder(`${root}${below}`)) {
    const path = `${below}/${name}`;
    found.push(...(kind === 'folder' ? await pathsIn(root, path) : [path]));
  }
  return found;
}

/**
 * SHA-256 of the program and the fonts. The program is what `npm run build` was given, which leaves a hash of it; where it runs from its
 * sources, every file of these and the package.json that names the versions of its libraries.
 * @param here the folder of this code, e.g. `src/host` or `dist/host`
 */
export function fingerprint(here: string, fonts: readonly string[]): string {
  const code = `${here}/..`;
  const built = `${code}/fingerprint`;
  const program = existsSync(built) ? [built] : [...sourcesIn(code), `${code}/../package.json`];
  const hash = createHash('sha256');
  for (const file of [...program, ...fonts]) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function sourcesIn(code: string): readonly string[] {
  return readdirSync(code, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => `${code}/${name}`);
}
