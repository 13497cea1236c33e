import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { HostError } from './host';
import { codeOf, withCause } from './host-failure';
import { tooLarge } from './read-file';

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
export async function decodeBody(
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
