import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import { bundle, DOCUMENT_KINDS, type DocumentKind, type JsonSchema } from '../schema';

/** One thing that is wrong, as ajv says it; `parentSchema` is the part of the schema that says so. */
export type SchemaError = ErrorObject<string, Record<string, unknown>> & {
  readonly parentSchema: JsonSchema;
};

/** The schemas of all kinds with their definitions; identity matters, since errors name parts of them. */
export const SCHEMAS = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, bundle(kind)])) as Readonly<
  Record<DocumentKind, JsonSchema>
>;

/** Compiles a schema when it is first asked for. */
const REGISTRY = registry();

/** All that is wrong with a value of a document kind; empty when it is valid. */
export function schemaErrors(kind: DocumentKind, value: unknown): readonly SchemaError[] {
  const validate = REGISTRY.getSchema(kind);
  if (!validate) throw new Error(`no schema for ${kind}`);
  void validate(value);
  return (validate.errors ?? []) as SchemaError[];
}

function registry(): Ajv2020 {
  // A program lives for one run: validators that compile fast are better than validators that run fast.
  const fast = { inlineRefs: false, code: { optimize: false } } as const;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateSchema: false, ...fast });
  for (const kind of DOCUMENT_KINDS) ajv.addSchema(SCHEMAS[kind], kind);
  return ajv;
}
