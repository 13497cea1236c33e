#!/usr/bin/env node
'use strict';
// The last step of npm run build: writes into dist/ what deck would compute anew in every run from what never changes, its schemas as
// plain data and their validators as code. The modules that it replaces say the same, only later.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { DOCUMENT_KINDS, KNOWN_KEYS, SCHEMAS } = require('../dist/schema');
const { validatorSource } = require('../dist/validate/validator-source');

const DIST = join(__dirname, '../dist');

const documents = `"use strict";
exports.SCHEMAS = ${JSON.stringify(SCHEMAS)};
exports.KNOWN_KEYS = new Set(${JSON.stringify([...KNOWN_KEYS])});
`;
const validators = `"use strict";
exports.validatorOf = (kind) => require(\`./validators/\${kind}.js\`);
`;

mkdirSync(join(DIST, 'validate/validators'), { recursive: true });
for (const kind of DOCUMENT_KINDS)
  writeFileSync(
    join(DIST, `validate/validators/${kind}.js`),
    validatorSource(kind, '../../schema/documents'),
  );
writeFileSync(join(DIST, 'validate/validators.js'), validators);
writeFileSync(join(DIST, 'schema/documents.js'), documents);
