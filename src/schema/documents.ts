import { bundle } from './bundle';
import { DOCUMENT_KINDS, type DocumentKind, type JsonSchema } from './json-schema';
import { knownKeys } from './known-keys';

// npm run build writes what this computes over dist/schema/documents.js (bin/build.js), so that TypeBox isn't loaded when deck runs.

/** The schemas of all kinds with their definitions; identity matters, since errors name parts of them. */
export const SCHEMAS = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, bundle(kind)])) as Readonly<
  Record<DocumentKind, JsonSchema>
>;

/** Every key that some document of deck knows, e.g. `title`; for telling a key from text that happens to hold a colon. */
export const KNOWN_KEYS = knownKeys();
