/** Stands where a text is still to be written: `deck new` leaves it where the last meeting's text stood. A text that holds it is a warning. */
export const UNWRITTEN = '(skriv här)';

/** Whether a text holds the words that stand for one. @example isUnwritten('- (skriv här)') // true */
export function isUnwritten(text: string): boolean {
  return text.normalize('NFC').toLowerCase().includes(UNWRITTEN);
}
