import { complaints, type Diagnostic } from '../diagnostics';
import { HostError, type Host } from '../host';
import type { PlainDate, Workspace } from '../model';
import type { Span } from '../source';

const TIMEOUT = 20_000;
const LIMIT = 64 * 1024 * 1024;
const REDIRECTS = 5;
const TRIES = 3;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** How URL sources may be pulled. */
export interface PullOptions {
  /** Only from the cache. */
  readonly offline?: boolean;
  /** False neither reads nor writes `.deck/`. */
  readonly cache?: boolean;
}

/** The bytes of a URL source, the day they were pulled, and what went wrong on the way. */
export interface Pulled {
  readonly value: Uint8Array | undefined;
  readonly path: string;
  readonly pulled?: PlainDate;
  readonly diagnostics: readonly Diagnostic[];
}

interface Source {
  readonly url: string;
  readonly at: Span;
}

/**
 * Pulls a URL source from an allowed host: https, or http on loopback only. A copy is kept in `.deck/sources/`;
 * when the pull fails the copy is used with a warning, and without one it is an error.
 */
export async function pullSource(
  host: Host,
  workspace: Workspace,
  source: Source,
  options: PullOptions,
): Promise<Pulled> {
  const refused = refusal(source.url, workspace.hosts);
  if (refused) return { value: undefined, path: source.url, diagnostics: [refused(source.at)] };
  const reason = options.offline === true ? 'deck was told to stay offline' : undefined;
  const fresh = reason === undefined ? await pull(host, workspace, source.url) : { reason };
  if ('bytes' in fresh) {
    if (options.cache !== false) await keep(host, workspace, source.url, fresh.bytes);
    return { value: fresh.bytes, path: source.url, pulled: host.today(), diagnostics: [] };
  }
  return fromCache(host, workspace, source, {
    reason: fresh.reason,
    useCache: options.cache !== false,
    quiet: reason !== undefined,
  });
}

function refusal(url: string, hosts: readonly string[]): ((at: Span) => Diagnostic) | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const name = address?.hostname ?? url;
  const secure = address?.protocol === 'https:' || (address?.protocol === 'http:' && LOOPBACK.test(name));
  if (address && secure && (hosts.includes(name) || hosts.includes(address.host))) return undefined;
  if (address && !secure) return (at) => complaints.pullFailed(at, { url, reason: 'only https is allowed' });
  return (at) => complaints.hostNotAllowed(at, { host: name, known: hosts });
}

type Fresh = { readonly bytes: Uint8Array } | { readonly reason: string };

async function pull(host: Host, workspace: Workspace, url: string): Promise<Fresh> {
  let address = url;
  let tries = 0;
  for (let hops = 0; hops <= REDIRECTS;) {
    const answer = await get(host, address);
    if ('reason' in answer || answer.status >= 500) {
      tries += 1;
      const reason = 'reason' in answer ? answer.reason : `the server answered ${answer.status}`;
      if (tries >= TRIES) return { reason };
      continue;
    }
    const next = answer.status >= 300 && answer.status < 400 ? answer.headers['location'] : undefined;
    if (next === undefined) return judged(answer);
    address = new URL(next, address).toString();
    if (refusal(address, workspace.hosts))
      return { reason: `it redirects to ${new URL(address).hostname}, which is not allowed` };
    hops += 1;
  }
  return { reason: `more than ${REDIRECTS} redirects` };
}

type Answer = Awaited<ReturnType<Host['fetch']>>;

async function get(host: Host, address: string): Promise<Answer | { readonly reason: string }> {
  try {
    return await host.fetch(address, { timeout: TIMEOUT, limit: LIMIT });
  } catch (error) {
    if (error instanceof HostError)
      return { reason: error.reason === 'timeout' ? 'no answer in time' : error.reason };
    throw error;
  }
}

function judged(answer: Answer): Fresh {
  if (answer.status !== 200) return { reason: `the server answered ${answer.status}` };
  if (/\bhtml\b/i.test(answer.headers['content-type'] ?? ''))
    return { reason: 'it is a web page, not a CSV file' };
  return { bytes: answer.bytes };
}

async function fromCache(
  host: Host,
  workspace: Workspace,
  source: Source,
  how: { reason: string; useCache: boolean; quiet: boolean },
): Promise<Pulled> {
  const { url, at } = source;
  const path = cachePath(host, workspace, url);
  if (!how.useCache || !(await host.exists(path))) {
    return {
      value: undefined,
      path: url,
      diagnostics: [complaints.pullFailed(at, { url, reason: how.reason })],
    };
  }
  const value = await host.read(path);
  const pulled = (await host.changedAt(path)).slice(0, 10) as PlainDate;
  const stale = complaints.pullStale(at, { url, reason: how.reason, pulled });
  return { value, path: url, pulled, diagnostics: how.quiet ? [] : [stale] };
}

async function keep(host: Host, workspace: Workspace, url: string, bytes: Uint8Array): Promise<void> {
  await host.save([{ path: cachePath(host, workspace, url), bytes }]);
}

function cachePath(host: Host, workspace: Workspace, url: string): string {
  return `${workspace.root}/.deck/sources/${host.sha256(new TextEncoder().encode(url)).slice(0, 32)}.csv`;
}
