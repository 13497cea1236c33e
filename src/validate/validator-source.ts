import standaloneCode from 'ajv/dist/standalone';
import Ajv2020, { type Options } from 'ajv/dist/2020';
import { type DocumentKind, SCHEMAS } from '../schema';

/**
 * JavaScript of a module that is the validator of a kind of document, as `validatorOf` would compile it. It takes the schema from
 * the module `documents`, so that errors name the same parts of it.
 * @example validatorSource('deck', '../../schema/documents') // '"use strict";const SCHEMA = require(…).SCHEMAS.deck;…'
 */
export function validatorSource(kind: DocumentKind, documents: string): string {
  const ajv = ajvOf([kind], { source: true, optimize: true });
  const validate = ajv.getSchema(kind);
  if (!validate) throw new Error(`no schema for ${kind}`);
  const parts = [
    ['SCHEMA', SCHEMAS[kind]] as const,
    ...Object.entries(SCHEMAS[kind].$defs ?? {}).map(([name, part]) => [`SCHEMA.$defs.${name}`, part] as const),
  ];
  const code = parts.reduce(
    (source, [name, part]) => source.replaceAll(` = ${JSON.stringify(part)};`, () => ` = ${name};`),
    standaloneCode(ajv, validate),
  );
  const copied = /const schema\d+ = \{.{0,80}/.exec(code);
  if (copied) throw new Error(`a part of the schema ${kind} that isn't one of its definitions: ${copied[0]}`);
  return addingErrors(code).replace(
    '"use strict";',
    () => `"use strict";\nconst SCHEMA = require(${JSON.stringify(documents)}).SCHEMAS.${kind};\n`,
  );
}

/** ajv puts the errors of a part behind those before them by copying all: the square of 24 000 wrong slides are 13 seconds. */
const COPIED = /vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\)/g;

function addingErrors(code: string): string {
  const adding = code.replace(
    COPIED,
    'vErrors === null ? $1.errors : $1.errors.reduce((all, each) => { all.push(each); return all; }, vErrors)',
  );
  if (adding.includes('.concat(')) throw new Error('errors are still copied: ajv writes its code in another way');
  return adding;
}

/** ajv with the schemas of these kinds, by their names. It tells all errors, each with the part of the schema that it is about. */
export function ajvOf(kinds: readonly DocumentKind[], code: NonNullable<Options['code']>): Ajv2020 {
  // A definition that is referred to stays one part, with one identity.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    code,
  });
  for (const kind of kinds) ajv.addSchema(SCHEMAS[kind], kind);
  return ajv;
}
