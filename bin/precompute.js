#!/usr/bin/env node
'use strict';
// The last step of npm run build: writes into dist/ what deck would compute anew in every run from what never changes, its schemas as
// plain data and their validators as code. The modules that it replaces say the same, only later.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { DOCUMENT_KINDS, KNOWN_KEYS, SCHEMAS } = require('../dist/schema');
const { validatorSource } = require('../dist/validate/validator-source');

const DIST = join(__dirname, '../dist');
const write = (path, ...lines) =>
  writeFileSync(join(DIST, path), `${['"use strict";', ...lines].join('\n')}\n`);

mkdirSync(join(DIST, 'validate/validators'), { recursive: true });
for (const kind of DOCUMENT_KINDS)
  write(`validate/validators/${kind}.js`, validatorSource(kind, '../../schema/documents'));
write('validate/validators.js', 'exports.validatorOf = (kind) => require(`./validators/${kind}.js`);');
write(
  'schema/documents.js',
  `exports.SCHEMAS = ${JSON.stringify(SCHEMAS)};`,
  `exports.KNOWN_KEYS = new Set(${JSON.stringify([...KNOWN_KEYS])});`,
);
