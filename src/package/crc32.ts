/** CRC-32 of ISO 3309 with the polynomial of zip and PNG: four tables of a byte, for four bytes a step. */
const TABLES = Array.from({ length: 4 }, () => new Uint32Array(256));
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (const table of TABLES) {
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
}

/** The check sum that zip keeps of a file and PNG of a chunk; goes on from the sum of what came before. @example crc32(bytes('abc')) // 0x352441c2 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let sum = ~before;
  let at = 0;
  // An indexed loop: every byte of a deck passes through here.
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    sum =
      (four[sum & 0xff] ?? 0) ^
      (three[(sum >>> 8) & 0xff] ?? 0) ^
      (two[(sum >>> 16) & 0xff] ?? 0) ^
      (one[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ (one[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~sum >>> 0;
}
