import type { TSchema } from '@sinclair/typebox';
import { Config, Manifest } from './manifest';
import { Metric } from './metrics';
import { Template } from './template';

/** Every key that some document of deck knows. */
export function knownKeys(): ReadonlySet<string> {
  return new Set([Manifest, Metric, Config, Template].flatMap(keysOf));
}

function keysOf(schema: TSchema): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, TSchema>);
  const branches = (schema['anyOf'] ?? []) as TSchema[];
  const items = schema['items'] === undefined ? [] : [schema['items'] as TSchema];
  return [
    ...properties.flatMap(([key, value]) => [key, ...keysOf(value)]),
    ...[...branches, ...items].flatMap(keysOf),
  ];
}
