/**
 * A GUID that is a hash of a text, in upper case as PowerPoint writes them, so that the same input gives the same bytes.
 * @example guidOf('section 1 Inledning') // '{8A3C…}'
 */
export function guidOf(text: string): string {
  const hex = [1, 2, 3, 4]
    .map((salt) => fnv1a(`${salt}:${text}`).toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
  const variant = 'AB89'[parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

/** FNV-1a over UTF-16 units with a final mix, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
