import { HostError, type HostFailure } from './host';
import { codeOf, messageOf, withCause } from './host-failure';

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
export function networkError(error: unknown, address: string, timeout?: number): HostError {
  if (error instanceof HostError) return error;
  if (timeout !== undefined) {
    const seconds = Number((timeout / 1000).toPrecision(2));
    return withCause(
      new HostError('timeout', address, `the answer took longer than ${seconds} seconds`),
      error,
    );
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
