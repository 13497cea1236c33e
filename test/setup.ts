/**
 * PptxGenJS 4.0.1 starts `import('node:fs')` on every write in Node, needed or not, and lets its failure go unhandled;
 * inside jest's sandbox that import always fails and takes the test with it. Unless it believes itself in Node, it
 * doesn't try. The sandbox's `process` is a copy, so nothing outside the test file sees the other name.
 */
Object.defineProperty(process.release, 'name', { value: 'jest' });

/** As `nodeHost` does, for tests that open the canvas before it. */
process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
