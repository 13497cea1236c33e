import * as chart from './chart';
import * as slide from './slide';
import type { TSchema } from '@sinclair/typebox';
import { DOCUMENT_KINDS, type DocumentKind, type JsonSchema, mapSubschemas } from './json-schema';
import { Config, Item, Manifest, People, Section, Freeze } from './manifest';
import { Acceptance, Metric, Metrics, Source } from './metrics';
import { ColourRole, Layout, LayoutBox, Style, Template } from './template';

function keysOf(schema: TSchema): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, TSchema>);
  const branches = (schema['anyOf'] ?? []) as TSchema[];
  const items = schema['items'] === undefined ? [] : [schema['items'] as TSchema];
  return [...properties.flatMap(([key, value]) => [key, ...keysOf(value)]), ...[...branches, ...items].flatMap(keysOf)];
}

const ROOTS: Readonly<Record<DocumentKind, TSchema>> = {
  deck: Manifest,
  block: slide.Block,
  metrics: Metrics,
  people: People,
  template: Template,
  config: Config,
  freeze: Freeze,
};

/** What is written once under `$defs` and referred to. */
const SHARED: Readonly<Record<string, TSchema>> = {
  Slide: slide.Slide,
  Include: slide.Include,
  Presenters: slide.Presenters,
  Person: slide.Person,
  Bullets: slide.Bullets,
  ChartReference: chart.ChartReference,
  ChartSpec: chart.ChartSpec,
  ChartOptions: chart.ChartOptions,
  TableSpec: slide.TableSpec,
  ImageSpec: slide.ImageSpec,
  FigureSpec: slide.FigureSpec,
  BoxSpec: slide.BoxSpec,
  TreeNode: slide.TreeNode,
  Target: chart.Target,
  Date: chart.DateText,
  Period: chart.PeriodText,
  Item,
  Section,
  Metric,
  Source,
  Acceptance,
  ColourRole,
  Style,
  LayoutBox,
  Layout,
};

/**
 * A document kind's schema as plain JSON Schema: parts that stand in several places are hoisted into `$defs`, which keeps
 * validators small and the published files readable, and gives recursion a name.
 */
function bundle(kind: DocumentKind): JsonSchema {
  const names = new Map(Object.entries(SHARED).map(([name, schema]) => [JSON.stringify(schema), name]));
  const definitions: Record<string, JsonSchema> = {};
  const root = expand(plainOf(ROOTS[kind]));
  return { ...root, ...(Object.keys(definitions).length > 0 && { $defs: definitions }) };

  function hoist(schema: JsonSchema): JsonSchema {
    const name = schema.$ref ?? names.get(JSON.stringify(schema));
    if (name === undefined) return expand(schema);
    if (!(name in definitions)) {
      definitions[name] = {};
      definitions[name] = expand(plainOf(SHARED[name] ?? {}));
    }
    return { $ref: `#/$defs/${name}` };
  }

  function expand(schema: JsonSchema): JsonSchema {
    return mapSubschemas(choiceOf(schema), hoist);
  }
}

/** A union of words as `enum`, which validates faster than TypeBox's `anyOf` of constants and reads better in an editor. */
function choiceOf(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  const words = anyOf?.map((branch) => branch.const);
  return words?.every((word) => typeof word === 'string') ? { ...rest, type: 'string', enum: words } : schema;
}

/** TypeBox marks kinds with symbols, which JSON leaves out; `$id` is its way to say that a type is recursive. */
function plainOf(schema: object): JsonSchema {
  const { $id: _, ...plain } = JSON.parse(JSON.stringify(schema)) as JsonSchema & { $id?: string };
  return plain;
}

// npm run build writes what this computes over dist/schema/documents.js (bin/build.js), so that TypeBox isn't loaded when deck runs.

/** The schemas of all kinds with their definitions; identity matters, since errors name parts of them. */
export const SCHEMAS = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, bundle(kind)])) as Readonly<
  Record<DocumentKind, JsonSchema>
>;

/** Every key that some document of deck knows, e.g. `title`; for telling a key from text that happens to hold a colon. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set([Manifest, Metric, Config, Template].flatMap(keysOf));
