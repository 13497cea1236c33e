import { nameOfBinary } from '../parse/decode-text';

/** Content types that can't be CSV. Excel's old one is missing: servers send CSV under it, so the bytes decide. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\bx?html\b/, 'a web page (perhaps a log-in page)'],
  [/\bjson\b/, 'JSON'],
  [/\bxml\b/, 'XML'],
  [/\bpdf\b/, 'a PDF'],
  [/openxmlformats-officedocument\.spreadsheetml/, 'an Excel workbook (.xlsx)'],
  [/openxmlformats|msword|powerpoint/, 'an Office document'],
  [/\bopendocument\b/, 'an OpenDocument file'],
  [/^image\//, 'a picture'],
  [/^(audio|video|font)\//, 'no text'],
  [/\b(zip|gzip|x-tar)\b/, 'an archive'],
];

/**
 * Why an answer can't be a CSV file, e.g. `it is a web page (perhaps a log-in page), not a CSV file`; undefined when it may be one.
 * The content type must not say otherwise, nor may the bytes, since log-in pages are sent as text/csv too. The charset of
 * the content type is left alone: it is often wrong, and the encoding is detected as for a file.
 */
export function reasonAgainst(bytes: Uint8Array, contentType: string): string | undefined {
  const type = contentType.toLowerCase();
  const name = TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? nameOfBinary(bytes);
  if (name !== undefined) return `it is ${name}, not a CSV file`;
  if (isBlank(bytes)) return 'the answer is empty';
  return holdsRows(bytes) ? undefined : 'it holds no rows with figures';
}

/** A message of the server, words in one line without a separator, or headings alone must not replace a good copy. */
function holdsRows(bytes: Uint8Array): boolean {
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  return end < 0
    ? !bytes.includes(0x20) || SEPARATORS.some((separator) => bytes.includes(separator))
    : bytes.subarray(end).some((byte) => byte > 0x20);
}

const SEPARATORS: readonly number[] = [0x3b, 0x2c, 0x09];

/** The bytes of the marks that UTF-8 and UTF-16 texts may begin with. */
const MARKS: readonly number[] = [0xef, 0xbb, 0xbf, 0xfe, 0xff];

/** Nothing but white space, zeros and byte order marks. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20 || MARKS.includes(byte));
}
