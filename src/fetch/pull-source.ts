import { problems, type Diagnostic } from '../diagnostics';
import { swedishDay } from '../host';
import { dayNumber, type PlainDate, type Workspace } from '../model';
import type { Got, Session } from '../session';
import { showAddress, type Span } from '../source';
import { refusalOf } from './allowed-address';
import { askAddress, hostOf, type Answer } from './ask-address';
import { reasonAgainst } from './check-answer';
import { addressHash, cacheSource, readCachedSource, type CachedSource } from './source-cache';

const OFFLINE = 'deck was told to stay offline';

/** The bytes of a URL source, the day they were pulled, and what went wrong on the way. */
export interface Pulled {
  readonly value: Uint8Array | undefined;
  /** The address as it may be shown. */
  readonly path: string;
  readonly pulled?: PlainDate;
  readonly diagnostics: readonly Diagnostic[];
}

/** An address, and where it is written. */
interface Source {
  readonly url: string;
  readonly at: Span;
}

/** Pulls a URL source from an allowed host, once a run. When that fails, the copy in `.deck/sources/` is used with a warning; without one it is an error. */
export async function pullSource(session: Session, source: Source): Promise<Pulled> {
  const path = showAddress(source.url);
  const refused = refusalAt(source, session.workspace);
  if (refused) return { value: undefined, path, diagnostics: [refused] };
  const url = withoutFragment(source.url);
  const { got } = session.pulls;
  const pending = got.get(url) ?? fetchSource(session, url);
  got.set(url, pending);
  const result = await pending;
  return {
    value: result.bytes,
    path,
    ...(result.pulled !== undefined && { pulled: result.pulled }),
    diagnostics: problemsOf(source, result, session),
  };
}

function refusalAt({ url, at }: Source, workspace: Workspace): Diagnostic | undefined {
  const refusal = refusalOf(url, workspace);
  if (refusal === undefined) return undefined;
  if (refusal === 'not-an-address') return problems.badAddress(at, {});
  if (refusal === 'secret') return problems.secretInAddress(at, { published: false });
  const host = new URL(url).hostname;
  if (refusal === 'plain-http') return problems.plainHttp(at, { host });
  return problems.hostNotAllowed(at, { host, known: [...workspace.hosts, ...workspace.httpHosts] });
}

function problemsOf(
  source: Source,
  { reason, pulled, notKept }: Got,
  { offline, cache, today }: Session,
): readonly Diagnostic[] {
  const { at } = source;
  const url = showAddress(source.url);
  if (notKept !== undefined) return [problems.copyNotKept(at, { url, reason: notKept })];
  if (reason === undefined) return [];
  if (pulled === undefined) return [problems.pullFailed(at, { url, reason, offline, cache })];
  // A copy may be younger than "today": --date can name a day that is past.
  const age = Math.max(0, dayNumber(today) - dayNumber(pulled));
  const used = { url, reason, pulled, age };
  return [offline ? problems.copyUsed(at, used) : problems.pullStale(at, used)];
}

/** What stands after `#` is never sent, so it makes no other source. */
function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

/** Asks for the figures of an allowed address and keeps a copy, or gives the copy with the reason. What can't be CSV never replaces a copy. */
async function fetchSource(session: Session, url: string): Promise<Got> {
  const { host, workspace, cache, pulls, progress } = session;
  const copy = cache ? await readCachedSource(session, url) : undefined;
  if (session.offline) return fallBack(copy, OFFLINE);
  const event = { stage: 'pull', done: 0, of: 1, from: hostOf(url) } as const;
  const isOf = (address: string): boolean => copy?.answered === addressHash(host, address);
  const headersFor = (address: string) => headers(pulls.agent, isOf(address) ? copy : undefined);
  const report = (retryIn?: number): void => progress({ ...event, ...(retryIn !== undefined && { retryIn }) });
  const asking = { url, allowed: workspace, patience: pulls.patience, headersFor };
  const answer = await askAddress(host, asking, report);
  if (answer.kind === 'none') return fallBack(copy, answer.reason);
  const answered = addressHash(host, answer.address);
  const checked = checkAnswer(answer, isOf(answer.address) ? copy : undefined);
  if ('reason' in checked) return fallBack(copy, checked.reason);
  const fresh = { ...checked, answered, pulled: host.now() };
  const notKept = cache ? await cacheSource(session, url, fresh) : undefined;
  return { bytes: fresh.bytes, pulled: dayOf(fresh), ...(notKept !== undefined && { notKept }) };
}

/** Plain ones: no cookies, nothing that says who asks. What identifies a copy is sent only where it came from. */
function headers(agent: string, copy: CachedSource | undefined): Readonly<Record<string, string>> {
  return {
    'user-agent': agent,
    accept: 'text/csv, text/plain;q=0.9, */*;q=0.1',
    ...(copy?.etag !== undefined && { 'if-none-match': copy.etag }),
    ...(copy?.lastModified !== undefined && { 'if-modified-since': copy.lastModified }),
  };
}

type Checked = Pick<CachedSource, 'bytes' | 'etag' | 'lastModified'> | { readonly reason: string };

/** What an answer brings; `copy` is the one that was asked after, if any. */
function checkAnswer(answer: Answer, copy: CachedSource | undefined): Checked {
  const { headers: given, bytes } = answer;
  if (answer.status === 304)
    return copy && (copy.etag ?? copy.lastModified) !== undefined
      ? copy
      : { reason: 'the server answered 304, unasked' };
  const reason = reasonAgainst(bytes, given['content-type'] ?? '');
  if (reason !== undefined) return { reason };
  const { etag, 'last-modified': lastModified } = given;
  return { bytes, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function fallBack(copy: CachedSource | undefined, reason: string): Got {
  return copy ? { bytes: copy.bytes, pulled: dayOf(copy), reason } : { reason };
}

function dayOf({ pulled }: Pick<CachedSource, 'pulled'>) {
  return swedishDay(new Date(pulled));
}
