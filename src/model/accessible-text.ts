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

/** Whether a text that should describe a picture or a recording is the name of its file (PPTX.md A5). @example isFileName('image1.png') // true */
export function isFileName(text: string): boolean {
  return /^\S[^/]*\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|mp[34]|mov|wav)$/i.test(text.trim());
}

const NOWHERE =
  /^(h[äa]r|klicka h[äa]r|tryck h[äa]r|l[äa]nk|l[äa]nken|l[äa]s mer|mer|se mer|here|click here|link|read more|more)[.!]?$/i;

/**
 * Whether a link's label leaves a reader guessing who hears it among all links of a slide (WCAG 2.4.4; PPTX.md A14): a word
 * such as "här", or a long bare address. @example isVagueLabel('läs mer') // true
 */
export function isVagueLabel(label: string): boolean {
  const words = label.trim();
  return NOWHERE.test(words) || /^https?:\/\/\S{30,}$/i.test(words);
}
