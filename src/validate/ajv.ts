import Ajv2020, { type Options } from 'ajv/dist/2020';
import { SCHEMAS, type DocumentKind } from '../schema';

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
