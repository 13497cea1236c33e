import { get as askPlainly, type IncomingMessage } from 'node:http';
import { get as askSecurely } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { type Host, HostError, type HostFailure } from './host';
import { tooLarge } from './read-file';
import { codeOf, messageOf, withCause } from './host-failure';

type Answer = Awaited<ReturnType<Host['fetch']>>;
type Limits = Parameters<Host['fetch']>[1];

/**
 * Pulls an http or https address with GET. Redirects are handed back, not followed; the timeout (ms) covers the body
 * too, and the limit (bytes) also what comes out of decompression. It isn't the built-in `fetch`, because that takes the
 * beginning of a gzip stream that breaks off for all of it.
 */
export async function fetchAddress(address: string, { timeout, limit, headers = {} }: Limits): Promise<Answer> {
  if (!/^https?:\/\//i.test(address)) throw new HostError('network', address, 'only http and https can be pulled');
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
      .on('close', () => reject(new HostError('network', address, 'the connection was closed without an answer')));
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

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  // "deflate" should be a zlib stream, but some servers send it bare; the low half of a zlib stream's first byte is 8.
  deflate: (bytes, options) =>
    ((bytes[0] ?? 0) & 15) === 8 ? promisify(inflate)(bytes, options) : promisify(inflateRaw)(bytes, options),
};

/**
 * The body of an answer without its content encoding (gzip, deflate, br). One that breaks off, or grows beyond the limit
 * (bytes), is a HostError: half a file is never taken for a whole one.
 */
async function decodeBody(
  bytes: Uint8Array,
  encoding: string,
  { address, limit }: { readonly address: string; readonly limit: number },
): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity' || bytes.length === 0) return bytes;
  const decode = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
  if (!decode) throw new HostError('other', address, 'it is compressed in a way that deck does not know');
  try {
    return await decode(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(address, limit);
    throw withCause(new HostError('network', address, 'its compressed content is damaged or cut off'), error);
  }
}

const UNTRUSTED = 'its certificate is not trusted by this computer';

const EXPLANATIONS: Readonly<Record<string, readonly [HostFailure, string]>> = {
  ENOTFOUND: ['no-such-host', 'no computer of that name was found'],
  EAI_AGAIN: ['network', 'the name could not be looked up; is there a network?'],
  ENETUNREACH: ['network', 'the computer can not be reached; is there a network?'],
  EHOSTUNREACH: ['network', 'the computer can not be reached; is there a network?'],
  ETIMEDOUT: ['network', 'the computer does not answer'],
  ECONNREFUSED: ['network', 'the computer refused the connection'],
  ECONNRESET: ['network', 'the connection broke off'],
  EPIPE: ['network', 'the connection broke off'],
  CERT_HAS_EXPIRED: ['insecure', 'its certificate has expired'],
  CERT_NOT_YET_VALID: ['insecure', 'its certificate is not valid yet; is the clock of this computer right?'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['insecure', UNTRUSTED],
  SELF_SIGNED_CERT_IN_CHAIN: ['insecure', UNTRUSTED],
  UNABLE_TO_GET_ISSUER_CERT: ['insecure', UNTRUSTED],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['insecure', UNTRUSTED],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['insecure', UNTRUSTED],
  ERR_TLS_CERT_ALTNAME_INVALID: ['insecure', 'its certificate belongs to another address'],
  EPROTO: ['insecure', 'no encrypted connection could be made'],
};

/** What went wrong on the net, as a HostError in plain words; a HostError passes unchanged. `timeout` (ms) when it had run out. */
function networkError(error: unknown, address: string, timeout?: number): HostError {
  if (error instanceof HostError) return error;
  if (timeout !== undefined) {
    const seconds = Number((timeout / 1000).toPrecision(2));
    return withCause(new HostError('timeout', address, `the answer took longer than ${seconds} seconds`), error);
  }
  const [reason, detail] = explain(error);
  return withCause(new HostError(reason, address, detail), error);
}

function explain(error: unknown): readonly [HostFailure, string] {
  const code = codeOf(error);
  if (code.startsWith('ERR_SSL_')) return ['insecure', 'no encrypted connection could be made'];
  if (code.startsWith('HPE_')) return ['network', 'the answer is not proper HTTP'];
  return EXPLANATIONS[code] ?? ['network', messageOf(error) || 'the connection failed'];
}
