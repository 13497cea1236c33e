#!/usr/bin/env node
'use strict';
// Writes schema/<kind>.schema.json for editors. Run after a change of src/schema: npm run build && npm run schema
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { publishedSchemas } = require('../dist/validate/published');

const folder = join(__dirname, '..', 'schema');
mkdirSync(folder, { recursive: true });
for (const [kind, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(join(folder, `${kind}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
