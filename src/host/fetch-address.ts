import { HostError, type Host } from './host';
import { codeOf, messageOf, textOf, withCause } from './host-failure';
import { tooLarge } from './read-file';

type Answer = Awaited<ReturnType<Host['fetch']>>;
type Limits = Parameters<Host['fetch']>[1];

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no computer of that name was found',
  EAI_AGAIN: 'the name could not be looked up; is there a network?',
  ECONNREFUSED: 'the computer refused the connection',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted by this computer',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted by this computer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted by this computer',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate belongs to another address',
};

/**
 * Pulls an http or https address with GET. Redirects are handed back, not followed; the timeout (ms) covers the body
 * too, and the limit (bytes) what comes out of decompression.
 */
export async function fetchAddress(
  address: string,
  { timeout, limit, headers = {} }: Limits,
): Promise<Answer> {
  if (!/^https?:\/\//i.test(address))
    throw new HostError('network', address, 'only http and https can be pulled');
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(address, { redirect: 'manual', signal, headers: { ...headers } });
    const bytes = await readBody(response, address, limit);
    return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
  } catch (error) {
    throw networkError(error, address, timeout);
  }
}

async function readBody(response: Response, address: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    // Throwing ends the iteration, which cancels the stream: no further byte is pulled.
    if (length > limit) throw tooLarge(address, limit);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function networkError(error: unknown, address: string, timeout: number): HostError {
  if (error instanceof HostError) return error;
  if (textOf(error, 'name') === 'TimeoutError') {
    return withCause(
      new HostError('timeout', address, `no answer within ${Math.round(timeout / 1000)} seconds`),
      error,
    );
  }
  const cause: unknown =
    typeof error === 'object' && error !== null ? (Reflect.get(error, 'cause') ?? error) : error;
  return withCause(new HostError('network', address, REASONS[codeOf(cause)] ?? messageOf(cause)), error);
}
