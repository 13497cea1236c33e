/** deck as a library: check, build and read figures, given a host (`nodeHost()` for disk and net). */
export type { Diagnostic, Severity } from './diagnostics';
export type { Host } from './host';
export { chooseManifests, findMeetings, newPulls, openWorkspace, type Meeting, type Pulls } from './load';
export type { Indicator, Workspace } from './model';
export { buildDeck, checkDeck } from './pipeline';
export { readMetrics } from './read-metrics';
export type { BuildOptions, DeckRun, MetricsRun, OutputFile, PageSummary, Progress } from './run';
