import type { Diagnostic } from '../diagnostics';
import type { JsonSchema } from '../schema';
import type { Entry, Span, Step, Tree } from '../source';
import type { Cure } from './prune-tree';
import type { SchemaError } from './validator';

/** An author's mistake, told, and what makes the rest valid. */
export interface Mistake {
  /** Unknown keys are told first: what they were meant to be may make other complaints pointless. */
  readonly kind: 'unknown key' | 'missing key' | 'missing part' | 'bad value';
  readonly diagnostic: Diagnostic;
  /** Absent when the document can be used as it is. */
  readonly cure?: Cure;
  /** The map or list that the mistake is about. */
  readonly owner: Span;
}

/** A schema error at its place in the tree. */
export interface Fault {
  readonly error: SchemaError;
  readonly schema: JsonSchema;
  readonly path: readonly Step[];
  readonly tree: Tree;
  /** The value complained about. */
  readonly at: Tree;
  /** The entry whose value it is; undefined for list items and the root. */
  readonly entry: Entry | undefined;
  /** The branches of the union that weren't meant. */
  readonly siblings: readonly JsonSchema[];
  /** Follows a reference in the schema. */
  readonly lookUp: (schema: JsonSchema) => JsonSchema;
  /** What the schema takes: its branches if it is a union, else itself. */
  readonly takes: readonly JsonSchema[];
  /** What items of a list would be, if the schema takes lists. */
  readonly items: readonly JsonSchema[];
}

/** A mistake before it is known which map it is about. */
export type Told = Omit<Mistake, 'owner'>;
