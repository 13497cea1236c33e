#!/usr/bin/env node
'use strict';
const { main } = require('../dist/cli/main');
const { nodeHost } = require('../dist/host/node-host');

main(process.argv.slice(2), nodeHost()).then((code) => {
  process.exitCode = code;
});
