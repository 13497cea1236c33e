/** CRC-32 of ISO 3309 with the polynomial of zip and PNG, a table of one byte a step. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum that zip keeps of a file and PNG of a chunk; goes on from the sum of what came before. @example crc32(bytes('abc')) // 0x352441c2 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  // An indexed loop: every byte of a deck passes through here.
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~sum >>> 0;
}
