import { swedishDay, type Host } from '../host';
import type { Workspace } from '../model';
import { hostOf, type Answer } from './ask-address';
import { askPatiently } from './ask-patiently';
import { reasonAgainst } from './check-answer';
import { addressHash, cacheSource, readCachedSource, type CachedSource } from './source-cache';
import { PATIENCE, type Got, type PullOptions } from './fetch-options';

const OFFLINE = 'deck was told to stay offline';

/**
 * The figures of an allowed address: asked for, unless the copy is still right, and kept; or the copy, with the reason.
 * An answer that can't be CSV counts as none, and never replaces a copy.
 */
export async function fetchSource(
  host: Host,
  workspace: Workspace,
  url: string,
  options: PullOptions & { readonly agent: string },
): Promise<Got> {
  const { patience = PATIENCE, progress, cache = true } = options;
  const copy = cache ? await readCachedSource(host, workspace, url, patience.bytes) : undefined;
  if (options.offline === true) return fallBack(copy, OFFLINE);
  const event = { stage: 'pull', done: 0, of: 1, from: hostOf(url) } as const;
  const isOf = (address: string): boolean => copy?.answered === addressHash(host, address);
  const headersFor = (address: string) => headers(options.agent, isOf(address) ? copy : undefined);
  const tell = (retryIn?: number) => progress?.({ ...event, ...(retryIn !== undefined && { retryIn }) });
  const answer = await askPatiently(host, { url, allowed: workspace, patience, headersFor }, tell);
  if (answer.kind === 'none') return fallBack(copy, answer.reason);
  const answered = addressHash(host, answer.address);
  const fresh = { ...judge(answer, isOf(answer.address) ? copy : undefined), answered, pulled: host.now() };
  if ('reason' in fresh) return fallBack(copy, fresh.reason);
  const notKept = cache ? await cacheSource(host, workspace, url, fresh) : undefined;
  return { bytes: fresh.bytes, pulled: dayOf(fresh), ...(notKept !== undefined && { notKept }) };
}

/** Plain ones: no cookies, nothing that tells who asks. What a copy is known by is told only where it came from. */
function headers(agent: string, copy: CachedSource | undefined): Readonly<Record<string, string>> {
  return {
    'user-agent': agent,
    accept: 'text/csv, text/plain;q=0.9, */*;q=0.1',
    ...(copy?.etag !== undefined && { 'if-none-match': copy.etag }),
    ...(copy?.lastModified !== undefined && { 'if-modified-since': copy.lastModified }),
  };
}

type Judged = Pick<CachedSource, 'bytes' | 'etag' | 'lastModified'> | { readonly reason: string };

/** What an answer brings; `copy` is the one that was asked after, if any. */
function judge(answer: Answer, copy: CachedSource | undefined): Judged {
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
