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
  /** Address → what came of it. */
  readonly got: Map<string, Promise<Got>>;
}

/** The pulls of a run that begins. */
export function newPulls(agent = 'deck'): Pulls {
  return { agent, got: new Map() };
}

/** How URL sources are pulled. */
export interface PullOptions {
  /** What today is, for the age of copies. */
  readonly today: PlainDate;
  /** Only from the cache. */
  readonly offline?: boolean;
  /** False neither reads nor writes `.deck/`. */
  readonly cache?: boolean;
  /** Shared by all that one run reads; each call has its own when left out. */
  readonly pulls?: Pulls;
  readonly patience?: Patience;
  /** Called when a host is asked, and when it is waited for. */
  readonly progress?: (event: PullEvent) => void;
}

/** What goes on while a source is pulled. */
export interface PullEvent {
  readonly stage: 'pull';
  readonly done: 0;
  readonly of: 1;
  /** The host that is asked, e.g. `statistik.example.se`. */
  readonly from: string;
  /** Milliseconds until it is asked again. */
  readonly retryIn?: number;
}
