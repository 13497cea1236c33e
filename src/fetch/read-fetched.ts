import { problems, type Diagnostic } from '../diagnostics';
import type { Host } from '../host';
import { dayNumber, type PlainDate, type Workspace } from '../model';
import { showAddress, type Span } from '../source';
import { refusalOf } from './allowed-address';
import { fetchSource } from './fetch-source';
import { newPulls, type Got, type PullOptions } from './fetch-options';

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

/**
 * Pulls a URL source from a host that the workspace allows, once a run however often it is named. A copy is kept in
 * `.deck/sources/`; when the pull fails the copy is used with a warning, and without one it is an error.
 */
export async function pullSource(
  host: Host,
  workspace: Workspace,
  source: Source,
  options: PullOptions,
): Promise<Pulled> {
  const path = showAddress(source.url);
  const refused = complaintAbout(source, workspace);
  if (refused) return { value: undefined, path, diagnostics: [refused] };
  const url = withoutFragment(source.url);
  const { got, agent } = options.pulls ?? newPulls();
  const pending = got.get(url) ?? fetchSource(host, workspace, url, { ...options, agent });
  got.set(url, pending);
  const result = await pending;
  return {
    value: result.bytes,
    path,
    ...(result.pulled !== undefined && { pulled: result.pulled }),
    diagnostics: complaintsOn(source, result, options),
  };
}

function complaintAbout({ url, at }: Source, workspace: Workspace): Diagnostic | undefined {
  const refusal = refusalOf(url, workspace);
  if (refusal === undefined) return undefined;
  if (refusal === 'not-an-address') return problems.badAddress(at, {});
  if (refusal === 'secret') return problems.secretInAddress(at, { published: false });
  const host = new URL(url).hostname;
  if (refusal === 'plain-http') return problems.plainHttp(at, { host });
  return problems.hostNotAllowed(at, { host, known: [...workspace.hosts, ...workspace.httpHosts] });
}

function complaintsOn(
  source: Source,
  { reason, pulled, notKept }: Got,
  { offline = false, cache = true, today }: PullOptions,
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
