import { defineProblem } from '../diagnostic';

/** Complaints about metrics whose figures come from an address. */
export const sourceProblems = {
  badAddress: defineProblem('bad-address', 'error', () => ({
    message: 'this is not an address that figures can be pulled from',
    help: 'copy the whole address of the CSV file from the browser: https://statistik.example.se/bup.csv',
  })),
  secretInAddress: defineProblem('secret-in-address', 'error', (p: { published: boolean }) => ({
    message: 'this address holds a user name or a password, so it was not used',
    help: p.published
      ? 'take out what stands before the @, and change the password: whoever reads this file, or the deck, could log in with it'
      : "take out what stands before the @, and change the password: deck doesn't log in anywhere; where a log-in is needed, save the file in the workspace and name it with file",
  })),
  hostNotAllowed: defineProblem(
    'host-not-allowed',
    'error',
    (p: { host: string; known: readonly string[] }) => ({
      message: `the host "${p.host}" is not allowed as a source`,
      help: `add it to sources.hosts in deck.config.yaml if it is right${p.known.length > 0 ? ` (allowed now: ${p.known.join(', ')})` : ''}`,
    }),
  ),
  plainHttp: defineProblem('plain-http', 'error', (p: { host: string }) => ({
    message: `the host "${p.host}" may not be asked without encryption`,
    help: 'write https://; if the host knows only http and is on a network you trust, add it to sources.http in deck.config.yaml',
  })),
  pullFailed: defineProblem(
    'pull-failed',
    'error',
    (p: { url: string; reason: string; offline: boolean; cache: boolean }) => ({
      message: `${p.url} can't be pulled: ${p.reason}`,
      help: !p.cache
        ? 'copies from before are left alone under --no-cache; run it without'
        : p.offline
          ? 'there is no cached copy either; run it once without --offline'
          : 'there is no cached copy to use instead; try again, or save the file in the workspace and name it with file',
    }),
  ),
  pullStale: defineProblem(
    'pull-stale',
    'warning',
    (p: { url: string; reason: string; pulled: string; age: number }) => ({
      message: `${p.url} can't be pulled: ${p.reason}; ${copyOf(p)} is used`,
      help: 'try again before the deck is sent out; if the copy is good enough, say so with --offline',
    }),
  ),
  copyUsed: defineProblem('copy-used', 'info', (p: { url: string; pulled: string; age: number }) => ({
    message: `${copyOf(p)} of ${p.url} is used, since deck was told to stay offline`,
  })),
  copyNotKept: defineProblem('copy-not-kept', 'info', (p: { url: string; reason: string }) => ({
    message: `what was pulled from ${p.url} can't be kept in .deck/: ${p.reason}`,
    help: 'the deck is not worse for it, but if the next pull fails there is no copy to use',
  })),
};

/** `a copy from 2026-03-20, 5 days old`; `age` in days. */
function copyOf({ pulled, age }: { readonly pulled: string; readonly age: number }): string {
  if (age === 0) return `a copy from today, ${pulled},`;
  return `a copy from ${pulled}, ${age} ${age === 1 ? 'day' : 'days'} old,`;
}
