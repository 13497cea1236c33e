import type { ErrorObject } from 'ajv/dist/2020';
import type { DocumentKind, JsonSchema } from '../schema';
import { validatorOf } from './validators';

/** One thing that is wrong, as ajv says it; `parentSchema` is the part of the schema that says so. */
export type SchemaError = ErrorObject<string, Record<string, unknown>> & { readonly parentSchema: JsonSchema };

/** All that is wrong with a value of a document kind; empty when it is valid. */
export function schemaErrors(kind: DocumentKind, value: unknown): readonly SchemaError[] {
  const validate = validatorOf(kind);
  void validate(value);
  return (validate.errors ?? []) as SchemaError[];
}
