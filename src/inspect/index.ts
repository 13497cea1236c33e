export type { RefusalReason } from './archive/refusal';
export { inspectDeck, type DeckFault, type Inspection, type Refused } from './inspect-deck';
export type { Outline, OutlineObject, OutlineSlide } from './outline';
export type { SlideFindings } from './inspect-slide';
