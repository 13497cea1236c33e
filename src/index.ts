export type { BuildOptions, DeckRun, MetricsRun, OutputFile, Progress } from './pipeline';
export { buildDeck, checkDeck, readMetrics } from './pipeline';
