/** deck as a library: check, build, read and freeze figures, given a host (`nodeHost()` for disk and net). */
export type { Diagnostic, Severity } from './diagnostics';
export type { Host } from './host';
export {
  chooseManifests,
  findDeckFolders,
  findMeetings,
  newPulls,
  openWorkspace,
  type DeckFolder,
  type Meeting,
  type Pulls,
} from './load';
export type { Indicator, Workspace } from './model';
export { freezeMeeting, type FreezeOptions, type FreezeRun } from './snapshot/freeze-meeting';
export { buildDeck } from './build/build-deck';
export { checkDeck } from './pipeline';
export { readMetrics } from './load/read-metrics';
export type { BuildOptions, DeckRun, MetricsRun, OutputFile, PageSummary, Progress } from './build/run';
