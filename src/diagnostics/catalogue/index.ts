import { csvProblems, sourceProblems } from './source';
import { figureProblems } from './figure';
import { finishedProblems } from './finished';
import { manifestProblems } from './manifest';
import { metricProblems } from './metric';
import { pictureProblems, slideProblems } from './slide';
import { schemaProblems } from './schema';
import { snapshotProblems, workspaceProblems } from './workspace';
import { templateProblems } from './template';
import { yamlProblems } from './yaml';

/** Every diagnostic of deck, one named constructor each, by subject. */
export const problems = {
  ...workspaceProblems,
  ...sourceProblems,
  ...yamlProblems,
  ...schemaProblems,
  ...manifestProblems,
  ...pictureProblems,
  ...metricProblems,
  ...figureProblems,
  ...csvProblems,
  ...snapshotProblems,
  ...templateProblems,
  ...slideProblems,
  ...finishedProblems,
} as const;
