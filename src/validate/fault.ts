import type { ErrorObject } from 'ajv/dist/2020';
import type { Diagnostic } from '../diagnostics';
import type { JsonSchema } from '../schema';
import type { Entry, Span, Step, Tree } from '../source';
import type { Cure } from './prune-tree';

/** One thing that is wrong, as ajv says it; `parentSchema` is the part of the schema that says so. */
export type SchemaError = ErrorObject<string, Record<string, unknown>> & { readonly parentSchema: JsonSchema };

/** An author's mistake, explained, and what makes the rest valid. */
export interface Mistake {
  /** Unknown keys are reported first: what they were meant to be may make other diagnostics pointless. */
  readonly kind: 'unknown key' | 'missing key' | 'missing part' | 'bad value';
  readonly diagnostic: Diagnostic;
  /** Absent when the document can be used as it is. */
  readonly cure?: Cure;
  /** The map or list that the mistake is about. */
  readonly owner: Span;
}

/** A mistake before it is known which map it is about. */
export type Explained = Omit<Mistake, 'owner'>;

/** A schema error at its place in the tree. */
export interface Fault {
  readonly error: SchemaError;
  readonly schema: JsonSchema;
  readonly path: readonly Step[];
  /** What the value is called: `item 2 of "bullets"`. */
  readonly what: string;
  /** The value that is wrong. */
  readonly at: Tree;
  /** Its text; empty for a list or a map. */
  readonly text: string;
  /** The entry whose value it is; undefined for list items and the root. */
  readonly entry: Entry | undefined;
  /** The key of that entry, or else the value. */
  readonly place: Span;
  /** The branches of the union that weren't meant. */
  readonly siblings: readonly JsonSchema[];
  /** Follows a reference in the schema. */
  readonly lookUp: (schema: JsonSchema) => JsonSchema;
  /** What the schema takes: its branches if it is a union, else itself. */
  readonly takes: readonly JsonSchema[];
  /** What items of a list would be, if the schema takes lists. */
  readonly items: readonly JsonSchema[];
}

/** A value that is wrong, and taken out of the document. */
export function badValue({ path }: Fault, diagnostic: Diagnostic): Explained {
  return { kind: 'bad value', diagnostic, cure: { kind: 'drop', path } };
}
