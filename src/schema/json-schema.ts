/** The part of JSON Schema (draft 2020-12) that deck's documents use, as plain data. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly (string | number | readonly number[])[];
  readonly const?: string | boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** The kinds of documents, in the order of the published files; all are YAML, of which the lock's JSON is a part. */
export const DOCUMENT_KINDS = ['deck', 'block', 'metrics', 'people', 'template', 'config', 'freeze'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What the id of a metric looks like, e.g. `bup-fb-30`. */
export const METRIC_ID = '^[a-z0-9][a-z0-9-]*$';

/** What a key of people.yaml looks like, e.g. `lina`. */
export const PERSON_KEY = '^[a-zåäö0-9][a-zåäö0-9_-]*$';

/** A schema with each schema directly inside it replaced. */
export function mapSubschemas(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, patternProperties, items, anyOf } = schema;
  const mapValues = (record: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
  return {
    ...schema,
    ...(properties && { properties: mapValues(properties) }),
    ...(patternProperties && { patternProperties: mapValues(patternProperties) }),
    ...(items && { items: change(items) }),
    ...(anyOf && { anyOf: anyOf.map(change) }),
  };
}
