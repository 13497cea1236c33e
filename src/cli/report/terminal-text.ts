/** Characters that stand on the one before them. */
const MARKS = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** East Asian wide and full-width ranges (Unicode TR11), and pictures. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** The columns one character takes on a terminal: 0, 1 or 2. */
export function characterWidth(character: string): 0 | 1 | 2 {
  if (character >= ' ' && character < '\u007f') return 1;
  if (MARKS.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The columns a text takes on a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Fills a text up with spaces on the right; a longer one is cut and ends in an ellipsis. */
export function fitLeft(text: string, width: number): string {
  const cut = shorten(text, width);
  return cut + ' '.repeat(width - textWidth(cut));
}

/** The same, with the spaces on the left. */
export function fitRight(text: string, width: number): string {
  const cut = shorten(text, width);
  return ' '.repeat(width - textWidth(cut)) + cut;
}

/** A text of at most so many columns; what was cut is shown by an ellipsis. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text of at most so many columns, cut in its middle: names in a list often begin alike and end alike. */
export function shortenMiddle(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const start = shorten(text, Math.ceil(width / 2));
  const reversed = Array.from(text).reverse().join('');
  const end = shorten(reversed, width - textWidth(start) + 1).slice(0, -1);
  return start + Array.from(end).reverse().join('');
}

/** Breaks a text between words into lines of at most so many columns; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last) + 1 + textWidth(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

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
