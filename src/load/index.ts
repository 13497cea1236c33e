export { chooseManifests, findMeetings, type Meeting } from './find-meetings';
export { loadDeck, type DeckSources } from './load-deck';
export { loadCatalogue, loadIndicators, type Declared } from './load-metrics';
export { openWorkspace } from './open-workspace';
export { newPulls, type PullEvent, type Pulls } from './pull/pull-options';
export { recordingHost, type Input } from './record-inputs';
