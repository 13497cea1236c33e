export {
  chooseManifests,
  findDeckFolders,
  findMeetings,
  type DeckFolder,
  type Meeting,
} from './find-meetings';
export { loadDeck, type DeckSources } from './load-deck';
export { loadCatalogue, loadIndicators, type Declared } from './load-metrics';
export { openWorkspace } from './open-workspace';
export { newPulls, type PullEvent, type Pulls } from '../fetch/fetch-options';
export {
  answersAsBefore,
  recordingHost,
  type Asked,
  type Input,
  type Recording,
} from '../cache/record-inputs';
export { findExisting as findStanding, type ExistingSnapshot as Standing } from '../snapshot/find-existing';
export { metricsOfMeeting } from '../snapshot/metrics-of-meeting';
export { snapshotPlace, type SnapshotPlace } from '../snapshot/read-lock';
export { readToFreeze } from '../snapshot/read-to-freeze';
export { takeSnapshot } from '../snapshot/take-snapshot';
export { readMeeting, type MeetingFiles } from '../scaffold/read-meeting';
export { readBytes } from './read-document';
