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
