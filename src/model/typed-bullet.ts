const MARK = /^\s*[-–•*·▪■]\s/;
/** One number may be a date or a heading; two in a row are a list. */
const NUMBER = /^\s*\d{1,2}[.)]\s/;

/**
 * Which of some paragraphs begins with a mark that somebody typed, so that a screen reader hears no list (WCAG 1.3.1; PPTX.md
 * A8); undefined when none does. @example typedBullet(['Först:', '- ett']) // 1
 */
export function typedBullet(paragraphs: readonly string[]): number | undefined {
  const found = paragraphs.findIndex(
    (text, at) => MARK.test(text) || (NUMBER.test(text) && NUMBER.test(paragraphs[at + 1] ?? '')),
  );
  return found < 0 ? undefined : found;
}
