import { complaints } from '../diagnostics';
import type { DeckSlide } from '../model';
import type { Context } from './context';

/** A title taken apart at its bar: `1177 på telefon | Medelväntetid` has the kicker `1177 på telefon`. */
export function splitTitle(title: string): { kicker?: string; title: string } {
  const cut = title.indexOf('|');
  const [before, after] = [title.slice(0, cut).trim(), title.slice(cut + 1).trim()];
  return cut < 0 || before === '' || after === ''
    ? { title: title.trim() }
    : { kicker: before, title: after };
}

/** A content slide that wants a title: what it says, and what could tell it from its namesakes. */
export interface Titled {
  readonly slide: DeckSlide;
  /** From the bar in the title or the key `kicker`. */
  readonly ownKicker?: string;
  /** The item's title, or the section's name. */
  readonly place?: string;
}

/**
 * Makes titles unique (PPTX.md, A2; PRODUCT.md, `title`): where a title would repeat it keeps its kicker,
 * where it repeats its divider it takes the item's title, and what still repeats is numbered `(1 av 3)`.
 */
export function uniqueTitles(titled: readonly Titled[], context: Context): readonly DeckSlide[] {
  const named = titled.map((each) => ({ ...each, title: distinguished(each, titled) }));
  const counts = countBy(named.filter(isNumbered).map((each) => each.title));
  const seen = new Map<string, number>();
  return named.map((each) => {
    const times = counts.get(each.title) ?? 0;
    if (times < 2 || !isNumbered(each)) return retitled(each.slide, each.title);
    const number = (seen.get(each.title) ?? 0) + 1;
    seen.set(each.title, number);
    if (number === 1)
      context.report(complaints.repeatedTitle(each.slide.origin.span, { title: each.title, times }));
    return { ...each.slide, title: `${each.title} (${number} av ${times})` };
  });
}

/** A title that keeps its kicker says it once: the line above it goes. */
function retitled(slide: DeckSlide, title: string): DeckSlide {
  if (slide.kind !== 'content' || title === slide.title) return { ...slide, title };
  const { kicker: _, ...rest } = slide;
  return { ...rest, title };
}

function distinguished(each: Titled, all: readonly Titled[]): string {
  const { title } = each.slide;
  if (!isNumbered(each)) return title;
  const namesakes = all.filter((other) => other !== each && other.slide.title === title);
  if (namesakes.length === 0) return title;
  const told = namesakes.some((other) => other.ownKicker !== each.ownKicker);
  if (each.ownKicker !== undefined && told) return `${each.ownKicker} | ${title}`;
  const repeatsDivider = namesakes.some((other) => !isNumbered(other));
  return repeatsDivider && each.place !== undefined && each.place !== title
    ? `${each.place} | ${title}`
    : title;
}

function isNumbered(each: Titled): boolean {
  return each.slide.kind === 'content';
}

function countBy(titles: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  titles.forEach((title) => counts.set(title, (counts.get(title) ?? 0) + 1));
  return counts;
}
