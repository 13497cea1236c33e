'use strict';
// Runs a build with the bundle, as the command does, and keeps what V8 has compiled by its end. Arguments are those of `deck`.
const { writeFileSync } = require('node:fs');
const { COMPILED, loadBundle } = require('./bundle');

const { runProcess, script } = loadBundle();
process.on('exit', () => {
  writeFileSync(COMPILED, script.createCachedData());
});
void runProcess();
