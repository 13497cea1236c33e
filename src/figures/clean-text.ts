const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A label as it is compared and shown: NFC, runs of any white space one space, trimmed. @example cleanText(' Kalmar\u00a0län ') // 'Kalmar län' */
export function cleanText(text: string): string {
  return PLAIN.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim();
}

/** Whether two labels are the same but for case and white space. */
export function sameText(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** A label without the code that statistics tools put before it: `08 - Kalmar län` and `08 Kalmar län` are `Kalmar län`. */
export function bareName(name: string): string {
  return name.replace(/^\d{1,6}(?: ?[-\u2013:] ?| )(?=\p{L})/u, '');
}

/** A label as it is compared: clean, and in lower case. */
export function fold(text: string): string {
  return cleanText(text).toLowerCase();
}
