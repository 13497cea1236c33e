import type { Report } from '../../diagnostics';
import type {
  BlockSpec,
  ConfigSpec,
  DocumentKind,
  FreezeSpec,
  ManifestSpec,
  MetricsSpec,
  PeopleSpec,
  TemplateSpec,
} from '../../schema';
import type { Tree } from '../../source';
import { pruneTree, type Cure } from '../prune-tree';
import type { ValidTree } from '../validate-tree';
import { configRules } from './config-rules';
import { blockRules, deckRules } from './deck-rules';
import { addressesHoldNoPassword } from './address-rules';
import { metricsRules } from './metrics-rules';
import { peopleRules } from './people-rules';
import type { Rule } from './rule';
import { templateRules } from './template-rules';

/** Runs the rules of a document kind and gives the tree without what they took out; the same tree if they took nothing. */
export type RunRules = (settled: ValidTree, report: Report) => Tree;

/** The rules about meaning, by document kind, behind those of every kind. To add one: a function in a file beside this, and a line in its list. */
export const RULES: Readonly<Record<DocumentKind, RunRules>> = {
  deck: run<ManifestSpec>(deckRules),
  block: run<BlockSpec>(blockRules),
  metrics: run<MetricsSpec>(metricsRules),
  people: run<PeopleSpec>(peopleRules),
  template: run<TemplateSpec>(templateRules),
  config: run<ConfigSpec>(configRules),
  freeze: run<FreezeSpec>([]),
};

function run<T>(rules: readonly Rule<T>[]): RunRules {
  return ({ tree, value, damaged }, report) => {
    const cures: Cure[] = [];
    const whole = (part: Tree): boolean => !damaged.has(part.span.start);
    const cure = (each: Cure): void => void cures.push(each);
    for (const rule of [addressesHoldNoPassword, ...rules])
      rule({ value: value as T, tree, path: [], report, cure, whole });
    return pruneTree(tree, cures) ?? tree;
  };
}
