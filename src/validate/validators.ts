import type { ValidateFunction } from 'ajv/dist/2020';
import { DOCUMENT_KINDS, type DocumentKind } from '../schema';
import { ajvOf } from './validator-source';

// npm run build writes validators that are compiled already over dist/validate/validators.js (bin/build.js): compiling takes longer
// than reading all documents of a deck.

/** Compiles a schema when it is first asked for. */
const AJV = ajvOf(DOCUMENT_KINDS, { optimize: false });

/** The validator of a kind of document. */
export function validatorOf(kind: DocumentKind): ValidateFunction {
  const validate = AJV.getSchema(kind);
  if (!validate) throw new Error(`no schema for ${kind}`);
  return validate;
}
