import { HostError, type Host } from '../host';
import { parseUrl } from '../source';
import { refusalOf, type AllowedHosts, type Refusal } from './allowed-address';
import type { Patience } from '../session';

const REDIRECTS = 5;

/** Statuses that may be another a moment later. */
const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/** What a server answered, and the address that answered after all redirects. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly address: string;
}

/** Why there is no answer that can be used. */
interface NoAnswer {
  readonly kind: 'none';
  /** e.g. `the server answered 503` */
  readonly reason: string;
  /** How many more tries may help. */
  readonly again: number;
  /** Milliseconds the server wants to be left alone. */
  readonly wait?: number;
}

/** What to ask for, and of whom it may be asked. */
interface Asking {
  readonly url: string;
  readonly allowed: AllowedHosts;
  readonly patience: Patience;
  /** The headers of the request to an address. */
  readonly headersFor: (address: string) => Readonly<Record<string, string>>;
}

/**
 * Asks an address, again after a while when that may help: on failures of the net and on statuses that pass. The waits grow
 * and are the same every time; a server that says when to come back is left alone until then. `report` is called before each try,
 * and before each wait (ms). The answer is a 200 or a 304; everything else is a reason.
 */
export async function askAddress(
  host: Host,
  asking: Asking,
  report: (wait?: number) => void,
): Promise<Answer | NoAnswer> {
  const { waits, total } = asking.patience;
  const until = host.elapsed() + total;
  for (let tries = 1; ; tries++) {
    report();
    const answer = await askOnce(host, asking, until);
    const planned = waits[tries - 1];
    if (answer.kind === 'answer' || tries > answer.again || planned === undefined) return answer;
    const wait = Math.max(planned, answer.wait ?? 0);
    if (host.elapsed() + wait >= until) return answer;
    report(wait);
    await host.pause(wait);
  }
}

/** Asks once, through redirects, each of which must be allowed; `until` is when (`host.elapsed()`) time is up. */
async function askOnce(host: Host, asking: Asking, until: number): Promise<Answer | NoAnswer> {
  let address = asking.url;
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const answer = await request(host, asking, { address, until });
    if (answer.kind === 'none') return answer;
    const to = redirectOf(answer);
    if (to === undefined) return answerOrReason(answer, asking.patience, host.now());
    const refused = refusalOf(to, asking.allowed);
    if (refused) return { kind: 'none', reason: REDIRECTED[refused](to), again: 0 };
    address = to;
  }
  return { kind: 'none', reason: `it redirects more than ${REDIRECTS} times`, again: 0 };
}

const REDIRECTED: Readonly<Record<Refusal, (to: string) => string>> = {
  'not-an-address': () => 'it redirects to something that is no address',
  secret: () => 'it redirects to an address with a user name or password',
  host: (to) => `it redirects to ${hostOf(to)}, which is not allowed`,
  'plain-http': (to) => `it redirects to ${hostOf(to)} without encryption`,
};

/** The host of a valid address, with its port if it isn't the usual one. */
export function hostOf(address: string): string {
  return new URL(address).host;
}

async function request(
  host: Host,
  { patience, headersFor }: Asking,
  { address, until }: { readonly address: string; readonly until: number },
): Promise<Answer | NoAnswer> {
  const timeout = Math.ceil(Math.min(patience.request, until - host.elapsed()));
  if (timeout <= 0) return { kind: 'none', reason: tooSlow(patience), again: 0 };
  try {
    const options = { timeout, limit: patience.bytes, headers: headersFor(address) };
    return { kind: 'answer', address, ...(await host.fetch(address, options)) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const isOver = error.reason === 'timeout' && timeout < patience.request;
    return { kind: 'none', reason: isOver ? tooSlow(patience) : error.detail, again: triesAfter(error) };
  }
}

function tooSlow({ total }: Patience): string {
  return `the answer took longer than ${total / 1000} seconds`;
}

/** A name that isn't found may be a hiccup, once; a certificate or an answer that is too large doesn't change. */
function triesAfter({ reason }: HostError): number {
  if (reason === 'network' || reason === 'timeout') return Infinity;
  return reason === 'no-such-host' ? 1 : 0;
}

function redirectOf({ status, headers, address }: Answer): string | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return parseUrl(location, address)?.href ?? location;
}

function answerOrReason(answer: Answer, patience: Patience, now: string): Answer | NoAnswer {
  const { status, headers } = answer;
  if (status === 200 || status === 304) return answer;
  const reason = STATUS[status] ?? `the server answered ${status}`;
  if (!PASSING.includes(status)) return { kind: 'none', reason, again: 0 };
  const wait = waitUntil(headers['retry-after'] ?? '', now);
  if (wait <= patience.longestWait) return { kind: 'none', reason, again: Infinity, wait };
  const seconds = Math.round(wait / 1000);
  return { kind: 'none', reason: `${reason} and wants to be asked again in ${seconds} s`, again: 0 };
}

/** Milliseconds that a Retry-After asks for, in seconds or as a date; 0 when it says neither. */
function waitUntil(written: string, now: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written) * 1000;
  const wait = Date.parse(written) - Date.parse(now);
  return wait > 0 ? wait : 0;
}

const STATUS: Readonly<Record<number, string>> = {
  401: 'the server answered 401: it demands a log-in',
  403: 'the server answered 403: it does not give this file to everybody',
  404: 'the server answered 404: there is nothing at this address',
  410: 'the server answered 410: it is no longer there',
};
