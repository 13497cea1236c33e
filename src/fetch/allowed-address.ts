import type { Workspace } from '../model';
import { parseUrl } from '../source';

/** Why an address may not be asked, for authors and for redirects alike. */
export type Refusal = 'not-an-address' | 'secret' | 'host' | 'plain-http';

/** The hosts a workspace allows: `hosts` over https, `httpHosts` also without encryption. */
export type AllowedHosts = Pick<Workspace, 'hosts' | 'httpHosts'>;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/**
 * Why an address may not be asked; undefined when it may. Its host stands in one of the lists; it is encrypted, unless it
 * is this computer or stands in `httpHosts`; and it holds no user name or password, which would end up in messages.
 */
export function refusalOf(address: string, { hosts, httpHosts }: AllowedHosts): Refusal | undefined {
  const url = parseUrl(address);
  if (!url || PORTS[url.protocol] === undefined) return 'not-an-address';
  if (url.username !== '' || url.password !== '') return 'secret';
  const unencrypted = lists(httpHosts, url);
  if (!unencrypted && !lists(hosts, url)) return 'host';
  const safe = url.protocol === 'https:' || unencrypted || LOOPBACK.test(url.hostname);
  return safe ? undefined : 'plain-http';
}

/** Whether a list names the host of an address: `statistik.example.se` on every port, `statistik.example.se:8443` on that one. */
function lists(entries: readonly string[], url: URL): boolean {
  const asked = url.port === '' ? PORTS[url.protocol] : url.port;
  return entries.some((entry) => {
    const [, name = '', port = asked] = /^(.*?)(?::(\d+))?$/.exec(entry.trim()) ?? [];
    return port === asked && canonical(name) === url.hostname;
  });
}

/** A host name as URLs hold it: lower case, `å` in its ASCII form. */
function canonical(name: string): string {
  return parseUrl(`https://${name}`)?.hostname ?? name;
}
