export { openWorkspace } from './open-workspace';
export { chooseManifests, findMeetings, type Meeting } from './find-meetings';
