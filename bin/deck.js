#!/usr/bin/env node
'use strict';
const { main } = require('../dist/cli/main');
const { nodeHost } = require('../dist/host/node-host');

// Node ends with 0 when nothing is left to wait for, even in the middle of a build: done is only what main has said is done.
process.exitCode = 3;
let settled = false;
process.on('beforeExit', () => {
  if (!settled) process.stderr.write('error[bug-in-deck]: deck stopped before it was done\n');
});

main(process.argv.slice(2), nodeHost()).then((code) => {
  settled = true;
  process.exitCode = code;
});
