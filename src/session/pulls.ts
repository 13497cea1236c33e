import type { PlainDate } from '../model';

/** How long a source may take and how much it may send. */
export interface Patience {
  /** Milliseconds for one request, its whole body included. */
  readonly request: number;
  /** Milliseconds for one source, with all tries, redirects and waits. */
  readonly total: number;
  /** Milliseconds to wait before the second try, the third …; one try more than there are waits. */
  readonly waits: readonly number[];
  /** The longest wait (ms) that a server may ask for with Retry-After; one that asks for more isn't tried again. */
  readonly longestWait: number;
  /** Bytes, after decompression; 200 000 rows are about 10 MB. */
  readonly bytes: number;
}

/** What a build has: three tries in at most a minute, so that an unattended one comes to an end. */
export const PATIENCE: Patience = {
  request: 20_000,
  total: 60_000,
  waits: [500, 2000],
  longestWait: 20_000,
  bytes: 64 * 1024 * 1024,
};

/** What came of pulling an address, wherever it is named. */
export interface Got {
  readonly bytes?: Uint8Array;
  /** The Swedish day on which the bytes were pulled. */
  readonly pulled?: PlainDate;
  /** Why there is no newer answer; the bytes, if any, are those of the copy. */
  readonly reason?: string;
  /** Why the answer couldn't be kept for the next time. */
  readonly notKept?: string;
}

/** What one run has pulled: every address once, so that two decks of a run can't disagree. */
export interface Pulls {
  /** Sent as User-Agent, e.g. `deck/0.1.0`. */
  readonly agent: string;
  readonly patience: Patience;
  /** Address → what came of it. */
  readonly got: Map<string, Promise<Got>>;
}

/** The pulls of a run that begins. */
export function newPulls(agent = 'deck', patience = PATIENCE): Pulls {
  return { agent, patience, got: new Map() };
}
