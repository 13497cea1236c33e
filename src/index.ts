/** deck as a library: check, build, read and freeze figures, given a host (`nodeHost()` for disk and net). */
export type { Diagnostic, Severity } from './diagnostics';
export type { Host } from './host';
export { chooseManifests, findDeckFolders, findMeetings, type DeckFolder, type Meeting } from './load/find-meetings';
export { readMetrics, type MetricsRun } from './load/load-metrics';
export { openWorkspace } from './load/open-workspace';
export type { BuildOptions, DeckRun, Indicator, OutputFile, PageSummary, Progress, Workspace } from './model';
export { buildDeck, checkDeck } from './pipeline';
export { newPulls, openSession, type Pulls, type Session, type SessionOptions } from './session';
export { freezeMeeting, type FreezeOptions, type FreezeRun } from './snapshot/freeze-meeting';
