/** The character that starts an escape sequence. */
const ESC = String.fromCharCode(27);

/** Escape sequences: CSI (colours, cursor) and OSC (titles, links), the latter up to its end. */
const SEQUENCES = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\p{Cc}]*)`, 'gu');

/** Characters that steer a terminal or the order of text: C0, C1, and the invisible format characters (bidi, BOM). */
const STEERING = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from a file as one harmless line: no escape sequences, no control characters, no reordering of what stands around it. */
export function plainText(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(STEERING, '');
}

/** A character as something visible: ESC is `␛`, other steering characters `�`. */
export function visible(character: string): string {
  const code = character.codePointAt(0);
  if (code === undefined) return '';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : character.replace(STEERING, '\ufffd');
}
