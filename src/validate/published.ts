import {
  DOCUMENT_KINDS,
  mapSubschemas,
  METRIC_ID,
  PERSON_KEY,
  SCHEMAS,
  type DocumentKind,
  type JsonSchema,
} from '../schema';

/** Where the published schemas live; an editor reads the file beside, this only names it. */
const HOME = 'https://deck.invalid/schema/';

const TITLES: Readonly<Record<DocumentKind, string>> = {
  deck: 'Manifest of a deck (*.deck.yaml)',
  block: 'Slides of one presenter (*.block.yaml)',
  metrics: 'Indicator catalogue (metrics.yaml)',
  people: 'Presenters (people.yaml)',
  template: 'Brand template (template.yaml)',
  config: 'Workspace (deck.config.yaml)',
  freeze: 'Lock of a frozen meeting (data/freeze.json)',
};

/** The JSON Schemas (draft 2020-12) for editors, by document kind: those that deck validates with, made tolerant by `acceptTypedScalars`. */
export function publishedSchemas(): Record<string, object> {
  return Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, publish(kind)]));
}

function publish(kind: DocumentKind): object {
  const { $defs, ...root } = acceptTypedScalars(withKeyPattern(kind, SCHEMAS[kind]));
  const definitions = Object.entries($defs ?? {}).map(([name, schema]) => [name, acceptTypedScalars(schema)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${HOME}${kind}.schema.json`,
    ...root,
    title: TITLES[kind],
    ...($defs && { $defs: Object.fromEntries(definitions) as object }),
  };
}

/** Ids and keys of people: a rule says it in deck (so that the rest is kept), a pattern says it in editors. */
function withKeyPattern(kind: DocumentKind, schema: JsonSchema): JsonSchema {
  const patterns: Partial<Record<DocumentKind, string>> = { metrics: METRIC_ID, people: PERSON_KEY };
  const pattern = patterns[kind];
  return pattern === undefined ? schema : { ...schema, propertyNames: { pattern } };
}

/** deck keeps scalars as typed, an editor types them (`title: 1177`): so where deck takes text, the published schema takes numbers and booleans too. */
export function acceptTypedScalars(schema: JsonSchema): JsonSchema {
  const open = mapSubschemas(schema, acceptTypedScalars);
  const fixed = schema.enum !== undefined || schema.const !== undefined;
  return schema.type === 'string' && !fixed ? { ...open, type: ['string', 'number', 'boolean'] } : open;
}
