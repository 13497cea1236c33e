import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * SHA-256 of the program: every file of its code, the package.json that names the versions of its libraries, and the fonts.
 * @param here the folder of this code, `src/host` or `dist/host`
 */
export function fingerprint(here: string, fonts: readonly string[]): string {
  const code = `${here}/..`;
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => `${code}/${name}`);
  const hash = createHash('sha256');
  for (const file of [...files, `${code}/../package.json`, ...fonts])
    hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
