import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = join(__dirname, '..');

/** Which test files a suite runs; the first that fits counts. */
const SUITES = {
  binary: /^cli\/binary\./,
  growth: /^growth\./,
  cli: /^cli\//,
  edges: /^edge-decks\//,
  packages: /^(?:write|package|inspect)\//,
  figures: /^(?:figures|parse|validate|schema|source|diagnostics)\//,
  pages: /^(?:layout|resolve|render|text|pictures|fonts)\//,
  decks: /^(?:compare\/|golden|session|unchanged|pipeline|gallery|pictures-in-decks)/,
  others: /./,
};

/**
 * Defines the tests of many files as those of one: modules are loaded, and V8 compiles them, once a suite and not once a file, which
 * takes a third less time. Each file is a block of its own, so that what it sets up goes when it is done.
 */
export function gather(suite: keyof typeof SUITES): void {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && suiteOf(path) === suite);
  for (const path of files.sort())
    describe(path, () => {
      jest.requireActual(join(TESTS, path));
    });
}

function suiteOf(path: string): string | undefined {
  return Object.entries(SUITES).find(([, pattern]) => pattern.test(path))?.[0];
}
