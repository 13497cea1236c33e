import { csvProblems } from './csv';
import { figureProblems } from './figure';
import { finishedProblems } from './finished';
import { manifestProblems } from './manifest';
import { metricProblems } from './metric';
import { pictureProblems } from './picture';
import { schemaProblems } from './schema';
import { slideProblems } from './slide';
import { snapshotProblems } from './snapshot';
import { sourceProblems } from './source';
import { templateProblems } from './template';
import { workspaceProblems } from './workspace';
import { yamlProblems } from './yaml';

/** Every complaint deck can make, one named constructor each, by subject. */
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
