/** What XML 1.0 forbids or PowerPoint repairs: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** Line breaks of every kind (U+000B is what Word leaves behind) and tabs. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Text that is safe in every part of the package: NFC, one line, nothing that XML forbids (PPTX.md, "escaping"). @example sanitiseText('a\u000bb') // 'a b' */
export function sanitiseText(text: string): string {
  return text.replace(BREAKS, ' ').replace(FORBIDDEN, '').normalize('NFC');
}
