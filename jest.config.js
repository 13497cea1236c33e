/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  // Lazily loaded rooms are imported by the name of their compiled file.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Looked up in jest's sandbox, these take so long that a chart takes ten times as long to paint.
  sandboxInjectedGlobals: ['Array', 'Buffer', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'Uint8Array'],
  maxWorkers: 2,
  testTimeout: 60_000,
};
