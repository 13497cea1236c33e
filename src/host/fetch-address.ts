import { get as askPlainly, type IncomingMessage } from 'node:http';
import { get as askSecurely } from 'node:https';
import { decodeBody } from './decode-body';
import { HostError, type Host } from './host';
import { networkError } from './network-failure';
import { tooLarge } from './read-file';

type Answer = Awaited<ReturnType<Host['fetch']>>;
type Limits = Parameters<Host['fetch']>[1];

/**
 * Pulls an http or https address with GET. Redirects are handed back, not followed; the timeout (ms) covers the body
 * too, and the limit (bytes) also what comes out of decompression. It isn't the built-in `fetch`, because that takes the
 * beginning of a gzip stream that breaks off for all of it.
 */
export async function fetchAddress(
  address: string,
  { timeout, limit, headers = {} }: Limits,
): Promise<Answer> {
  if (!/^https?:\/\//i.test(address))
    throw new HostError('network', address, 'only http and https can be pulled');
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await ask(address, headers, signal);
    const bytes = await readBody(response, address, limit);
    return { status: response.statusCode ?? 0, headers: plainHeaders(response), bytes };
  } catch (error) {
    throw networkError(error, address, signal.aborted ? timeout : undefined);
  }
}

function ask(address: string, headers: Limits['headers'], signal: AbortSignal): Promise<IncomingMessage> {
  const get = /^https:/i.test(address) ? askSecurely : askPlainly;
  const all = { 'accept-encoding': 'gzip, deflate, br', ...headers };
  return new Promise((resolve, reject) => {
    // Without an agent the connection is closed after the answer, so nothing holds up the end of the program. Certificates count
    // also where NODE_TLS_REJECT_UNAUTHORIZED says otherwise, of which only a warning of Node would tell.
    get(address, { headers: all, signal, agent: false, rejectUnauthorized: true }, resolve)
      .on('error', reject)
      // A connection that ends without an answer, as after "101 Switching Protocols", would be waited for in vain.
      .on('close', () => {
        reject(new HostError('network', address, 'the connection was closed without an answer'));
      });
  });
}

async function readBody(response: IncomingMessage, address: string, limit: number): Promise<Uint8Array> {
  if (response.statusCode !== 200) {
    response.destroy();
    return new Uint8Array();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> = response;
  for await (const chunk of body) {
    length += chunk.length;
    // Throwing ends the iteration, which closes the connection: no further byte is pulled.
    if (length > limit) throw tooLarge(address, limit);
    chunks.push(chunk);
  }
  const encoding = response.headers['content-encoding'] ?? '';
  return decodeBody(Buffer.concat(chunks, length), encoding, { address, limit });
}

function plainHeaders({ headers }: IncomingMessage): Answer['headers'] {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]);
  return Object.fromEntries(entries) as Answer['headers'];
}
