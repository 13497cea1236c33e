import { csvComplaints } from './csv';
import { figureComplaints } from './figure';
import { finishedComplaints } from './finished';
import { manifestComplaints } from './manifest';
import { metricComplaints } from './metric';
import { pictureComplaints } from './picture';
import { schemaComplaints } from './schema';
import { slideComplaints } from './slide';
import { snapshotComplaints } from './snapshot';
import { sourceComplaints } from './source';
import { templateComplaints } from './template';
import { workspaceComplaints } from './workspace';
import { yamlComplaints } from './yaml';

/** Every complaint deck can make, one named constructor each, by subject. */
export const complaints = {
  ...workspaceComplaints,
  ...sourceComplaints,
  ...yamlComplaints,
  ...schemaComplaints,
  ...manifestComplaints,
  ...pictureComplaints,
  ...metricComplaints,
  ...figureComplaints,
  ...csvComplaints,
  ...snapshotComplaints,
  ...templateComplaints,
  ...slideComplaints,
  ...finishedComplaints,
} as const;
